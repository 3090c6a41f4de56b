"""Waivers in a handbook: what each hides, what it does not, and when it is itself a finding. A case is a file."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from prontuario.checks.catalogue import our_checks
from prontuario.checks.settle import Examined
from prontuario.examine import examine
from prontuario.finding import Finding, Severity, in_order
from prontuario.rule import Topic
from prontuario.site import Site
from tests.cases import base_handbook, cases_in, differences, read_case
from tests.site.built import PRODUCT_PAGES

HERE = Path(__file__).parent
DAY = date(2026, 10, 1)
CASES = {case.name: case for case in cases_in(HERE / "cases")}
# What each case hides: the check, the file, and what the finding's line says.
HIDDEN = {
    "about-one-of-two": ["step-without-deadline playbooks/threats/website-down.yml: Call the host"],
    "about-in-other-letters": ["step-without-deadline playbooks/threats/website-down.yml: Call the host"],
    "at-a-threat": ["owner-without-deputy playbooks/threats/website-down.yml: owner: duty-manager"],
    "at-one-of-three-roles": ["role-without-holder roster/roles.yml: holders: []"],
    "at-the-last-entry": ["role-without-holder roster/roles.yml: usher:"],
    "by-a-former-name": ["owner-without-deputy playbooks/threats/website-down.yml: owner: duty-manager"],
    "everywhere": [
        "threat-without-damages playbooks/threats/app-down.yml: title: App down",
        "threat-without-damages playbooks/threats/shop-down.yml: title: Shop down",
    ],
    "in-one-file": ["threat-without-damages playbooks/threats/app-down.yml: title: App down"],
    "on-the-last-day": ["escalation-incomplete playbooks/threats/website-down.yml: title: Website down"],
    "twice": ["escalation-incomplete playbooks/threats/website-down.yml: title: Website down"],
    **{
        name: [
            "step-without-deadline playbooks/threats/website-down.yml: Call the host",
            "step-without-deadline playbooks/threats/website-down.yml: Call the shop",
        ]
        for name in ("two-alike", "two-of-three", "two-of-two", "two-uncounted")
    },
}
ACCEPTED = """checks:
  ignore: [{check: NAME, because: We do not mind}]
  severity: [{check: NAME, severity: advice, because: We do not mind}]
waivers:
  - {check: NAME, where: playbooks/policy.yml, because: We do not mind, until: 2027-04-30}
"""
HOW = {
    Severity.ERROR: ("waived", "ignored", "made to weigh less"),
    Severity.WARNING: ("waived", "ignored", "made to weigh less"),
    Severity.ADVICE: ("waived", "ignored"),
}
SETTINGS = {check.id for check in our_checks() if check.topic is Topic.SETTINGS}
RELEVANT = SETTINGS | {
    "owner-without-deputy",
    "role-without-holder",
    "threat-without-damages",
    "step-without-deadline",
    "escalation-incomplete",
    "unreadable-file",
    "invalid-field",
}


MANDATORY = {check.id for check in our_checks() if check.mandatory}


def laid_out(name: str, root: Path) -> tuple[Examined, tuple[Finding, ...]]:
    """The small handbook with a case, examined; and what has to be found there."""
    base_handbook(root)
    expected = in_order(list(CASES[name].lay_over(root)))
    return examine(root, DAY), expected


def relevant(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of the waivers and of the checks that the cases waive: what else a case breaks is not the question."""
    return tuple(each for each in findings if each.check in RELEVANT)


@pytest.mark.parametrize("name", CASES)
def test_a_case_finds_what_it_says(name, tmp_path):
    examined, expected = laid_out(name, tmp_path)
    assert differences(relevant(examined.findings), expected) == []


@pytest.mark.parametrize("name", CASES)
def test_what_a_case_hides_is_kept_with_its_waiver(name, tmp_path):
    examined, _ = laid_out(name, tmp_path)
    said = [(each, tmp_path / each.finding.place.file) for each in examined.waived]
    lines = [(each, file.read_text("utf-8").splitlines()[each.finding.place.line - 1]) for each, file in said]
    hidden = HIDDEN.get(name, [])
    assert len(lines) == len(hidden)
    for (each, line), expected in zip(lines, hidden, strict=True):
        where, _, words = expected.partition(": ")
        assert (f"{each.finding.check} {each.finding.place.file}", words in line) == (where, True)
    assert not {each.finding.check for each in examined.waived} & MANDATORY
    assert not {each.finding for each in examined.waived} & set(examined.findings)


def test_an_error_that_is_waived_does_not_stop_a_build(tmp_path):
    examined, _ = laid_out("everywhere", tmp_path)
    assert "threat-without-damages" not in {finding.check for finding in examined.errors}
    assert len(examined.waived) == 2


@pytest.mark.parametrize(("language", "said"), [("en", "until 30 Apr 2027"), ("it", "fino a: 30 apr 2027")])
@pytest.mark.parametrize("page", ["waivers", "freshness"])
def test_a_page_lists_what_is_accepted_with_its_reason_and_its_last_day(page, language, said, tmp_path):
    examined, _ = laid_out("at-a-threat", tmp_path)
    html = Site(examined, language).show(page, (), "freshness.html")
    assert "playbooks/threats/website-down.yml&#58;2" in html
    assert "The second duty manager starts in May" in html
    assert said in unescape(html)


def test_a_page_says_when_nothing_is_accepted(tmp_path):
    site = Site(examine(base_handbook(tmp_path), DAY))
    assert "Nothing is waived." in site.show("waivers", (), "x.html")
    assert "Nothing is waived." not in site.show("freshness", (), "freshness.html")


def test_the_waivers_shown_on_the_page_of_the_checks_name_checks():
    page = (PRODUCT_PAGES / "maintain/checks.md").read_text("utf-8")
    named = [line.split(": ")[1] for line in page.splitlines() if line.strip(" -").startswith("check: ")]
    assert named
    checks = {check.id for check in our_checks()}
    assert set(named) <= checks - MANDATORY


@pytest.mark.parametrize("name", sorted(MANDATORY - {"broken-check"}))
def test_what_is_mandatory_is_neither_waived_nor_ignored_nor_made_lighter(name, tmp_path):
    check = next(check for check in our_checks() if check.id == name)
    base_handbook(tmp_path)
    read_case(check.examples / "broken.yml").lay_over(tmp_path)
    before = {each for each in examine(tmp_path, DAY).findings if each.check == name}
    policy = tmp_path / "playbooks/policy.yml"
    typed = re.sub(r"^checks:\n(?: .*\n)*", "", policy.read_text("utf-8"), flags=re.M)
    policy.write_text(f"{typed}{ACCEPTED.replace('NAME', name)}", encoding="utf-8")
    examined = examine(tmp_path, DAY)
    said = [
        each.message
        for each in examined.findings
        if each.check in ("invalid-waiver", "invalid-check-setting")
    ]
    assert {f"`{name}` cannot be {how}: it is mandatory" for how in HOW[check.severity]} <= set(said)
    if name not in SETTINGS:
        assert {(each.place.file, each.message) for each in before} <= {
            (each.place.file, each.message) for each in examined.findings if each.check == name
        }
    assert name not in {each.finding.check for each in (*examined.waived, *examined.ignored)}
    assert {each.severity for each in examined.findings if each.check == name} <= {check.severity}


def test_what_is_mandatory_may_weigh_more(tmp_path):
    """The only mandatory checks that are no errors are about waivers."""
    base_handbook(tmp_path)
    CASES["two-uncounted"].lay_over(tmp_path)
    policy = tmp_path / "playbooks/policy.yml"
    more = "checks: {severity: [{check: broad-waiver, severity: error, because: We look at each}]}\n"
    policy.write_text(policy.read_text("utf-8") + more, encoding="utf-8")
    found = {each.check: each.severity for each in relevant(examine(tmp_path, DAY).findings)}
    assert found == {"broad-waiver": Severity.ERROR}


def test_a_check_that_weighs_less_does_not_stop_a_build(tmp_path):
    base_handbook(tmp_path)
    CASES["on-the-last-day"].lay_over(tmp_path)
    policy = tmp_path / "playbooks/policy.yml"
    less = (
        "checks: {severity: [{check: escalation-incomplete, severity: warning, because: It is drawn up}]}\n"
    )
    policy.write_text(policy.read_text("utf-8") + less, encoding="utf-8")
    examined = examine(tmp_path, date(2026, 10, 2))  # the waiver is over
    assert {each.severity for each in examined.findings if each.check == "escalation-incomplete"} == {
        Severity.WARNING
    }
    assert {each.check for each in examined.errors} == {"expired-waiver"}


@pytest.mark.parametrize(
    ("file", "text", "unreadable"),
    [
        (None, "", False),
        ("roster/people.yml", "- *nobody\n", True),
        ("roster/people.yml", "ada-prova: {title: Nurse}\n", False),  # errors, and each file is read
    ],
)
def test_a_handbook_is_unreadable_where_a_file_is_and_not_for_other_errors(file, text, unreadable, tmp_path):
    base_handbook(tmp_path)
    if file:
        (tmp_path / file).write_text(text, "utf-8")
    examined = examine(tmp_path, DAY)
    assert examined.unreadable is unreadable
    assert bool(examined.errors) is bool(file)
