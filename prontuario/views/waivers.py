"""What the company accepts for a time."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.checks.waivers import Waived
from prontuario.views.context import Context


@dataclass(frozen=True)
class WaiverView:
    """A finding that is accepted: what it says, where, why it is accepted, until when."""

    check: str
    place: str
    message: str
    because: str
    until: str


def waiver_view(waived: Waived, context: Context) -> WaiverView:
    """An accepted finding, ready to print."""
    finding, waiver = waived.finding, waived.waiver
    place = f"{finding.place.file}:{finding.place.line}"
    return WaiverView(
        finding.check, place, finding.message, context.say(waiver.because), context.day(waiver.until)
    )
