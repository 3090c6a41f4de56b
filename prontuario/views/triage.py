"""Is it a crisis? Levels, moods, the reply triage and the priority matrix."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.level import ExtraHands, Level, Mood
from prontuario.model.reply import Reply
from prontuario.plan.levels import level_ranges
from prontuario.plan.priority import by_urgency
from prontuario.views import paths
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.playbook import TriggerView, trigger_view
from prontuario.views.steps import level_links, role_link, role_links
from prontuario.views.threats import ThreatView

SHAPES = ("circle", "square", "diamond", "triangle")  # of the moods, the worst last
CELL = 72
MARGIN = 40


@dataclass(frozen=True)
class ExtraHandsView:
    """More people at a level: how many, from where, how soon, and who calls them in."""

    people: str
    come_from: str
    within: str
    who: Link | None


@dataclass(frozen=True)
class LevelView:
    """A level: what it looks like, what happens, and the signs that lead to it."""

    id: str
    href: str
    title: str
    counted: str
    """How many it takes: `3–19 complaints within 1 hour`."""
    means: str
    do: str
    who: Link | None
    speaks: Link | None
    notify: tuple[Link, ...]
    extra_hands: ExtraHandsView | None
    crisis: bool
    rank: int
    signs: tuple[tuple[Link, TriggerView], ...]


@dataclass(frozen=True)
class MoodView:
    """A mood: its shape beside the word, what people write in it, and the level that it proposes."""

    id: str
    title: str
    shape: str
    urgency: int
    """Which colour of the priorities it has: 1 for the worst mood."""
    steps: int
    """How many steps of the gauge are filled; the first mood fills one."""
    of: int
    samples: tuple[str, ...]
    level: Link | None


@dataclass(frozen=True)
class ReplyView:
    """One kind of public message, and how it is answered."""

    kind: str
    example: str
    answered: bool
    who: Link | None
    within: str
    do: str


@dataclass(frozen=True)
class Cell:
    """A field of the matrix: where it is drawn (SVG units), its priority, and the threats in it."""

    x: int
    y: int
    priority: str
    rank: int
    likelihood: int
    impact: int
    threats: tuple[ThreatView, ...]
    numbers: tuple[tuple[int, str], ...]
    """Lines of numbers, each with its place below the field's top."""


@dataclass(frozen=True)
class MatrixView:
    """The priority matrix as a picture; `size` is its edge in SVG units."""

    size: int
    cells: tuple[Cell, ...]
    ticks: tuple[tuple[int, int, int], ...]
    """Axis numbers: the number, where it stands along the bottom (x), and where at the side (y)."""


def level_views(context: Context) -> tuple[LevelView, ...]:
    """The levels from the mildest to the worst, with the signs of all threats."""
    return tuple(_level(level, rank, context) for rank, level in enumerate(context.handbook.policy.levels, 1))


def _level(level: Level, rank: int, context: Context) -> LevelView:
    signs = [
        (Link(context.say(threat.title), paths.threat(threat.id)), trigger_view(trigger, context))
        for threat in by_urgency(context.handbook)
        for trigger in threat.activate
        if trigger.level == level.id
    ]
    return LevelView(
        level.id,
        paths.level(level.id),
        context.say(level.title),
        _counted(level, context),
        context.say(level.means),
        context.say(level.do),
        role_link(level.who, context),
        role_link(level.speaks, context),
        role_links(level.notify, context),
        _extra_hands(level.extra_hands, context),
        level.crisis,
        rank,
        tuple(signs),
    )


def _extra_hands(extra: ExtraHands | None, context: Context) -> ExtraHandsView | None:
    if extra is None:
        return None
    return ExtraHandsView(
        context.labels("extra_people", n=extra.people),
        context.say(extra.come_from),
        context.labels("within_span", span=context.span(extra.within)),
        role_link(extra.who, context),
    )


def _counted(level: Level, context: Context) -> str:
    policy = context.handbook.policy
    numbers = level_ranges(policy).get(level.id)
    if numbers is None:
        return ""
    key = (
        "count_more"
        if numbers.last is None
        else "count_one"
        if numbers.last == numbers.first
        else "count_between"
    )
    facts = {"first": numbers.first, "last": numbers.last, "what": context.say(policy.counted)}
    return context.labels(key, **facts).strip()


def mood_views(context: Context) -> tuple[MoodView, ...]:
    """The moods from the mildest to the worst."""
    moods = context.handbook.policy.moods
    return tuple(_mood(mood, number, len(moods), context) for number, mood in enumerate(moods, 1))


def _mood(mood: Mood, number: int, of: int, context: Context) -> MoodView:
    worse = min(of - number, len(SHAPES) - 1)
    return MoodView(
        id=mood.id,
        title=context.say(mood.title),
        shape=SHAPES[-1 - worse],
        urgency=worse + 1,
        steps=number,
        of=of,
        samples=context.say_all(mood.samples),
        level=next(iter(level_links((mood.level,) if mood.level else (), context)), None),
    )


def reply_view(reply: Reply, context: Context) -> ReplyView:
    """A kind of reply, ready to print."""
    return ReplyView(
        context.say(reply.kind),
        context.say(reply.example),
        reply.answer == "always",
        role_link(reply.who, context),
        context.span(reply.within),
        context.say(reply.do),
    )


def matrix_view(context: Context, threats: tuple[ThreatView, ...]) -> MatrixView:
    """The matrix with each threat's number (its place in the register) in its field."""
    policy = context.handbook.policy
    rank = {priority.id: number for number, priority in enumerate(policy.priorities, 1)}
    cells = [
        _cell(row, column, name, rank.get(name, 0), threats)
        for row, names in enumerate(policy.matrix)
        for column, name in enumerate(names)
    ]
    middle = CELL // 2
    ticks = tuple((n, MARGIN + (n - 1) * CELL + middle, (5 - n) * CELL + middle) for n in range(1, 6))
    return MatrixView(size=MARGIN + 5 * CELL, cells=tuple(cells), ticks=ticks)


def _lines(numbers: list[str]) -> tuple[tuple[int, str], ...]:
    """The numbers in lines of three that fit a field, with each line's place from the top."""
    lines = [" ".join(numbers[first : first + 3]) for first in range(0, len(numbers), 3)]
    return tuple((36 + 14 * place, line) for place, line in enumerate(lines))


def _cell(row: int, column: int, name: str, rank: int, threats: tuple[ThreatView, ...]) -> Cell:
    likelihood, impact = column + 1, 5 - row
    inside = [
        (number, each)
        for number, each in enumerate(threats, 1)
        if (each.likelihood, each.impact) == (likelihood, impact)
    ]
    return Cell(
        x=MARGIN + column * CELL,
        y=row * CELL,
        priority=name,
        rank=rank,
        likelihood=likelihood,
        impact=impact,
        threats=tuple(each for _, each in inside),
        numbers=_lines([str(number) for number, _ in inside]),
    )
