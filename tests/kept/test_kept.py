"""A handbook of an older Prontuario is still read, whole; a newer format than ours is refused in a sentence."""

import shutil
from collections import defaultdict
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from prontuario.edition.cut import cut
from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.model.format import NEWEST
from prontuario.model.load import load
from prontuario.paper.printer import html as sheet_as_html
from prontuario.paper.sheets import SHEETS
from prontuario.plan.steps import timed_steps
from prontuario.site import Site

KEPT = sorted(
    path for path in Path(__file__).parent.iterdir() if path.is_dir() and path.name != "__pycache__"
)


@pytest.mark.parametrize("folder", KEPT, ids=[path.name for path in KEPT])
def test_every_file_of_a_handbook_that_was_kept_is_read(folder):
    loaded = load(folder)
    assert [(finding.place, finding.message) for finding in loaded.findings] == []
    assert len(loaded.handbook.threats) >= 1
    assert cut(loaded.handbook, Edition.STAFF).threats


@pytest.mark.parametrize("folder", KEPT, ids=[path.name for path in KEPT])
def test_what_has_become_stricter_since_is_said_in_the_changelog(folder):
    """Before 0.1 a person's mobile was for all staff."""
    found = {finding.check for finding in examine(folder, date(2026, 11, 22)).findings}
    changelog = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
    untold = sorted(check for check in found - {"staff-cannot-call"} if f"`{check}`" not in changelog)
    assert untold == [], (
        f"a handbook of before has findings of {untold}: name each in CHANGELOG.md, like `this`"
    )
    assert "Open the numbers that staff need, before you" in changelog


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("folder", KEPT, ids=[path.name for path in KEPT])
def test_every_page_and_sheet_of_a_handbook_that_was_kept_is_printed(folder, edition):
    site = Site(examine(folder, date(2026, 11, 22)), edition=edition)
    handbook, views = site.examined.handbook, site.views
    pages = {page.path: site.block(page) for page in site.pages}
    for threat in handbook.threats.values():
        html = pages[f"threats/{threat.id}.md"]
        said = [views.context.say(timed.step.do) for timed in timed_steps(threat, handbook)]
        lost = [words for words in said if words not in unescape(html)]
        assert lost == [] if edition is Edition.TEAM else len(html) > 1000
    for name, sheet in SHEETS.items():
        if not sheet.is_empty(views):
            assert sheet_as_html(sheet, views, defaultdict(int), defaultdict(str)), name


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (NEWEST + 1, f"reads up to {NEWEST} - install a newer"),
        ("one", "is no format"),
        (0, "is no format"),
        (-1, "is no format"),
    ],
)
def test_a_newer_format_is_refused(tmp_path, typed, says):
    shutil.copytree(KEPT[0], tmp_path / "plan")
    policy = tmp_path / "plan/playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + f"format: {typed}\n", "utf-8")
    (finding,) = load(tmp_path / "plan").findings
    assert says in f"{finding.message} - {finding.hint}"
    assert finding.place.file == "playbooks/policy.yml"
