"""The worst that single losses do: per threat, and per loss over all threats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.play import Outcome
from prontuario.rehearsal.scene import Loss
from prontuario.rehearsal.times import Times, Worst


@dataclass(frozen=True)
class WorstCase:
    """The worst minutes of a threat, and the loss that leads there; none, where it happens with everything there."""

    worst: Worst
    loss: Loss | None


def worst_decision(rehearsed: Rehearsed) -> WorstCase:
    """The longest time to a decision-maker, with any single loss."""
    return _worst([(loss, outcome.decision) for loss, outcome in _all(rehearsed)])


def worst_word(rehearsed: Rehearsed) -> WorstCase:
    """The longest time to the first public word, with any single loss."""
    return _worst([(loss, outcome.word) for loss, outcome in _all(rehearsed)])


def decision_despite_all(rehearsed: Rehearsed) -> Times:
    """For each hour of the week the time to a decision-maker with the loss that is worst in that hour."""
    return Times.latest(outcome.decision for _, outcome in _all(rehearsed))


@dataclass(frozen=True)
class Harm:
    """What one loss does over all threats: where nobody decides, where no public word goes out, where it is slower."""

    loss: Loss
    no_decision: tuple[str, ...]
    no_word: tuple[str, ...]
    slower: tuple[str, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """For ranking: no decision weighs most, then no word, then delay."""
        return (len(self.no_decision), len(self.no_word), len(self.slower))


def harms(rehearsed: Mapping[str, Rehearsed]) -> tuple[Harm, ...]:
    """What each loss does, the worst first."""
    losses = dict.fromkeys(loss for each in rehearsed.values() for loss in each.without)
    found = (_harm(loss, rehearsed) for loss in losses)
    return tuple(sorted(found, key=lambda harm: (*(-part for part in harm.weight), harm.loss)))


def _harm(loss: Loss, rehearsed: Mapping[str, Rehearsed]) -> Harm:
    touched = {
        name: (each.whole, each.without[loss]) for name, each in rehearsed.items() if loss in each.without
    }
    no_decision = [
        name for name, (whole, lost) in touched.items() if lost.decision.never & ~whole.decision.never
    ]
    no_word = [name for name, (whole, lost) in touched.items() if lost.word.never & ~whole.word.never]
    slower = [name for name, (whole, lost) in touched.items() if lost != whole]
    return Harm(loss, tuple(no_decision), tuple(no_word), tuple(slower))


def _all(rehearsed: Rehearsed) -> list[tuple[Loss | None, Outcome]]:
    return [(None, rehearsed.whole), *rehearsed.without.items()]


def _worst(times: list[tuple[Loss | None, Times]]) -> WorstCase:
    loss, worst = max(((loss, each.worst) for loss, each in times), key=lambda pair: pair[1].weight)
    return WorstCase(worst, loss)
