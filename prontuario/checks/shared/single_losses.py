"""What the checks on single losses share: where one makes a decision impossible, and where it makes it too late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import hours_of_threat
from prontuario.checks.shared.deputies import alone
from prontuario.checks.shared.one_cause import MANY, listed
from prontuario.finding import Place, Problem
from prontuario.model.kinds import Kind
from prontuario.model.policy import Policy, Priority
from prontuario.model.threat import Threat
from prontuario.plan.priority import is_top, priority_of
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.response_times import Worst
from prontuario.rehearsal.scenario import Loss

NEVER = float("inf")


@dataclass(frozen=True)
class Fragile:
    """A threat in which one loss is fatal: the first of these losses, at which hours, and how many more there are."""

    rehearsed: Rehearsed
    loss: Loss
    place: Place
    hours: str
    others: int

    @property
    def threat(self) -> Threat:
        """The threat."""
        return self.rehearsed.threat


def undecided(case: Case, urgent: bool, names: frozenset[str]) -> Iterator[Problem]:
    """The threats of the top priority, or all others, in which a single loss leaves nobody to decide."""
    found, known = list[Fragile](), alone(case)
    for rehearsed in _of(case, urgent):
        fatal = _fatal(rehearsed, known)
        if fatal:
            loss, hours = next(iter(fatal.items()))
            when = hours_of_threat(hours, rehearsed.threat, case.handbook)
            found.append(
                Fragile(rehearsed, loss, rehearsed.threat.key_at("escalation"), when, len(fatal) - 1)
            )
    for several in by_loss(found, names, case.handbook.policy):
        first = several[0]
        yield Problem(
            first.place,
            f"{without(first.loss)} nobody who may activate the plan is reached {in_threats(several)}",
            f"see it with `{command(first.rehearsed, first.loss)}`; {_cure(first.loss)}",
        )


def by_loss(found: Sequence[Fragile], names: frozenset[str], policy: Policy) -> Iterator[list[Fragile]]:
    """One loss, one finding: all threats in which the same is fatal; alone, those that waive it or are not agreed."""
    shared: dict[Loss, list[Fragile]] = {}
    for each in found:
        if each.threat.is_draft or names & waived_in(each.place.file, each.threat, policy):
            yield [each]
        else:
            shared.setdefault(each.loss, []).append(each)
    for several in shared.values():
        yield from [several] if len(several) >= MANY else ([each] for each in several)


def waived_in(file: str, threat: Threat, policy: Policy) -> frozenset[str]:
    """The checks of which a waiver accepts findings in the file of a threat."""
    elsewhere = (each.check for each in policy.waivers if each.where in (None, file))
    return frozenset((*(each.check for each in threat.waive), *elsewhere))


def in_threats(several: Sequence[Fragile]) -> str:
    """Where and when, as a finding says it: in a threat, or in how many, with the places of the first of them."""
    first = several[0]
    hours = first.hours if len({each.hours for each in several}) == 1 else "each at some hours"
    if len(several) == 1:
        return f"in `{first.threat.id}`, {first.hours}{and_others(first.others)}"
    return f"in {len(several)} threats, {hours} ({listed([each.place for each in several])})"


def decided_late(case: Case, urgent: bool) -> Iterator[Problem]:
    """The threats of the top priority, or all others, in which a single loss makes the decision too late."""
    known = alone(case)
    for rehearsed in _of(case, urgent):
        priority = priority_of(rehearsed.threat, case.handbook.policy)
        slow = _slow(rehearsed, priority, known)
        if priority and slow:
            loss, worst = max(slow.items(), key=lambda pair: pair[1].weight)
            yield Problem(
                rehearsed.threat.key_at("escalation"),
                f"{without(loss)} a decision-maker is reached in `{rehearsed.threat.id}` after {worst.minutes}"
                f" minutes, {hours_of_threat(worst.hours, rehearsed.threat, case.handbook)};"
                f" {priority.id} allows {priority.decision_within}",
                f"see it with `{command(rehearsed, loss)}`; shorten the waits",
            )


def _cure(loss: Loss) -> str:
    if loss.kind is Kind.PERSON:
        return (
            "add a rung with somebody else who answers at these hours, or their `handles:` for its channels"
        )
    if loss.kind is Kind.CHANNEL:
        return "name a second channel at the rungs; people need a number or `handles:` for it"
    return f"name a channel at the rungs that needs no {loss.name}"


def without(loss: Loss) -> str:
    """How a finding names a loss."""
    return f"without the {loss.kind} `{loss.name}`"


def and_others(count: int) -> str:
    """How a finding speaks of more losses that do the same."""
    return f" (nor without {count} other{'s' if count > 1 else ''})" if count else ""


def command(rehearsed: Rehearsed, loss: Loss) -> str:
    """The command that tells the story."""
    return f"prontuario rehearse --threat {rehearsed.threat.id} --without {loss.kind}:{loss.name}"


def _of(case: Case, urgent: bool) -> Iterator[Rehearsed]:
    """What is played, of the top priority or of all others; nothing where a threat's priority cannot be known."""
    policy = case.handbook.policy
    return (each for each in case.decisions if is_top(each.threat, policy) is urgent)


def _fatal(rehearsed: Rehearsed, known: frozenset[Loss]) -> dict[Loss, int]:
    """The losses that leave nobody to decide, with the hours; hours that are lost anyway are another check's."""
    anyway = rehearsed.whole.decision.never
    lost = {loss: outcome.decision.never & ~anyway for loss, outcome in rehearsed.without.items()}
    return {loss: hours for loss, hours in lost.items() if hours and loss not in known}


def _slow(rehearsed: Rehearsed, priority: Priority | None, known: frozenset[Loss]) -> dict[Loss, Worst]:
    """The losses with which it takes longer than the limit.

    With which it never happens, and where it is too late with nothing lost, is another check's.
    """
    limit = priority.decision_within.minutes if priority and priority.decision_within else NEVER
    whole = rehearsed.whole.decision.worst.weight
    reached = {loss: outcome.decision.worst for loss, outcome in rehearsed.without.items()}
    late = {loss: worst for loss, worst in reached.items() if whole <= limit < worst.weight < NEVER}
    return {loss: worst for loss, worst in late.items() if loss not in known}
