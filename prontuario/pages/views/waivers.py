"""What the company accepts: for a time, or for good."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.checks.settle import Ignored, Waived
from prontuario.finding import Finding
from prontuario.pages.desk import Desk


@dataclass(frozen=True)
class WaiverView:
    """A finding that is accepted: what it says, where, why it is accepted, until when; no day, where its check is
    ignored."""

    check: str
    place: str
    message: str
    because: str
    until: str


def waiver_view(waived: Waived, desk: Desk) -> WaiverView:
    """A finding that is accepted for a time, ready to print."""
    waiver, voice = waived.waiver, desk.voice
    return _view(waived.finding, voice.say(waiver.because), voice.day(waiver.until))


def ignored_view(ignored: Ignored, desk: Desk) -> WaiverView:
    """A finding of a check that is ignored, ready to print."""
    return _view(ignored.finding, desk.voice.say(ignored.setting.because))


def _view(finding: Finding, because: str, until: str = "") -> WaiverView:
    place = f"{finding.place.file}:{finding.place.line}"
    return WaiverView(finding.check, place, finding.message, because, until)
