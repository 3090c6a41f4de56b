"""No text sends people to somebody who has left.

Why: "ask Bruno" is read at three in the morning, and Bruno left in August.
Fix: name the role that does it now, or the person who does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.typed_texts import typed_texts
from prontuario.finding import Problem, Severity
from prontuario.model.base import Waiver
from prontuario.model.criticism import Criticism
from prontuario.model.library import Drill
from prontuario.model.people import Person
from prontuario.plan.access import works_here

SEVERITY = Severity.WARNING
OF_THE_PAST = (Person, Drill, Criticism, Waiver)
QUOTED = ("sources", "because", "background")


def run(case: Case) -> Iterator[Problem]:
    """Finds full names of people of the past in what is to be done; what was done once stays as it was."""
    gone = [each for each in case.handbook.people.values() if not works_here(each, case.today)]
    named = {
        each.name: re.compile(rf"(?<!\w){re.escape(each.name)}(?!\w)") for each in gone if " " in each.name
    }
    for each in typed_texts(case.handbook):
        if not isinstance(each.part, OF_THE_PAST) and each.field not in QUOTED:
            for person in gone:
                if (name := named.get(person.name)) and name.search(each.text):
                    yield Problem(
                        each.place,
                        f"`{each.field}` names {person.name}, who left on {person.leaves}",
                        "name the role that does it now, or the person who does",
                    )
