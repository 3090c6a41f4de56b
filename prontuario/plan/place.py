"""Where somebody is: the clock and the calendar of a site, or those of the handbook."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from phonenumbers import SUPPORTED_REGIONS

from prontuario.model.calendar import Calendar
from prontuario.model.emergency import EmergencyNumber
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.clock import instant, shown


def zone_at(site: str | None, handbook: Handbook) -> str:
    """The time zone of a site; the handbook's own, where it says none or is not known."""
    known = handbook.sites.get(site or "")
    return (known.time_zone if known else None) or handbook.policy.time_zone


def calendar_at(site: str | None, handbook: Handbook) -> Calendar:
    """The calendar of a site; the handbook's own, where it says none or is not known."""
    known, policy = handbook.sites.get(site or ""), handbook.policy
    if known is None or known.calendar is None:
        return policy.working_calendar
    return known.calendar.in_country(policy.country)


def country_of(site: str | None, handbook: Handbook) -> str:
    """The country of a site (two letters): of its calendar, of the policy, or else that of its time zone; or empty."""
    stated = calendar_at(site, handbook).country or handbook.policy.country
    by_zone = cast(dict[str, str], get_global("zone_territories")).get(zone_at(site, handbook), "")
    return stated or by_zone * (by_zone in SUPPORTED_REGIONS)  # UTC is nowhere


def first_weekday(site: str | None, handbook: Handbook) -> int:
    """The day with which a week begins in the country of a site's calendar, from 0 (Monday): in Israel on Sunday."""
    country = calendar_at(site, handbook).country or handbook.policy.country
    try:
        return Locale.parse(f"und_{country}").first_week_day if country else 0
    except UnknownLocaleError:
        return 0


def emergency_at(site: str | None, handbook: Handbook) -> tuple[EmergencyNumber, ...]:
    """The numbers for danger to life at a site; the handbook's own, where it says none."""
    known = handbook.sites.get(site or "")
    return (known.emergency_numbers if known else ()) or handbook.policy.emergency_numbers


def local_at(local: datetime, site: str | None, handbook: Handbook) -> datetime:
    """What the clocks of a site show at an hour of the handbook's time zone."""
    own, there = handbook.policy.time_zone, zone_at(site, handbook)
    return local if own == there else shown(instant(local, ZoneInfo(own)), ZoneInfo(there))


def sites_of(threat: Threat, handbook: Handbook) -> tuple[str, ...]:
    """The known sites where a threat can happen: all, where it does not say."""
    return tuple(name for name in threat.sites or handbook.sites if name in handbook.sites)
