"""The worst that single losses do: per threat, and per loss over all threats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.response_times import ResponseTimes, Worst
from prontuario.rehearsal.scenario import Loss
from prontuario.rehearsal.simulate import Outcome


@dataclass(frozen=True)
class WorstCase:
    """The worst minutes of a threat, and the loss that leads there; none, where it happens with nothing lost."""

    worst: Worst
    loss: Loss | None


def worst_decision(rehearsed: Rehearsed) -> WorstCase:
    """The longest time to a decision-maker, with any single loss."""
    return _worst([(loss, outcome.decision) for loss, outcome in _all(rehearsed)])


def worst_statement(rehearsed: Rehearsed) -> WorstCase:
    """The longest time to the first public statement, with any single loss."""
    return _worst([(loss, outcome.statement) for loss, outcome in _all(rehearsed)])


def decision_despite_all(rehearsed: Rehearsed) -> ResponseTimes:
    """For each hour of the week the time to a decision-maker with the loss that is worst in that hour."""
    return ResponseTimes.latest(outcome.decision for _, outcome in _all(rehearsed))


@dataclass(frozen=True)
class LossEffect:
    """What one loss does over all threats: where nobody decides, no public statement goes out, all is slower."""

    loss: Loss
    no_decision: tuple[str, ...]
    no_statement: tuple[str, ...]
    slower: tuple[str, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """For ranking: no decision weighs most, then no word, then delay."""
        return (len(self.no_decision), len(self.no_statement), len(self.slower))


def loss_effects(rehearsed: Mapping[str, Rehearsed]) -> tuple[LossEffect, ...]:
    """What each loss does, the worst first."""
    losses = dict.fromkeys(loss for each in rehearsed.values() for loss in each.without)
    found = (_harm(loss, rehearsed) for loss in losses)
    return tuple(sorted(found, key=lambda harm: (*(-part for part in harm.weight), harm.loss)))


def _harm(loss: Loss, rehearsed: Mapping[str, Rehearsed]) -> LossEffect:
    touched = {
        name: (each.whole, each.without[loss]) for name, each in rehearsed.items() if loss in each.without
    }
    no_decision = [
        name for name, (whole, lost) in touched.items() if lost.decision.never & ~whole.decision.never
    ]
    no_statement = [
        name for name, (whole, lost) in touched.items() if lost.statement.never & ~whole.statement.never
    ]
    slower = [name for name, (whole, lost) in touched.items() if lost != whole]
    return LossEffect(loss, tuple(no_decision), tuple(no_statement), tuple(slower))


def _all(rehearsed: Rehearsed) -> list[tuple[Loss | None, Outcome]]:
    return [(None, rehearsed.whole), *rehearsed.without.items()]


def _worst(times: list[tuple[Loss | None, ResponseTimes]]) -> WorstCase:
    loss, worst = max(((loss, each.worst) for loss, each in times), key=lambda pair: pair[1].weight)
    return WorstCase(worst, loss)
