"""The worst that single losses do: per threat, and per loss over all threats."""

from prontuario.model.kinds import Kind
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.response_times import ResponseTimes, Worst
from prontuario.rehearsal.scenario import Loss
from prontuario.rehearsal.simulate import Outcome
from prontuario.rehearsal.week import ALWAYS
from prontuario.rehearsal.worst import decision_despite_all, loss_effects, worst_decision, worst_statement
from tests.rehearsal.small import book

ADA, CHAT, POWER, HOST = (
    Loss(Kind.PERSON, "ada"),
    Loss(Kind.CHANNEL, "chat"),
    Loss(Kind.RESOURCE, "power"),
    Loss(Kind.SUPPLIER, "host"),
)
THREAT = book().threats["fire"]
MONDAY = (1 << 24) - 1


def always(minutes: int) -> ResponseTimes:
    """So many minutes in every hour."""
    return ResponseTimes(((minutes, ALWAYS),))


def only_monday(minutes: int) -> ResponseTimes:
    """So many minutes on Mondays, never on other days."""
    return ResponseTimes(((minutes, MONDAY),))


def rehearsed(whole: Outcome, without: dict[Loss, Outcome]) -> Rehearsed:
    return Rehearsed(THREAT, whole, without)


GOOD = Outcome(always(1), always(12))


def test_the_worst_case_names_the_loss_that_leads_there():
    case = rehearsed(
        GOOD, {ADA: Outcome(always(5), always(20)), CHAT: Outcome(always(9), always(15)), POWER: GOOD}
    )
    assert (worst_decision(case).worst, worst_decision(case).loss) == (Worst(9, 0), CHAT)
    assert (worst_statement(case).worst, worst_statement(case).loss) == (Worst(20, 0), ADA)


def test_never_is_worse_than_any_number_and_has_its_hour():
    case = rehearsed(
        GOOD, {ADA: Outcome(always(900), always(900)), CHAT: Outcome(only_monday(1), only_monday(2))}
    )
    assert (worst_decision(case).worst, worst_decision(case).loss) == (Worst(None, 24), CHAT)
    assert (worst_statement(case).worst, worst_statement(case).loss) == (Worst(None, 24), CHAT)


def test_where_no_loss_makes_it_worse_none_is_named():
    case = rehearsed(GOOD, {ADA: GOOD})
    assert (worst_decision(case).worst, worst_decision(case).loss) == (Worst(1, 0), None)
    assert worst_statement(rehearsed(GOOD, {})).loss is None


def test_despite_all_losses_each_hour_has_its_own_worst():
    mixed = ResponseTimes(((1, ALWAYS & ~MONDAY), (7, MONDAY)))
    case = rehearsed(GOOD, {ADA: Outcome(mixed, always(1)), CHAT: Outcome(always(3), always(1))})
    assert decision_despite_all(case) == ResponseTimes(((3, ALWAYS & ~MONDAY), (7, MONDAY)))


def test_harm_counts_what_a_loss_alone_does():
    weak = Outcome(only_monday(1), only_monday(12))
    fire = rehearsed(GOOD, {ADA: Outcome(always(1), only_monday(12)), CHAT: weak, POWER: GOOD})
    flood = rehearsed(weak, {ADA: weak, CHAT: weak, HOST: Outcome(only_monday(2), only_monday(12))})
    found = loss_effects({"fire": fire, "flood": flood})
    assert [(harm.loss, harm.no_decision, harm.no_statement, harm.slower) for harm in found] == [
        (CHAT, ("fire",), ("fire",), ("fire",)),
        (ADA, (), ("fire",), ("fire",)),
        (HOST, (), (), ("flood",)),
        (POWER, (), (), ()),
    ]
    assert [harm.weight for harm in found] == [(1, 1, 1), (0, 1, 1), (0, 0, 1), (0, 0, 0)]


def test_losses_that_do_the_same_stand_in_the_order_of_their_names():
    late = Outcome(always(2), always(12))
    found = loss_effects({"fire": rehearsed(GOOD, {POWER: late, CHAT: late, ADA: late})})
    assert [harm.loss for harm in found] == sorted([ADA, CHAT, POWER])
