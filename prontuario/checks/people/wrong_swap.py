"""A swap takes over a turn that there is, from somebody who has it.

Why: a swap that fits no turn changes nothing: the page goes on naming the person who believes to be free.
Fix: correct the days and the names in roster/swaps.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from zoneinfo import ZoneInfo

from prontuario.checks.case import Case
from prontuario.checks.shared.rota_time import AHEAD, MOST, begin_of, said, zone_of
from prontuario.finding import Problem, Severity
from prontuario.model.people import Role, Swap
from prontuario.plan.away import away_at
from prontuario.plan.clock import instant, shown
from prontuario.plan.on_duty import Slot, slots
from prontuario.plan.place import zone_at

SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds swaps of roles without a rota, at times of other turns, twice at one time, and with somebody away."""
    for swap in case.handbook.swaps:
        role = case.handbook.roles.get(swap.role)
        if role is None or swap.start.begin >= swap.end.end or swap.end.end.date() < case.today:
            continue
        if problem := _without_turns(swap, role) or _of_oneself(swap) or _unused(swap, role, case):
            yield problem


def _without_turns(swap: Swap, role: Role) -> Problem | None:
    if role.taking_turns:
        return None
    message = f"nobody takes turns in the role `{role.id}`: there is nothing to swap"
    return Problem(swap.at("role"), message, "name a role with a `rota:`, or write an absence")


def _of_oneself(swap: Swap) -> Problem | None:
    if swap.who != swap.instead_of:
        return None
    return Problem(
        swap.at("who"), f"`{swap.who}` takes over from `{swap.who}`", "name the other one of the two"
    )


def _unused(swap: Swap, role: Role, case: Case) -> Problem | None:
    """What is wrong with a swap at its time."""
    book, zone = case.handbook, zone_of(case.handbook)
    there = ZoneInfo(zone_at(role.site, book))
    begin = max(instant(swap.start.begin, there), begin_of(case.today, book))
    end = min(instant(swap.end.end, there), begin + AHEAD)
    found = list(islice(slots(role, book, begin, end), MOST)) if begin < end else []
    used = [each for each in found if any(swap is one for one in each.swaps)]
    away = next((each for each in used if swap.who in away_at(shown(each.start, zone), book)), None)
    if away:
        return Problem(
            swap.at("who"),
            f"`{swap.who}` is away on {said(away.start, book, role.site)}",
            "ask somebody else",
        )
    return _clash(swap, found, role, case) if used or not found else _why(swap, found, role, case)


def _clash(swap: Swap, found: list[Slot], role: Role, case: Case) -> Problem | None:
    """What is wrong with a swap of which another one takes a part: the page follows the first of the two."""
    for slot in found:
        other = next((each for each in slot.swaps if each is not swap), None)
        if other and swap not in slot.swaps and swap.instead_of in (None, slot.instead_of):
            when = (
                f"{said(slot.start, case.handbook, role.site)} to {said(slot.end, case.handbook, role.site)}"
            )
            line = f"line {other.at().line} swaps this turn already, from {when}"
            return Problem(
                swap.at(), line, "let one begin where the other ends, or write `instead_of:` in both"
            )
    return None


def _why(swap: Swap, found: list[Slot], role: Role, case: Case) -> Problem:
    """Why a swap changes nothing."""
    book, site = case.handbook, role.site
    when = f"from {said(found[0].start, book, site)} to {said(found[-1].end, book, site)}"
    other = next((each.swaps[0] for each in found if each.swaps), None)
    if other:
        line = f"line {other.at().line} swaps this turn already"
        return Problem(swap.at(), line, "keep one of the two swaps, or write `instead_of:` in both")
    names = dict.fromkeys(each.who for each in found if each.who)
    if swap.instead_of and names:
        return Problem(
            swap.at("instead_of"),
            f"`{swap.instead_of}` is not on duty for `{swap.role}` {when}: `{'`, `'.join(names)}` is",
            "correct the days, or the name",
        )
    return Problem(
        swap.at("from"),
        f"nobody is on duty for `{swap.role}` {when}: there is no turn to swap",
        "correct the days",
    )
