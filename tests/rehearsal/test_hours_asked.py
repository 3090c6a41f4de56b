"""Hours in which a threat cannot begin, or in which nobody is needed, are not asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.model.time import Hours
from prontuario.rehearsal.losses import rehearse
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.simulate import asked_for, play, statements
from prontuario.rehearsal.week import ALWAYS, HOURS, WEEKS, hours_needed, hours_of
from tests.rehearsal.by_hand import covered
from tests.rehearsal.small import PEOPLE, ROLES, book
from tests.rehearsal.worlds import handbooks

OFFICE = {"mon-fri": "09:00-18:00"}
SCHOOL = Hours.parse({"mon-fri": "09:00-16:30"})


def asleep(roles=None, **fire):
    """The handbook in which everybody answers in office hours only."""
    people = {name: {**each, "reachable": OFFICE} for name, each in PEOPLE.items()}
    return book(people=people, roles=roles or {}, fire=fire)


def test_a_threat_of_office_hours_needs_nobody_at_night():
    always, sometimes = asleep(), asleep(happens={"mon-fri": "09:00-16:30"})
    assert rehearse(always.threats["fire"], always).whole.decision.worst.minutes is None
    worst = rehearse(sometimes.threats["fire"], sometimes).whole
    assert worst.decision.worst.minutes == 1
    assert worst.statement.worst.minutes is not None
    assert worst.decision.worst.hour // 24 < 5


def test_a_role_that_is_not_needed_is_not_asked_for():
    handbook = asleep({name: {**role, "needed": OFFICE} for name, role in ROLES.items()})
    assert rehearse(handbook.threats["fire"], handbook).whole.decision.worst.minutes == 1
    (talk,) = statements(handbook.threats["fire"], Scenario.of(handbook.threats["fire"], handbook))
    assert talk[1].worst.minutes is not None


def test_only_whole_hours_are_asked_for_unless_there_is_none():
    assert hours_needed(SCHOOL) == hours_of(SCHOOL)
    assert hours_needed(Hours()) == ALWAYS
    short = hours_needed(Hours.parse({"mon": "08:30-09:15"}))
    assert [hour for hour in range(HOURS) if short >> hour & 1] == [8, 9]


@given(
    handbooks(), st.sampled_from([{"mon-fri": "08:00-16:00"}, {"sat": "22:00-06:00"}, {"sun": "10:00-11:00"}])
)
@settings(max_examples=60, deadline=None)
def test_in_the_hours_that_are_asked_for_nothing_changes(handbook, hours):
    threat = handbook.threats["fire"]
    limited = threat.model_copy(update={"happens": Hours.parse(hours)})
    before, after = (play(each, Scenario.of(each, handbook)) for each in (threat, limited))
    decided, said = asked_for(limited, handbook)
    for hour in range(WEEKS * HOURS):
        inside = covered(Hours.parse(hours), hour)
        assert bool(decided >> hour & 1) is bool(said >> hour & 1) is inside
        assert after.decision.at(hour) == (before.decision.at(hour) if inside else 0)
        assert after.statement.at(hour) == (before.statement.at(hour) if inside else 0)
