"""Who speaks to those who call: a journalist, the police, a family."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from prontuario.language.callers import callers
from prontuario.language.keywords import all_languages
from prontuario.model.policy import Audience
from prontuario.plan.holders import duty_role
from prontuario.plan.index import index_of
from prontuario.plan.wording import plain
from prontuario.views.context import Context
from prontuario.views.finder import CALLED, Entry, contact_lines
from prontuario.views.roles import RoleView

KIND = "audience"


def caller_entries(roles: Mapping[str, RoleView], context: Context) -> Iterator[Entry]:
    """Each kind of caller, and then the audiences that have names of their own: who speaks to them most often.

    Where nobody does, the one to call in any doubt: at reception nobody knows what a journalist may be told.
    """
    audiences, taken = context.handbook.policy.audiences, set[str]()
    duty = duty_role(context.handbook)
    for caller in callers().values():
        theirs = [name for name, each in audiences.items() if _words(name, each) & caller.audience]
        taken |= set(theirs)
        speak = [role for name in theirs for role in _speaking(name, roles, context)]
        who = speak or ([duty.id] if duty and duty.id in roles else [])
        names = (*caller.names, *(word for name in theirs for word in _names(audiences[name])))
        if who:
            yield _entry(caller.title(context.labels.language), names, who, roles)
    for name, audience in audiences.items():
        who = _speaking(name, roles, context)
        if name not in taken and audience.also_known_as and who:
            yield _entry(context.say(audience.title), _names(audience), who, roles)


def _entry(title: str, names: tuple[str, ...], who: list[str], roles: Mapping[str, RoleView]) -> Entry:
    called = tuple(contact for name in dict.fromkeys(who) for contact in roles[name].contacts[:1])
    names = tuple(name for name in dict.fromkeys(names) if name != title)
    return Entry(KIND, title, roles[who[0]].href, contact_lines(called[:CALLED]), names)


def _speaking(audience: str, roles: Mapping[str, RoleView], context: Context) -> list[str]:
    """The roles that speak to an audience, the one that does so most often first."""
    talks = (talk for _, talk in index_of(context.handbook).talks if talk.audience == audience)
    speak = Counter(talk.who for talk in talks if talk.who)
    return [role for role, _ in speak.most_common() if role in roles]


def _names(audience: Audience) -> tuple[str, ...]:
    return all_languages((audience.title, *audience.also_known_as))


def _words(name: str, audience: Audience) -> set[str]:
    """The words of an audience's name, titles and other names."""
    said = " ".join((name, *_names(audience)))
    return {said.casefold(), *re.findall(r"\w+", said.casefold()), *re.findall(r"\w+", plain(said))}
