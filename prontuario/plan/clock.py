"""Hours on a clock, and the instants at which it shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def instant(local: datetime, zone: ZoneInfo) -> datetime:
    """When the clocks first show an hour; where they are put forward past it, when that is done."""
    while local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        local += MINUTE
    return local.replace(tzinfo=zone).astimezone(UTC)


def shown(moment: datetime, zone: ZoneInfo) -> datetime:
    """What the clocks show at an instant."""
    return moment.astimezone(zone).replace(tzinfo=None)
