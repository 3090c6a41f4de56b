"""In which hours of the week, on a channel's clock, nobody watches it, and in which nobody who does can be reached."""

from __future__ import annotations

from functools import reduce
from operator import or_

from prontuario.checks.shared.clock_words import seasons_at
from prontuario.checks.shared.cover import answering, together
from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel, Watch
from prontuario.model.text import Text
from prontuario.plan.competence import is_same
from prontuario.plan.place import zone_at
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.season import ahead, zones_of
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_of


def nobody_watches(channel: Channel, handbook: Handbook) -> int:
    """The hours in which nobody is named."""
    return _uncovered(channel.watch, channel, handbook)


def nobody_reads(channel: Channel, inbox: Text, handbook: Handbook) -> int:
    """The hours in which somebody watches the channel, and nobody this inbox of it."""
    readers = tuple(each for each in channel.watch if any(is_same(inbox, other) for other in each.inboxes))
    return _uncovered(readers, channel, handbook) & ~nobody_watches(channel, handbook)


def _uncovered(watches: tuple[Watch, ...], channel: Channel, handbook: Handbook) -> int:
    zone = zone_at(channel.site, handbook)
    hours = [(each.hours, zone) for each in watches]
    if any(each.always for each, _ in hours):
        return NEVER
    gaps = (ALWAYS & ~together(hours, season) for season in seasons_at(zone, (), handbook))
    return reduce(or_, gaps, NEVER)


def nobody_answers(channel: Channel, watch: Watch, handbook: Handbook) -> int:
    """The hours in which a role is needed to watch, and nobody who has it can be reached.

    None are known where somebody who has it is not known.
    """
    role = handbook.roles.get(watch.who)
    hours = answering(role, handbook) if role else []
    if role is None or not hours or any(each.always for each, _ in hours):
        return NEVER
    zone = zone_at(channel.site, handbook)
    gaps = (
        hours_of(watch.hours, ahead(zone, season))
        & hours_at(role.needed, role.site, handbook, season, in_part=True)
        & ~together(hours, season)
        for season in seasons_at(zone, zones_of(role, handbook), handbook)
    )
    return reduce(or_, gaps, NEVER)
