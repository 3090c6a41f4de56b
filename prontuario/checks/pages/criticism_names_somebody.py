"""Criticism is written down without handles, numbers and addresses of those who said it.

Why: who complained in public did not agree to be kept in our handbook, and a colleague may write to that person.
Fix: write what was criticised; who said it is not needed for what changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.contacts import Contact, contacts_in, regions_of
from prontuario.edition.hidden import values
from prontuario.edition.traces import plain_text
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook

SEVERITY = Severity.WARNING
HANDLE = re.compile(r"(?<![\w.@/])@\w[\w.]*\w")  # `@anna.k`; the end of an address is none
NO_LETTER = re.compile(r"[\W_]+")


def run(case: Case) -> Iterator[Problem]:
    """Finds handles that are not the company's, and numbers and addresses that the roster does not have."""
    if not case.handbook.criticism or not case.handbook.policy_known:
        return  # whose handle is ours is known from the company's name
    known = {(each.sort, each.text) for each in values(case.handbook)}
    regions, ours = regions_of(case), _our_names(case.handbook)
    for each in case.handbook.criticism.values():
        for language, said in each.said.by_language.items():
            for typed in _of_somebody(plain_text(said), regions, known, ours):
                yield Problem(
                    each.at("said", language) if language else each.at("said"),
                    f"the criticism says who said it: `{typed}`",
                    "write what was criticised, without handles, numbers and addresses",
                )


def _of_somebody(text: str, regions: list[str], known: set[Contact], ours: str) -> tuple[str, ...]:
    """The handles, numbers and addresses in a text that are not ours, each once."""
    contacts = (typed for contact, typed in dict(contacts_in(text, regions)).items() if contact not in known)
    handles = (each for each in HANDLE.findall(text) if _letters(each) not in ours)
    return tuple(dict.fromkeys((*contacts, *handles)))


def _our_names(handbook: Handbook) -> str:
    """The company and its channels, as handles are compared."""
    channels = handbook.channels.values()
    texts = [text for each in channels for text in (each.url or "", *each.title.by_language.values())]
    return " ".join(_letters(each) for each in (str(handbook.policy.company), *texts))


def _letters(text: str) -> str:
    return NO_LETTER.sub("", text).casefold()
