"""A draft: the crisis team sees it with a band, staff never; it stops no build, unless it cannot be read or resolved."""

import json
import re
from html import unescape

import pytest

from prontuario.commands.check import report_of
from prontuario.edition.cut import cut
from prontuario.examine import examine
from prontuario.finding import Severity
from prontuario.model.edition import Edition
from prontuario.report.formats import as_json, report_pieces
from prontuario.site import Site
from tests.example import example
from tests.written import THREAT, write

DRAFT = "playbooks/threats/zebra-on-the-runway.yml"
EMPTY = "title: Zebra on the runway\nstatus: draft\n"


def examined(tmp_path, text=EMPTY):
    return examine(write(tmp_path, {DRAFT: text}))


def errors_in(found, file):
    return [each for each in found.findings if each.place.file == file and each.severity is Severity.ERROR]


def test_a_draft_in_which_all_is_missing_stops_no_build(tmp_path):
    found = examined(tmp_path)
    assert [each for each in found.findings if each.place.file == DRAFT]
    assert found.errors == ()


def test_the_same_playbook_stops_it_when_it_is_ready(tmp_path):
    """Else the test above proves nothing."""
    assert errors_in(examined(tmp_path, EMPTY.replace("draft", "ready")), DRAFT)


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ("owner: nobody-knows", "unknown-name"),
        ("likelihood: often", "invalid-field"),
        ("title: Twice", "unreadable-file"),
    ],
)
def test_what_cannot_be_read_or_resolved_is_an_error_in_a_draft_too(line, check, tmp_path):
    found = examined(tmp_path, f"{EMPTY}{line}\n")
    assert [each.check for each in errors_in(found, DRAFT)] == [check]


def test_an_urgent_draft_asks_for_nobody_on_duty(tmp_path):
    urgent = f"{EMPTY}likelihood: 5\nimpact: 5\nowner: gatekeeper\n"
    roles = "gatekeeper: {title: Gatekeeper, desk: true, phones: [{kind: duty, number: '+44 7700 900199'}], reachable: {mon: '09:00-10:00'}}\n"
    root = write(tmp_path, {DRAFT: urgent})
    place = root / "roster/roles.yml"
    place.write_text(place.read_text("utf-8") + roles, "utf-8")
    assert examine(root).errors == ()
    ready = (root / DRAFT).read_text("utf-8").replace("draft", "ready")
    (root / DRAFT).write_text(ready, "utf-8")
    assert "urgent-role-uncovered" in {each.check for each in examine(root).errors}


def test_an_error_elsewhere_still_stops_the_build(tmp_path):
    root = write(tmp_path, {DRAFT: EMPTY})
    (root / THREAT).write_text("title: Website down\n", "utf-8")
    assert errors_in(examine(root), THREAT)


def text_of(site: Site) -> str:
    pages = (site.block(page) + page.head for page in site.pages)
    return "".join((*pages, *site.files.values()))


def test_staff_see_a_draft_nowhere_and_the_team_with_a_band(tmp_path):
    found = examined(tmp_path)
    assert "zebra" not in text_of(Site(found, edition=Edition.STAFF)).lower()
    team = Site(found, edition=Edition.TEAM)
    assert "nobody has agreed to this playbook yet" in team.show(
        "threat", ("zebra-on-the-runway",), "threats/z.html"
    )
    assert "(Draft)" in team.show("threat_register", (), "threats/index.html")


def test_nothing_that_staff_see_leads_to_a_draft():
    whole = example().handbook
    name = next(iter(whole.threats))
    draft = whole.threats[name].model_copy(update={"status": "draft"})
    shown = cut(type(whole)(**{**_fields(whole), "threats": {**whole.threats, name: draft}}), Edition.STAFF)
    assert name not in shown.threats
    assert all(name not in each.threats for each in shown.drills.values())


def _fields(handbook):
    return {key: value for key, value in vars(handbook).items() if key != "_derived"}


def test_in_a_handbook_that_is_a_draft_each_threat_is_one_and_nothing_missing_stops_a_build(tmp_path):
    root = write(tmp_path, {DRAFT: EMPTY.replace("draft", "ready")})
    policy = root / "playbooks/policy.yml"
    said = policy.read_text("utf-8") if policy.is_file() else ""
    policy.write_text(f"{said}\nstatus: draft\n", "utf-8")
    (root / "roster/suppliers.yml").write_text("host: {title: TBD}\n", "utf-8")
    found = examine(root)
    assert found.handbook.threats
    assert all(threat.is_draft for threat in found.handbook.threats.values())
    assert found.errors == ()
    assert "unfilled-text" in [each.check for each in found.of_drafts["roster/suppliers.yml"]]
    assert cut(found.handbook, Edition.STAFF).threats == {}


def test_check_says_one_line_of_a_draft_and_lists_only_what_is_asked_for(tmp_path):
    found = examined(tmp_path, EMPTY + "steps: [{do: TODO}, {do: TBD}]\n")
    count = len(found.of_drafts[DRAFT])
    text = "".join(each for each, _ in report_pieces(report_of(found, tmp_path)))
    (line,) = [line for line in text.split("\n") if line.startswith(DRAFT)]
    assert f"draft, {count} findings: " in line
    assert "2 unfilled-text" in line
    asked = report_of(found, tmp_path, ("unfilled-text",))
    assert "".join(each for each, _ in report_pieces(asked)).count("is not filled in") == 2
    assert [each["file"] for each in json.loads(as_json(found.findings))].count(DRAFT) == count


GAPS = (
    "gap_owner",
    "gap_signs",
    "gap_steps",
    "gap_escalation",
    "gap_tell",
    "gap_stand_down",
)
BEGUN = (
    f"{EMPTY}steps: [{{do: Look}}]\nescalation: [{{after: 5m}}]\ncommunication: [{{audience: customers}}]\n"
)


def page_of(found, language, edition=Edition.TEAM):
    site = Site(found, language=language, edition=edition)
    page = unescape(site.show("threat", ("zebra-on-the-runway",), "threats/z.html"))
    return page, site.views.labels


@pytest.mark.parametrize("language", ["en", "it"])
def test_an_empty_place_of_a_draft_says_so_where_a_reader_looks_with_a_number(language, tmp_path):
    page, t = page_of(examined(tmp_path), language)
    owner, big = (
        page.index(t("gap_owner")),
        page.index('class="p-number" href="tel:+447700900101"', page.index(t("gap_owner"))),
    )
    assert t("gap_call") not in page[owner:big]
    for each in GAPS[1:]:
        (said,) = re.findall(f"<p[^>]*>{re.escape(t(each))} (.*?)</p>", page)
        assert "tel:+447700900101" in said
    for heading in ("first_minutes", "escalate", "tell", "stand_down"):
        assert t(heading, n=15) in re.sub(r"<[^>]+>", "", page)
    assert not re.search(r"<(dd|ol|ul|section)[^>]*>\s*</\1>", re.sub(r"<details.*?</details>", "", page))


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_step_a_rung_and_a_communication_without_somebody_name_whom_to_call(language, tmp_path):
    page, t = page_of(examined(tmp_path, BEGUN), language)
    assert page.count(t("gap_who")) == 3
    for each in ("gap_text", "gap_time", "gap_channel"):
        assert t(each) in page
    for each in GAPS[2:5]:
        assert t(each) not in page


def test_where_nobody_can_be_called_the_page_says_that(tmp_path):
    root = write(tmp_path, {DRAFT: EMPTY})
    (root / "roster/people.yml").write_text("{}\n", "utf-8")
    page, t = page_of(examine(root), "en")
    assert f"{t('gap_owner')} {t('gap_nobody_to_call')}" in page


def test_a_draft_shows_its_findings_by_kind_and_the_register_their_number(tmp_path):
    found = examined(tmp_path, EMPTY + "steps: [{do: TODO}, {do: TBD}]\n")
    page, t = page_of(found, "en")
    count = len(found.of_drafts[DRAFT])
    assert t("open_points", n=count) in page
    (line,) = [line for line in page.split("\n") if "#unfilled-text" in line]
    assert "<b>2</b>" in line
    assert f"{DRAFT}:3" in line
    register = unescape(Site(found).show("threat_register", (), "threats/index.html"))
    assert t("drafts_in_all", drafts=1, n=count) in register


def test_staff_are_told_nothing_of_open_points(tmp_path):
    staff = Site(examined(tmp_path), edition=Edition.STAFF)
    assert staff.views.open_points == {}
    assert "p-draft" not in staff.show("threat_register", (), "threats/index.html")
