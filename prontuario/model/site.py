"""A site: a place of the company, with people of its own to call."""

from __future__ import annotations

from typing import ClassVar

from prontuario.model.base import Subject
from prontuario.model.calendar import Calendar
from prontuario.model.edition import seen
from prontuario.model.emergency import EmergencyNumber
from prontuario.model.kinds import Many, RoleId
from prontuario.model.text import Text
from prontuario.model.time import TimeZone


class Site(Subject):
    """An entry of `roster/sites.yml`: a place with people of its own to call. Without the file there is one site."""

    SEEN: ClassVar = seen(
        "title also_known_as address time_zone calendar duty emergency_numbers assembly_point notes"
    )
    MEANT: ClassVar = {
        **{"name": "title", "location": "address", "timezone": "time_zone", "zone": "time_zone"},
        **{"duty_role": "duty", "owner": "duty", "emergency": "emergency_numbers"},
        **{"meeting_point": "assembly_point", "muster_point": "assembly_point", "holidays": "calendar"},
        "phone": "write the number at the role, in roster/roles.yml, and the role here: `duty: ROLE`",
        "phones": "write the number at the role, in roster/roles.yml, and the role here: `duty: ROLE`",
        "duty_number": "write the number at the role, in roster/roles.yml, and the role here: `duty: ROLE`",
        "country": "write it under the calendar: `calendar: {country: IT}`",
        "people": "write `site: NAME` at each person, in roster/people.yml",
        "threats": "write `at: NAME` into each threat that happens only here",
    }

    title: Text
    """What it is called."""
    also_known_as: Many[Text] = ()
    """What people call it, in the words that they would type into a search."""
    address: Text | None = None
    """Where it is, as one tells the ambulance."""
    time_zone: TimeZone | None = None
    """The time zone of the hours of its people and roles; the policy's, where it does not say."""
    calendar: Calendar | None = None
    """Its working days and public holidays; the policy's, where it does not say."""
    duty: RoleId | None = None
    """The role to call in any doubt here, at any hour; the policy's, where it does not say."""
    emergency_numbers: Many[EmergencyNumber] = ()
    """The numbers for danger to life here; the policy's, where it does not say."""
    assembly_point: Text | None = None
    """Where people meet who have left the building."""
    notes: Many[Text] = ()
    """What to mind here: the gate for the fire brigade, the main valve."""
