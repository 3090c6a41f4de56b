"""A telephone number or a person's address is in the roster, not in a text.

Why: everybody who sees a text reads the number in it, nobody owns it, and it is still there when it has changed.
Fix: put it where it belongs in `roster/`, and name the person, the role or the channel in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.contacts import contacts_in, regions_of
from prontuario.edition.hidden import Sort, values
from prontuario.edition.shown import texts_in
from prontuario.edition.traces import plain_text
from prontuario.finding import Problem, Severity
from prontuario.model.edition import Edition

SEVERITY = Severity.ADVICE
# An address of somebody, not of an office: a name and another one.
PERSONAL = re.compile(r"[^\W\d_]+[._-][^\W\d_]+@.*")


def run(case: Case) -> Iterator[Problem]:
    """Finds numbers and personal addresses in the texts of the staff edition that the roster does not hold.

    What was said in criticism has a check of its own: `criticism-names-somebody`.
    """
    known = {(each.sort, each.text) for each in values(case.handbook)}
    regions = regions_of(case)
    criticised = {
        each.at("said", language) if language else each.at("said")
        for each in case.handbook.criticism.values()
        for language in each.said.by_language
    }
    for shown in texts_in(case.staff, case.written, Edition.STAFF):
        if shown.place in criticised:
            continue
        for (sort, value), typed in dict(contacts_in(plain_text(shown.text), regions)).items():
            if (sort, value) not in known and (sort == Sort.NUMBER or PERSONAL.fullmatch(typed)):
                yield Problem(
                    shown.where(typed),
                    f"this text holds `{typed}`, which the roster does not know",
                    "put it in roster/, and name the person, the role or the channel here",
                )
