"""The laws of the rehearsal, on random handbooks."""

from __future__ import annotations

from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.rehearsal.losses import rehearse, touching
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.simulate import play
from prontuario.rehearsal.story import story
from prontuario.rehearsal.week import HOURS, WEEKS
from tests.rehearsal.by_hand import by_hand
from tests.rehearsal.worlds import LOSSES, PEOPLE, handbooks, with_holder

SOME_LOSSES = st.lists(LOSSES, max_size=2, unique=True).map(tuple)
WEEK = range(WEEKS * HOURS)


def minutes(times, hour: int) -> float:
    """The minutes in an hour; infinite for never."""
    found = times.at(hour)
    return inf if found is None else found


def played(handbook, losses=()):
    """The outcome of the only threat."""
    threat = handbook.threats["fire"]
    return play(threat, Scenario.of(threat, handbook, losses))


@given(handbooks(), SOME_LOSSES, st.integers(0, WEEKS * HOURS - 1))
@settings(max_examples=300, deadline=None)
def test_it_plays_as_the_page_says(handbook, losses, hour):
    outcome = played(handbook, losses)
    assert (minutes(outcome.decision, hour), minutes(outcome.statement, hour)) == by_hand(
        handbook, handbook.threats["fire"], losses, hour
    )


@given(handbooks(), SOME_LOSSES, LOSSES)
@settings(max_examples=150, deadline=None)
def test_losing_something_never_makes_a_plan_faster(handbook, losses, loss):
    before, after = played(handbook, losses), played(handbook, (*losses, loss))
    assert all(minutes(before.decision, hour) <= minutes(after.decision, hour) for hour in WEEK)
    assert all(minutes(before.statement, hour) <= minutes(after.statement, hour) for hour in WEEK)


@given(handbooks(), st.sampled_from(("duty", "lead", "chief")), st.sampled_from(PEOPLE), SOME_LOSSES)
@settings(max_examples=150, deadline=None)
def test_adding_a_deputy_never_makes_a_plan_slower(handbook, role, person, losses):
    if handbook.roles[role].rota or person in handbook.roles[role].holders:
        return  # somebody who takes turns is no deputy; who holds the role already is none either
    before, after = played(handbook, losses), played(with_holder(handbook, role, person), losses)
    assert all(minutes(after.decision, hour) <= minutes(before.decision, hour) for hour in WEEK)
    assert all(minutes(after.statement, hour) <= minutes(before.statement, hour) for hour in WEEK)


@given(handbooks(), LOSSES)
@settings(max_examples=150, deadline=None)
def test_a_loss_that_touches_nothing_changes_nothing(handbook, loss):
    threat = handbook.threats["fire"]
    if loss not in touching(threat, handbook):
        assert played(handbook, (loss,)) == played(handbook)


@given(handbooks())
@settings(max_examples=50, deadline=None)
def test_what_is_remembered_between_losses_is_what_each_loss_gives_alone(handbook):
    rehearsed = rehearse(handbook.threats["fire"], handbook)
    assert rehearsed.whole == played(handbook)
    assert all(outcome == played(handbook, (loss,)) for loss, outcome in rehearsed.without.items())


@given(handbooks(), SOME_LOSSES, st.integers(0, WEEKS * HOURS - 1))
@settings(max_examples=150, deadline=None)
def test_the_story_ends_as_the_figures_say(handbook, losses, hour):
    threat, outcome = handbook.threats["fire"], played(handbook, losses)
    events = story(threat, Scenario.of(threat, handbook, losses), hour)
    decided = [event.minute for event in events if event.kind == "decides"]
    said = [event.minute for event in events if event.kind == "statement"]
    assert decided == ([] if outcome.decision.at(hour) is None else [outcome.decision.at(hour)])
    assert [event.minute for event in events] == sorted(event.minute for event in events)
    if (
        outcome.decision.at(hour) is not None
        and len(list(Scenario.of(threat, handbook, losses).turns(()))) == 1
    ):
        assert bool(said) == (outcome.statement.at(hour) is not None) or any(
            role.rota for role in handbook.roles.values()
        )
