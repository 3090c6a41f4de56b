"""A channel that is watched is watched at every hour, each inbox of it, by somebody who can be reached.

Why: what is written on Friday evening has been read by thousands before somebody looks on Monday.
Fix: add a watch for the missing hours, or a holder of the role; or ignore this check, if nobody has to look then.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import week_at
from prontuario.checks.shared.watch_hours import nobody_answers, nobody_reads, nobody_watches
from prontuario.finding import Problem, Severity
from prontuario.model.means import Channel
from prontuario.model.text import Text
from prontuario.plan.competence import is_same
from prontuario.plan.place import zone_at

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds hours in which nobody watches a channel or one of its inboxes, or nobody who does can be reached."""
    for channel in case.handbook.channels.values():
        yield from _of(channel, case)
        yield from _inboxes(channel, case)


def _of(channel: Channel, case: Case) -> Iterator[Problem]:
    if channel.watch and (empty := nobody_watches(channel, case.handbook)):
        yield Problem(
            channel.key_at("watch"),
            f"nobody watches `{channel.id}` {_said(empty, channel, case)}",
            "add a watch whose `hours:` are these; or ignore this check, with a reason, if nobody has to look then",
        )
    for watch in channel.watch:
        if asleep := nobody_answers(channel, watch, case.handbook):
            yield Problem(
                watch.at("who"),
                f"nobody of `{watch.who}`, who watches `{channel.id}`, answers {_said(asleep, channel, case)}",
                "give this watch `hours:` and add another one for the rest, or add a holder for these hours",
            )


def _inboxes(channel: Channel, case: Case) -> Iterator[Problem]:
    """Inboxes that are read in some hours, and in others not, though the channel is watched then; each once."""
    seen = list[Text]()
    for watch in channel.watch:
        for index, inbox in enumerate(watch.inboxes):
            if any(is_same(inbox, other) for other in seen):
                continue
            seen.append(inbox)
            if unread := nobody_reads(channel, inbox, case.handbook):
                when = _said(unread, channel, case)
                yield Problem(
                    watch.at("inboxes", index),
                    f"nobody reads «{inbox}» of `{channel.id}` {when}, though others watch the channel",
                    "name it, in the same words, under `inboxes:` of the watch of these hours, too",
                )


def _said(hours: int, channel: Channel, case: Case) -> str:
    return week_at(hours, zone_at(channel.site, case.handbook), case.handbook)
