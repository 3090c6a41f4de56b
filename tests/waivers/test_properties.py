"""Whatever waivers a handbook has: none touches what another check found, and no finding is lost."""

from datetime import date
from typing import Any, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from prontuario.checks.case import Case
from prontuario.checks.catalogue import our_catalogue
from prontuario.checks.granted import Waivers as Decided
from prontuario.checks.granted import granted
from prontuario.checks.settle import Examined, settle
from prontuario.finding import Finding, Place, Severity, in_order
from prontuario.model.base import Subject, Waiver
from prontuario.model.check_settings import CheckSettings, PolicyWaiver
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.policy import Policy
from prontuario.model.text import Text
from prontuario.model.threat import Threat
from prontuario.source.mark import Mark

DAY = date(2026, 10, 1)
THREATS, ROLES = "playbooks/threats/t.yml", "roster/roles.yml"
CHECKS = [
    "owner-without-deputy",
    "role-without-holder",
    "step-without-deadline",
    "no-such-check",
    "invalid-field",
    "expired-waiver",
]
STARTS = {"a": 2, "b": 12, "c": 22}  # the line on which each role begins

waiver_fields = st.fixed_dictionaries(
    {
        "check": st.sampled_from(CHECKS),
        "because": st.just(Text({"": "so"})),
        "until": st.sampled_from([date(2026, 9, 30), DAY, date(2027, 1, 1)]),
    }
)
at_subjects = st.lists(st.tuples(st.sampled_from(["t", *STARTS]), waiver_fields), max_size=4)
in_policy = st.lists(st.tuples(st.sampled_from([None, THREATS, ROLES, "x.yml"]), waiver_fields), max_size=3)
places = st.builds(Place, st.sampled_from([THREATS, ROLES, "x.yml"]), st.integers(1, 32), st.integers(1, 9))
findings = st.lists(
    st.builds(
        Finding,
        places,
        st.sampled_from(CHECKS[:3]),
        st.sampled_from(Severity),
        st.just("no"),
        st.just("mend"),
    ),
    max_size=12,
)
S = TypeVar("S", bound=Subject)
Fields = dict[str, Any]
Waivers = tuple[list[tuple[str, Fields]], list[tuple[str | None, Fields]]]


def placed(part: S, place: Place) -> S:
    part._mark = Mark(place)
    return part


def case(waivers: Waivers) -> Case:
    """A handbook of one threat and three roles with these waivers."""
    subjects, house = waivers
    own = {name: tuple(Waiver(**each) for to, each in subjects if to == name) for name in ("t", *STARTS)}
    threat = placed(Threat(id="t", title=Text({"": "T"}), waive=own["t"]), Place(THREATS))
    roles = {
        name: placed(Role(id=name, title=Text({"": name}), waive=own[name]), Place(ROLES, line, 3))
        for name, line in STARTS.items()
    }
    policy = Policy(waivers=tuple(PolicyWaiver(where=where, **each) for where, each in house))
    return Case(Handbook(policy=policy, threats={"t": threat}, roles=roles), DAY)


def without(waivers: Waivers, index: int) -> tuple[Waivers, str]:
    """The waivers without one of them, and the check of that one."""
    subjects, house = list(waivers[0]), list(waivers[1])
    which = subjects if index < len(subjects) else house
    removed = which.pop(index if which is subjects else index - len(subjects))
    return (subjects, house), removed[1]["check"]


def of_others(settled: Examined, check: str) -> set[Finding]:
    """What is found, but for the waivers' own findings and those of one check."""
    return {each for each in settled.findings if each.check in CHECKS[:3] and each.check != check}


@given(findings, st.tuples(at_subjects, in_policy), st.data())
def test_removing_a_waiver_changes_nothing_that_another_check_found(found, waivers, data):
    total = len(waivers[0]) + len(waivers[1])
    if total:
        fewer, check = without(waivers, data.draw(st.integers(0, total - 1)))
        before, after = settle(found, case(waivers)), settle(found, case(fewer))
        assert of_others(after, check) == of_others(before, check)
        assert set(before.findings) - set(after.findings) <= {
            each for each in before.findings if each.check not in CHECKS[:3]
        }


@given(findings, st.tuples(at_subjects, in_policy))
def test_each_finding_is_either_found_or_waived_by_a_waiver_of_its_check(found, waivers):
    settled = settle(found, case(waivers))
    hidden = [each.finding for each in settled.waived]
    kept = [each for each in settled.findings if each.check in CHECKS[:3]]
    assert sorted([*hidden, *kept]) == sorted(set(found))
    for each in settled.waived:
        assert each.waiver.check == each.finding.check
        assert each.waiver.until >= DAY


@given(findings, st.tuples(at_subjects, in_policy))
def test_without_the_waivers_that_are_called_unneeded_the_same_is_waived(found, waivers):
    whole = Case(case(waivers).handbook, DAY)
    before = settle(found, whole)
    every = granted(whole.handbook)
    settled = Decided(every, in_order(list(found)), DAY, CheckSettings(), our_catalogue())
    needed = [each for each in settled.in_force if settled.meant(each) and not settled.instead_of(each)]
    kept = {finding for each in needed for finding in settled.accepted(each)}
    assert kept == {each.finding for each in before.waived}
    for one in needed:  # and none of the rest could go
        others = [each for each in needed if each is not one and each.waiver.until >= one.waiver.until]
        assert not any(set(settled.accepted(one)) <= set(settled.accepted(each)) for each in others)


def subject_around(place: Place) -> str | None:
    """The name of the subject in which a place lies."""
    above = [name for name, line in STARTS.items() if (line, 3) <= (place.line, place.column)]
    return {THREATS: "t", ROLES: above[-1] if above else None}.get(place.file)


@given(findings, at_subjects)
def test_a_waiver_at_a_subject_hides_what_its_check_found_in_that_subject_and_nothing_else(found, subjects):
    accepted = {(name, fields["check"]) for name, fields in subjects if fields["until"] >= DAY}
    hidden = {each.finding for each in settle(found, case((subjects, []))).waived}
    assert hidden == {each for each in found if (subject_around(each.place), each.check) in accepted}
