"""Each notification deadline of a threat has something that sends its notice in time, and an owner who knows of it.

Why: the deadline runs while everybody repairs, and two officers wait for each other.
Fix: give a step `clock:` and a `within:` before the deadline; let the clock's owner do it, or name it under `inform:`.
    What a step sends belongs under `clocks:` of its threat.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from prontuario.checks.case import Case
from prontuario.checks.shared.conditions import waits_to_be_asked
from prontuario.checks.shared.notices import in_words, name_of, place_of
from prontuario.finding import Problem, Severity
from prontuario.model.clock import AWARE, CLASSIFIED, Clock, deadline_names
from prontuario.model.duration import Duration
from prontuario.model.threat import Threat
from prontuario.plan.deadlines import Limit, limits, shortest
from prontuario.plan.notices import Sending, latest_start, sendings, sent_for, unnamed
from prontuario.plan.place import calendar_at
from prontuario.plan.steps import TimedStep, is_whole

FORMERLY = ("clock-served",)
SEVERITY = Severity.ERROR
Bound = tuple[Duration, Limit, Duration]
"""By when something has to be sent: after what time, because of which limit, counted from when."""


def run(case: Case) -> Iterator[Problem]:
    """Finds clocks without an owner, and deadlines of a threat whose notice nobody sends, or too late."""
    for clock in case.handbook.clocks.values():
        if clock.owner is None:
            yield Problem(clock.key_at("owner"), f"nobody owns the clock `{clock.id}`", "add `owner: ROLE`")
    for threat in case.threats():
        for index, name in enumerate(threat.clocks) if is_whole(threat, case.handbook) else ():
            if name in case.handbook.clocks:
                yield from _served(case.handbook.clocks[name], index, threat, case)
        yield from _not_listed(threat, case)


def _not_listed(threat: Threat, case: Case) -> Iterator[Problem]:
    """A law whose notice is sent, and that the threat does not list: said at the first of its notices."""
    said = set(threat.clocks)
    for sending in sendings(threat, case.handbook):
        law = sending.names.partition("/")[0]
        if law in case.handbook.clocks and law not in said:
            said.add(law)
            yield Problem(
                place_of(sending, "clock"),
                f"{in_words(sending)} sends a notice of `{law}`, which `clocks:` of `{threat.id}` does not name",
                f"add `{law}` to `clocks:`: only then do the pages count down its deadlines",
            )


def _served(clock: Clock, index: int, threat: Threat, case: Case) -> Iterator[Problem]:
    every = sendings(threat, case.handbook)
    open_ones = [number for number in range(len(clock.deadlines)) if not sent_for(clock, number, every)]
    loose = list(unnamed(clock, every))
    place = threat.at("clocks", index)
    if _misnamed(every, clock):
        open_ones = []  # `unknown-name` says it
    if loose:
        yield from _of_any(loose, open_ones, clock, threat, case)
    elif open_ones and len(open_ones) == len(clock.deadlines):
        hint = f"add `clock: {name_of(clock, 0)}` to the step that does"
        yield Problem(place, f"no step sends the notice for `{clock.id}`", hint)
    else:
        for number in open_ones:
            message = f"no step sends «{clock.deadlines[number].send}» for `{clock.id}`"
            yield Problem(place, message, _name_it(clock, number))
    for number in range(len(clock.deadlines)):
        sent = sent_for(clock, number, every)
        if sent:
            yield from _in_time(sent, clock, number, threat, case)


def _misnamed(every: tuple[Sending, ...], clock: Clock) -> bool:
    """Whether something names a deadline that the law does not have: then nobody knows which one is left."""
    known = {clock.id, *(name for name, _ in deadline_names(clock))}
    return any(each.names.partition("/")[0] == clock.id and each.names not in known for each in every)


def _name_it(clock: Clock, number: int) -> str:
    if clock.deadlines[number].id:
        return f"add `clock: {name_of(clock, number)}` to the step that does"
    return "give that deadline an `id:` in playbooks/clocks.yml, and the step that sends it `clock: LAW/ID`"


def _in_time(
    sent: tuple[Sending, ...], clock: Clock, number: int, threat: Threat, case: Case
) -> Iterator[Problem]:
    policy = case.handbook.policy
    waiting = [each for each in sent if any(waits_to_be_asked(one, policy) for one in each.conditions)]
    timely = [each for each in sent if not _late(each, _bound(each, clock, number, threat, case))]
    if waiting and len(waiting) == len(sent):
        yield Problem(
            place_of(sent[0], "only_if" if isinstance(sent[0].by, TimedStep) else "if"),
            f"{in_words(sent[0])} serves `{name_of(clock, number)}`, and waits until somebody asks or it is public",
            "the law does not wait for that: take the condition away, or write the law's own",
        )
    elif timely:
        yield from _unknown_to_owner(timely, clock, case)
    else:
        first = min(sent, key=_minutes)
        yield _too_late(first, _bound(first, clock, number, threat, case), name_of(clock, number))


def _of_any(
    loose: list[Sending], numbers: list[int], clock: Clock, threat: Threat, case: Case
) -> Iterator[Problem]:
    """Of steps that name the law alone: those that can be in time for none of the deadlines that are left for them."""
    loose.sort(key=_minutes)

    def bound(sending: Sending, number: int) -> Bound | None:
        return _bound(sending, clock, number, threat, case)

    numbers.sort(key=lambda number: found[0].minutes if (found := bound(loose[0], number)) else inf)
    pairs = [(each, bound(each, number)) for each, number in zip(loose, numbers, strict=False)]
    late = [pair for pair in (pairs if len(loose) >= len(numbers) else pairs[:1]) if _late(*pair)]
    for sending, by_when in late:
        yield _too_late(sending, by_when, clock.id)
    timely = [each for each in loose if each not in [sending for sending, _ in late]]
    if timely and not late:
        yield from _unknown_to_owner(timely, clock, case)


def _bound(sending: Sending, clock: Clock, number: int, threat: Threat, case: Case) -> Bound | None:
    """By when it has to be sent, in the latest sensible reading; none where nothing tells."""
    calendar = calendar_at(clock.site, case.handbook)
    counted = (
        (start + shortest(limit, calendar), limit, start)
        for limit in limits(clock, number)
        if (start := latest_start(limit, clock, sending, threat, case.handbook)) is not None
    )
    return min(counted, key=lambda bound: bound[0], default=None)


def _late(sending: Sending, bound: Bound | None) -> bool:
    return sending.due is not None and bound is not None and sending.due > bound[0]


def _minutes(sending: Sending) -> float:
    return sending.due.minutes if sending.due is not None else inf


def _too_late(sending: Sending, bound: Bound | None, name: str) -> Problem:
    assert bound is not None  # what has no bound is never late
    _, limit, start = bound
    gives, hint = f"`{name}` gives {limit.period}", "let it come earlier, with time for a second try"
    if limit.begins != AWARE:
        when = f"in this plan after {start}" if start.minutes else "which may be at once"
        gives += f" from {_beginning(limit)}, {when}"
        by_notice = limit.begins.startswith("clock/") or not isinstance(sending.by, TimedStep)
        hint += "" if by_notice else "; or name the step at which that happens: `after:`"
    message = f"{in_words(sending)} is due after {sending.due}, and {gives}"
    return Problem(place_of(sending, "within"), message, hint)


def _beginning(limit: Limit) -> str:
    if limit.begins == CLASSIFIED:
        return "the classification"
    return "the notice before" if limit.begins.startswith("clock/") else "that event"


def _unknown_to_owner(timely: list[Sending], clock: Clock, case: Case) -> Iterator[Problem]:
    owner = clock.owner
    if owner and owner in case.handbook.roles and not any(owner in each.who for each in timely):
        yield Problem(
            place_of(timely[0], "who"),
            f"{in_words(timely[0])} serves `{clock.id}`, and its owner `{owner}` is not told",
            f"let `{owner}` do it, or add it to `consult:` or `inform:`",
        )
