"""What the company accepts: for a time, or for good."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.checks.settle import Ignored, Waived
from prontuario.finding import Finding
from prontuario.rule import IGNORED, Setting
from prontuario.views.context import Context


@dataclass(frozen=True)
class WaiverView:
    """A finding that is accepted: what it says, where, why it is accepted, until when; no day, where its check is
    ignored."""

    check: str
    place: str
    message: str
    because: str
    until: str


@dataclass(frozen=True)
class SettingView:
    """A check that does not apply here, or weighs more or less: which, how, why and where; and why it does not work."""

    check: str
    how: str
    because: str
    place: str
    broken: str


def setting_view(setting: Setting, context: Context) -> SettingView:
    """What the company has set about a check, ready to print."""
    labels = context.labels
    how = (
        labels("accepted_ignored")
        if setting.how == IGNORED
        else labels("setting_severity", severity=labels(f"severity_{setting.how}"))
    )
    place = f"{setting.place.file}:{setting.place.line}"
    return SettingView(setting.check, how, setting.because, place, setting.broken)


def waiver_view(waived: Waived, context: Context) -> WaiverView:
    """A finding that is accepted for a time, ready to print."""
    waiver = waived.waiver
    return _view(waived.finding, context.say(waiver.because), context.day(waiver.until))


def ignored_view(ignored: Ignored, context: Context) -> WaiverView:
    """A finding of a check that is ignored, ready to print."""
    return _view(ignored.finding, context.say(ignored.setting.because))


def _view(finding: Finding, because: str, until: str = "") -> WaiverView:
    place = f"{finding.place.file}:{finding.place.line}"
    return WaiverView(finding.check, place, finding.message, because, until)
