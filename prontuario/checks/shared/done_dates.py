"""The dates of a handbook that say when something was done: none of them is in the future."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from prontuario.finding import Place
from prontuario.model.base import Part
from prontuario.model.clock import Clock
from prontuario.model.criticism import Criticism
from prontuario.model.handbook import Handbook
from prontuario.model.inside import every_part
from prontuario.model.library import Action, Approval, Drill
from prontuario.model.people import Person, Training
from prontuario.model.threat import Preparation, Review

DONE: Mapping[type[Part], Mapping[str, str]] = {
    Review: {"last": "the last review is of"},
    Preparation: {"last": "this was done on", "done": "this was done on"},
    Drill: {"date": "the drill is of"},
    Action: {"done": "this was done on"},
    Person: {"checked": "the numbers were tried on"},
    Training: {"on": "the training was on"},
    Clock: {"checked": "this was compared with the law on"},
    Approval: {"on": "the text was approved on"},
    Criticism: {"on": "this was said on", "done": "this was done on"},
}
"""By model, each date on which something was done, and how a finding says it."""


@dataclass(frozen=True)
class Done:
    """A date on which something was done: what it says, and where."""

    meaning: str
    day: date
    place: Place


def done_dates(handbook: Handbook) -> Iterator[Done]:
    """All dates on which something is said to have been done, however deep."""
    for part in every_part(handbook):
        for key, meaning in DONE.get(type(part), {}).items():
            if (day := getattr(part, key)) is not None:
                yield Done(meaning, day, part.at(key))
