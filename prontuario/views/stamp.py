"""What each copy, printed or saved, says of itself: which handbook it was, and until when it is trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from prontuario.build_info import BuildInfo
from prontuario.views.context import Context


@dataclass(frozen=True)
class StampView:
    """A version, its day in the company's time zone, and the last day on which a copy of it is trusted.

    `expires` is the end of that day, for scripts: ISO 8601 with the zone's offset.
    """

    version: str
    day: str
    valid_until: str
    expires: str


def stamp_view(build_info: BuildInfo, context: Context) -> StampView:
    """An build_info, ready to print."""
    policy = context.handbook.policy
    zone = ZoneInfo(policy.time_zone)
    day = build_info.moment.astimezone(zone).date()
    last = day + timedelta(minutes=policy.limits.copy_valid_for.minutes)
    end = datetime.combine(last + timedelta(days=1), time(), zone)
    return StampView(build_info.version, context.day(day), context.day(last), end.isoformat())
