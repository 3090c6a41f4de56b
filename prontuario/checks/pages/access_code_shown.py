"""Codes that open something are for the crisis team alone: of a conference, a door, a safe, an account.

Why: a code that all staff read is in the chat of a former colleague, who listens on the bridge.
Fix: give the number or the part `visible_to: team`, or keep the code where the team finds it and say where that is.
    A number that all staff are meant to dial, code and all, says `visible_to: staff`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.edition.shown import texts_in
from prontuario.finding import Place, Problem, Severity
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.model.inside import parts_inside
from prontuario.model.phone import Phone

SEVERITY = Severity.WARNING
CURE = "give it `visible_to: team`, or say where the team finds it; `visible_to: staff` if all staff are to have it"
OPENS = (
    r"access|entry|entrance|conference|bridge|meeting|dial.in|door|gate|safe|alarm|lock|key|participant|host"
)
APRE = r"(?:di |d')?(?:accesso|ingresso|conferenza|riunione|cassaforte|allarme|porta|cancello|partecipante)"
SECRET = r"\s*(?:is|are|:|=|è|n\.)?\s*[*#]?(?=[\w*#]*\d)[A-Za-z0-9*#]+(?:[ -]?\d+)*"
CODE = re.compile(
    rf"(?<![\w-])(?:(?:{OPENS}) code|codice {APRE}|pin|passcode|password|passwort|parola d'ordine)(?![\w-]){SECRET}"
    # Alone, as on a card: the whole note begins with it.
    r"|^(?:code|codice)(?!\w)\s*:?\s*\d[\d -]{2,}",
    re.IGNORECASE,
)


def run(case: Case) -> Iterator[Problem]:
    """Finds codes in what staff read, and behind the numbers of channels; a person's extension is no such code."""
    phones = [phone for channel in case.staff.channels.values() for phone in channel.phones]
    dialled = [phone for phone in _phones(case.staff) if phone not in phones or _opened(phone)]
    meant = {place for phone in dialled for place in _notes(phone)}
    for shown in texts_in(case.staff, case.written, Edition.STAFF):
        if shown.place not in meant and (found := CODE.search(shown.text)):
            yield Problem(shown.where(found[0]), f"staff read the code «{found[0].strip():.60}» here", CURE)
    for phone in phones:
        if phone.number.code and not _opened(phone):
            yield Problem(phone.at("number"), "staff see the code behind this number", CURE)


def _phones(handbook: Handbook) -> Iterator[Phone]:
    for subject in handbook.parts():
        yield from (part for part in parts_inside(subject) if isinstance(part, Phone))


def _opened(phone: Phone) -> bool:
    """Whether somebody has decided that all staff are to have it."""
    return phone.visible_to is not None and phone.visible_to.part is Edition.STAFF


def _notes(phone: Phone) -> Iterator[Place]:
    languages = phone.note.by_language if phone.note else ()
    return (phone.at("note", language) if language else phone.at("note") for language in languages)
