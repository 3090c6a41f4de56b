"""The notices of a rehearsal in words: which is due when, what sends it, who does, and whether in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from prontuario.model.threat import Threat
from prontuario.plan.clock import shown
from prontuario.plan.notices import Sending
from prontuario.plan.place import zone_at, zone_of
from prontuario.plan.steps import TimedStep
from prontuario.rehearsal.notices import Begun, Missed, Notice, in_time, notices
from prontuario.views.context import Context
from prontuario.views.deadlines import deadline_view
from prontuario.views.running import sent_by_words
from prontuario.views.week_hours import week_said


@dataclass(frozen=True)
class NoticeView:
    """One notice. `due` says by when, and counted from what; `words` what sends it, and whether in time (`good`).

    `begins` is the day and hour for which it is counted; `verdict` the answer as a word, for other programs.
    """

    law: str
    send: str
    begins: str
    due: str
    words: str
    verdict: str
    good: bool


def notices_view(begun: Begun, context: Context) -> tuple[NoticeView, ...]:
    """The notices of a threat that begins at a moment, ready to print."""
    zone = zone_of(begun.threat, begun.handbook)
    begins = context.on_clock_of(moment_name(begun.moment, zone, context), begun.threat)
    return tuple(_view(each, begins, context) for each in notices(begun))


def missed_words(missed: tuple[Missed, ...], threat: Threat, first: date, context: Context) -> str:
    """What is not sent in time in the week from a day on, and when the threat has to begin for that; or that all is."""
    if not missed:
        return context.labels("notices_in_time", day=context.day(first))
    return " ".join(_missed(each, threat, context) for each in missed)


def _missed(missed: Missed, threat: Threat, context: Context) -> str:
    notice, site = missed.notice, next(iter(threat.sites), None)
    what = f"{context.say(notice.clock.title)}, {context.say(notice.clock.deadlines[notice.number].send)}"
    hours = context.on_clock_of(week_said(missed.hours, site, context), threat)
    where = context.labels("worst_where", hours=hours)
    return f"{what} ({where}). {context.labels(f'verdict_{notice.verdict}')}"


def moment_name(moment: datetime, zone: str, context: Context) -> str:
    """A moment as people say it: `Tue 29 Dec 2026 03:00`."""
    local = shown(moment, ZoneInfo(zone))
    clock = context.clock(local.hour * 60 + local.minute)
    return f"{context.labels.weekdays[local.weekday()]} {context.day(local.date())} {clock}"


def _view(notice: Notice, begins: str, context: Context) -> NoticeView:
    view = deadline_view(notice.clock, notice.number, context)
    counted = " ".join(filter(None, (view.within, view.starts_from)))
    due = context.labels("notice_due", moment=_at(notice.due, notice, context), counted=counted)
    return NoticeView(
        law=context.say(notice.clock.title),
        send=view.send,
        begins=begins,
        due="; ".join((due if notice.due else counted, *view.terms)),
        words=_words(notice, context),
        verdict=notice.verdict,
        good=in_time(notice),
    )


def _at(moment: datetime | None, notice: Notice, context: Context) -> str:
    """A moment on the clock on which the law counts; nothing for none."""
    if moment is None:
        return ""
    site = notice.clock.site
    return context.on_clock(moment_name(moment, zone_at(site, context.handbook), context), site)


def _words(notice: Notice, context: Context) -> str:
    if notice.sending is None:
        return context.labels("verdict_unsent")
    facts = {"what": sent_by_words(notice.sending, context), "who": _who(notice.sending, context)}
    only_if = " · ".join(context.say_all(notice.sending.conditions))
    said = [
        context.labels("notice_by", **facts),
        context.labels("notice_only_if", condition=only_if) if only_if else "",
        _planned(notice, context),
    ]
    if notice.answers:
        said.append(context.labels("notice_answers", moment=_at(notice.answers, notice, context)))
    if notice.over is None or not in_time(notice):
        said.append(context.labels(f"verdict_{notice.verdict}"))
    return " ".join(filter(None, said))


def _planned(notice: Notice, context: Context) -> str:
    if notice.planned:
        return context.labels("notice_planned", moment=_at(notice.planned, notice, context))
    if notice.over and in_time(notice):
        return context.labels("notice_over", moment=_at(notice.over, notice, context))
    return ""


def _who(sending: Sending, context: Context) -> str:
    by = sending.by.step if isinstance(sending.by, TimedStep) else sending.by
    role = context.handbook.roles.get(by.who or "")
    return context.say(role.title) if role else context.labels("nobody")
