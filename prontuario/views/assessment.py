"""The self-assessment of the house as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from prontuario.plan.assessment import Measure, assessment
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.library import threat_link
from prontuario.views.paths import Link

PERCENT = 100


@dataclass(frozen=True)
class MeasureView:
    """A figure: what it counts, how many of how many, the percentage, what is missing, and how it was before."""

    name: str
    about: str
    done: int
    of: int
    percent: int
    missing: tuple[Link, ...]
    earlier: tuple[tuple[str, int], ...]


def assessment_view(day: date, context: Context) -> tuple[MeasureView, ...]:
    """The figures of a handbook on a day, ready to print; what has nothing to count is left out."""
    found = assessment(context.handbook, day)
    return tuple(_measure(each, context) for each in found if each.done or each.missing)


def _measure(measure: Measure, context: Context) -> MeasureView:
    return MeasureView(
        name=context.labels(f"assessed_{measure.subject}"),
        about=context.labels(f"assessed_{measure.subject}_about"),
        done=len(measure.done),
        of=len(measure.done) + len(measure.missing),
        percent=_percent(measure.share),
        missing=tuple(_link(measure, name, context) for name in measure.missing),
        earlier=tuple((context.day(day), _percent(share)) for day, share in measure.earlier),
    )


def _percent(share: float) -> int:
    """Rounded down: 100 only where nothing is missing."""
    return int(share * PERCENT)


def _link(measure: Measure, name: str, context: Context) -> Link:
    handbook = context.handbook
    match measure.subject:
        case "reviewed" | "tried":
            return threat_link(handbook.threats[name], context)
        case "trained" | "reachable":
            return Link(context.name(handbook.people[name]), paths.person(name))
        case "compared":
            return Link(context.say(handbook.clocks[name].title), paths.clock(name))
        case "corrected":
            drill, _, number = name.rpartition("#")
            return Link(context.say(handbook.drills[drill].actions[int(number) - 1].do), paths.drill(drill))
