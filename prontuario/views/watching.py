"""The watch sheet: by shift, which inbox of which channel is watched, and who is on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from prontuario.model.people import Role
from prontuario.plan.clock import shown
from prontuario.plan.on_duty import OnDuty, Turn, turns
from prontuario.plan.place import zone_at
from prontuario.plan.watching import Watched, all_watches
from prontuario.views import paths
from prontuario.views.channels import WatchView, watch_view
from prontuario.views.contacts import ContactView, contacts
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import role_link
from prontuario.views.turns import TurnsView, turns_view

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class WatchLine:
    """One channel of a shift, with its inboxes, and the role that watches them."""

    channel: Link
    watch: WatchView


@dataclass(frozen=True)
class Watcher:
    """Who is on for a role: whom to call, in order; and where people take turns, who is on duty in the coming week."""

    role: Link
    contacts: tuple[ContactView, ...]
    turns: TurnsView | None
    week: tuple[str, ...]


@dataclass(frozen=True)
class ShiftView:
    """The hours of a shift, what is watched in them, and by whom."""

    hours: str
    lines: tuple[WatchLine, ...]
    watchers: tuple[Watcher, ...]


def shift_views(context: Context, moment: datetime) -> tuple[ShiftView, ...]:
    """The shifts in which channels are watched, as the roster has them, with who is on in the week from a moment."""
    shifts: dict[str, list[Watched]] = {}
    for each in all_watches(context.handbook):
        hours = context.hours_at(each.watch.hours, each.channel.site)
        if each.watch.who in context.handbook.roles:
            shifts.setdefault(hours[:1].upper() + hours[1:], []).append(each)
    return tuple(_shift(hours, watches, context, moment) for hours, watches in shifts.items())


def _shift(hours: str, watches: list[Watched], context: Context, moment: datetime) -> ShiftView:
    roles = dict.fromkeys(each.watch.who for each in watches)
    return ShiftView(
        hours=hours,
        lines=tuple(
            WatchLine(
                Link(context.say(each.channel.title), paths.channel(each.channel.id)),
                watch_view(each.watch, each.channel, context),
            )
            for each in watches
        ),
        watchers=tuple(_watcher(context.handbook.roles[name], context, moment) for name in roles),
    )


def _watcher(role: Role, context: Context, moment: datetime) -> Watcher:
    link = role_link(role.id, context)
    assert link is not None
    return Watcher(link, contacts(role, context), turns_view(role, context), _week(role, context, moment))


def _week(role: Role, context: Context, moment: datetime) -> tuple[str, ...]:
    """Who is on duty in the week from a moment, a line each; nothing, where nobody takes turns."""
    if not role.taking_turns:
        return ()
    return tuple(
        context.labels("watch_from", moment=_begin(turn, role, context), who=_who(turn.on_duty, context))
        for turn in turns(role, context.handbook, moment, WEEK).turns
    )


def _begin(turn: Turn, role: Role, context: Context) -> str:
    """When a turn begins, on the clock of the role's site."""
    local = shown(turn.start, ZoneInfo(zone_at(role.site, context.handbook)))
    said = f"{context.labels.weekdays[local.weekday()]} {context.day(local.date())} {local:%H:%M}"
    return context.on_clock(said, role.site)


def _who(on_duty: OnDuty, context: Context) -> str:
    """The person on duty, and the second, each with in whose place."""
    first = _in_place(on_duty.person, on_duty.stands_in_for or on_duty.swapped_with, context)
    if on_duty.second is None:
        return first
    second = _in_place(on_duty.second, on_duty.second_swapped_with, context)
    return f"{first} · {context.labels('second_on_duty')} {second}"


def _in_place(name: str | None, planned: str | None, context: Context) -> str:
    """A person, with in whose place."""
    person, other = (context.handbook.people.get(each or "") for each in (name, planned))
    said = context.name(person) if person else context.labels("on_duty_nobody")
    return f"{said} ({context.labels('in_place_of')} {context.name(other)})" if other else said
