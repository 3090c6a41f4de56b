"""One edited word changes the pages that show it, and no other: nobody's phone fetches a handbook again for it."""

import hashlib
import re
from pathlib import Path

import pytest

from prontuario.language.labels import labels_in
from prontuario.pages.stamp_sheet import stamp_sheet
from prontuario.views.stamp import StampView
from tests.site.built import Built, build, working
from tests.site.project import small_project

# What tells one version from another.
OF_THE_VERSION = {"assets/stamp.css", "build.json", "files.json", "sw.js"}
NEW = "Xylophone"
SEARCHED = {"search/search_index.js", "search/search_index.json"}


def files(folder: Path) -> dict[str, str]:
    """The hash of each file of a site, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in before | after if before.get(path) != after.get(path)}


@pytest.fixture(scope="module")
def sites(tmp_path_factory) -> dict[str, Built]:
    """The team's edition: as it was, with a comment more, and with a word that is new; staff's, before and after."""
    folder = tmp_path_factory.mktemp("one-word")
    root = small_project(folder / "project")
    threat = root / "playbooks/threats/fire.yml"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1790000000")
        built = {"before": build(root, folder / "before"), "staff": build(root, folder / "staff", "staff")}
        threat.write_text(threat.read_text("utf-8") + "\n# A thought of the author.\n", "utf-8")
        built["commented"] = build(root, folder / "commented")
        threat.write_text(threat.read_text("utf-8").replace("Calm do first", NEW), "utf-8")
        built["edited"] = build(root, folder / "edited")
        built["staff edited"] = build(root, folder / "staff-edited", "staff")
    return {name: working(each) for name, each in built.items()}


def test_an_edit_changes_what_shows_it(sites):
    before, after = files(sites["before"].folder), files(sites["edited"].folder)
    showing = {path for path in after if NEW.encode() in (sites["edited"].folder / path).read_bytes()}
    assert changed(before, after) - SEARCHED == (showing - SEARCHED) | OF_THE_VERSION
    assert "threats/fire.html" in showing


@pytest.mark.parametrize(("one", "other"), [("before", "commented"), ("staff", "staff edited")])
def test_an_edit_that_nobody_sees_changes_no_page(sites, one, other):
    assert changed(files(sites[one].folder), files(sites[other].folder)) == OF_THE_VERSION


def test_no_page_bears_its_version(sites):
    site = sites["before"]
    sheet = (site.folder / "assets/stamp.css").read_text("utf-8")
    version = re.search(r'--p-stamp-version:"([0-9a-f]{8})"', sheet)[1]
    assert [path for path in site.pages if version in (site.folder / path).read_text("utf-8")] == []
    linked = [
        path for path in site.pages if "assets/stamp.css" not in (site.folder / path).read_text("utf-8")
    ]
    assert linked == []


def test_a_label_of_ones_own_stays_a_text():
    own = labels_in("en").replaced_by(
        {"copy_stamp": 'A "quoted" \\ <b>{version}</b>\n}}}} of {day}, {until}'}
    )
    sheet = stamp_sheet(own, StampView("0a1b2c3d", "1 Dec 2026", "2 Mar 2027", "2027-03-03T00:00:00+01:00"))
    said = re.search('--p-stamp-foot:"([^"]*)";}\n$', sheet)[1]
    read = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), said)
    assert read == 'A "quoted" \\ <b>0a1b2c3d</b>\n}} of 1 Dec 2026, 2 Mar 2027'
    assert not re.search("[<>\\n]", said)
