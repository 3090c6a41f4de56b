"""Every entry of the handbook is used somewhere.

Why: what nobody uses is not kept up to date, and hides what is needed.
Fix: use it where it belongs, or remove it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.messages.message_of_another_threat import own_instead
from prontuario.finding import Problem, Severity
from prontuario.model.base import Part, Subject
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.model.means import Channel, Supplier
from prontuario.model.people import Absence
from prontuario.model.references import references
from prontuario.plan.holders import is_held

FORMERLY = ("unused",)
SEVERITY = Severity.ADVICE
LONG = 20  # a roster with so many people without a role is a telephone book: that is said once
IDLE = {
    Kind.PROCEDURE: "no threat and no other procedure uses this procedure",
    Kind.MESSAGE: "no step, communication or stand-down says this message",
    Kind.CLOCK: "no threat starts this clock",
    Kind.PERSON: "this person holds no role",
    Kind.ROLE: "no other file names this role",
    Kind.CHANNEL: "nothing is said, done or watched through this channel",
    Kind.RESOURCE: "no channel and no other resource needs this, and no threat takes it down",
    Kind.SUPPLIER: "this supplier provides nothing, has no role, and no threat names it",
    Kind.SITE: "no person, role, channel, threat or law names this site",
}


def run(case: Case) -> Iterator[Problem]:
    """Finds what nothing uses. A file that cannot be used may use anything: then nothing is known."""
    handbook = case.handbook
    if handbook.unusable or handbook.unknown_kinds:
        return
    used = set(_used(handbook))
    meant = {(Kind.MESSAGE, each.id) for each in _meant(handbook)}
    if any(not is_held(role, handbook) for role in handbook.roles.values()):
        used |= {
            (Kind.PERSON, name) for name in handbook.people
        }  # one of them may have been meant for that role
    for kind, idle in IDLE.items():
        unused = {
            name: part
            for name, part in handbook.subjects(kind).items()
            if (kind, name) not in used and not _serves_by_itself(part) and (kind, name) not in meant
        }
        if kind is Kind.PERSON and len(unused) > LONG:
            first = next(iter(unused.values()))
            message = f"{len(unused):,} people hold no role, this one first"
            yield Problem(
                first.at(), message, "keep here only those who are called in a crisis, or ignore this check"
            )
            continue
        for name, part in unused.items():
            yield Problem(part.at(), f"`{name}` is not used: {idle}", "use it, or remove it")


def _meant(handbook: Handbook) -> Iterator[Message]:
    """The messages that a threat should say in place of another one's."""
    for threat in handbook.threats.values():
        said = (handbook.messages.get(talk.say or "") for talk in threat.communication)
        yield from filter(None, (own_instead(each, threat, handbook) for each in said if each))


def _used(handbook: Handbook) -> Iterator[tuple[Kind, str]]:
    """What is named by another part. To be away, or to be provided, is not to be used; to stand in is."""
    for part in handbook.parts():
        own = handbook.subjects
        for each in references(part):
            itself = isinstance(part, Subject) and own(each.kind).get(each.name) is part
            if not itself and not isinstance(part, Absence | Supplier):
                yield each.kind, each.name
    yield from ((Kind.PERSON, each.covered_by) for each in handbook.absences if each.covered_by)


def _serves_by_itself(part: Part) -> bool:
    if isinstance(part, Channel):
        return bool(part.watch)
    return isinstance(part, Supplier) and bool(part.provides)
