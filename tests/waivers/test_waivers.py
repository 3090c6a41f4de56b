"""Waivers in a handbook: what each hides, what it does not, and when it is itself a finding. A case is a file."""

from datetime import date
from pathlib import Path

import pytest

from prontuario.checks.waivers import WAIVABLE
from prontuario.examine import Examined, examine
from prontuario.finding import Finding, in_order
from prontuario.report.formats import summary
from prontuario.site import Site
from tests.cases import base_handbook, cases_in, differences, read_case
from tests.site.built import PRODUCT_PAGES, ROOT

HERE = Path(__file__).parent
DAY = date(2026, 10, 1)
CASES = {case.name: case for case in cases_in(HERE / "cases")}
# What each case hides: the check, and where.
HIDDEN = {
    "at-a-threat": ["owner-has-deputy playbooks/threats/website-down.yml:2:8"],
    "at-one-of-three-roles": ["role-held roster/roles.yml:11:3"],
    "at-the-last-entry": ["role-held roster/roles.yml:2:8"],
    "everywhere": [
        "threat-owned playbooks/threats/app-down.yml:1:1",
        "threat-owned playbooks/threats/shop-down.yml:1:1",
    ],
    "in-one-file": ["threat-owned playbooks/threats/app-down.yml:1:1"],
    "on-the-last-day": ["escalation-timed playbooks/threats/website-down.yml:1:1"],
    "twice": ["escalation-timed playbooks/threats/website-down.yml:1:1"],
}
RELEVANT = {"owner-has-deputy", "role-held", "threat-owned", "escalation-timed", "readable", "shape"}


def laid_out(name: str, root: Path) -> tuple[Examined, tuple[Finding, ...]]:
    """The small handbook with a case, examined; and what has to be found there."""
    base_handbook(root)
    expected = in_order(list(CASES[name].lay_over(root)))
    return examine(root, DAY), expected


def relevant(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of the waivers and of the checks that the cases waive: what else a case breaks is not the question."""
    return tuple(each for each in findings if each.check in RELEVANT or each.check.startswith("waiver-"))


@pytest.mark.parametrize("name", CASES)
def test_a_case_finds_what_it_says(name, tmp_path):
    examined, expected = laid_out(name, tmp_path)
    assert differences(relevant(examined.findings), expected) == []


@pytest.mark.parametrize("name", CASES)
def test_what_a_case_hides_is_kept_with_its_waiver(name, tmp_path):
    examined, _ = laid_out(name, tmp_path)
    assert [f"{each.finding.check} {each.finding.place}" for each in examined.waived] == HIDDEN.get(name, [])
    assert {each.waiver.check for each in examined.waived} <= set(WAIVABLE)
    assert not {each.finding for each in examined.waived} & set(examined.findings)


def test_an_error_that_is_waived_does_not_stop_a_build(tmp_path):
    examined, _ = laid_out("everywhere", tmp_path)
    assert "threat-owned" not in {finding.check for finding in examined.errors}
    assert summary(examined.findings, len(examined.waived)).endswith("; 2 findings waived")


@pytest.mark.parametrize(("language", "said"), [("en", "until 30 Apr 2027"), ("it", "fino al 30 apr 2027")])
@pytest.mark.parametrize("page", ["waivers", "freshness"])
def test_a_page_lists_what_is_accepted_with_its_reason_and_its_last_day(page, language, said, tmp_path):
    examined, _ = laid_out("at-a-threat", tmp_path)
    html = Site(examined, language).call(page, (), "freshness.html")
    assert "playbooks/threats/website-down.yml&#58;2" in html
    assert "The second duty manager starts in May" in html
    assert said in html


def test_a_page_says_when_nothing_is_accepted(tmp_path):
    site = Site(examine(base_handbook(tmp_path), DAY))
    assert "Nothing is waived." in site.call("waivers", (), "x.html")
    assert "Nothing is waived." not in site.call("freshness", (), "freshness.html")


def test_the_waivers_shown_on_the_page_of_the_checks_name_checks():
    page = (PRODUCT_PAGES / "maintain/checks.md").read_text("utf-8")
    named = [line.split(": ")[1] for line in page.splitlines() if line.strip(" -").startswith("check: ")]
    assert named
    assert set(named) <= set(WAIVABLE)


@pytest.mark.parametrize("name", ["readable", "shape", "macro-known", "waiver-expired", "waiver-unneeded"])
def test_what_cannot_be_waived_is_still_found(name, tmp_path):
    assert name not in WAIVABLE
    case = read_case(next((ROOT / "prontuario/checks/broken" / name).glob("*.yml")))
    base_handbook(tmp_path)
    case.lay_over(tmp_path)
    policy = tmp_path / "playbooks/policy.yml"
    waiver = f"  - {{check: {name}, because: We do not mind, until: 2027-04-30}}\n"
    policy.write_text(f"{policy.read_text('utf-8')}waivers:\n{waiver}", encoding="utf-8")
    examined = examine(tmp_path, DAY)
    assert {name, "waiver-known"} <= {finding.check for finding in examined.findings}
    assert examined.waived == ()
