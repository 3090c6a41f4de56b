"""What is sent to people outside is signed by a person or a role, in each language and each length.

Why: nobody answers to a letter without a name; and where a company signs, nobody is sorry.
Fix: end the text with a placeholder `{name}`, or with the name of a person or the title of a role.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import found, versions
from prontuario.checks.shared.meaning import knows
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.plan.communications import leaves_the_company
from prontuario.plan.placeholders import names_in

SEVERITY = Severity.ADVICE
NAMED = frozenset((Kind.PERSON, Kind.ROLE))
# What hangs on a wall, and what somebody says in their own voice, has no signature.
KINDS = frozenset(("holding", "update", "closing", "reply", "notice", "report", "letter"))
SIGNS = frozenset(("name", "signature", "signed_by", "nome", "firma"))


def run(case: Case) -> Iterator[Problem]:
    """Finds written messages to people outside that nobody signs; none while names are unknown."""
    if NAMED & (case.handbook.unknown_kinds | {kind for kind, _ in case.handbook.unusable}):
        return
    signers = _signers(case.handbook)
    for message in case.handbook.messages.values():
        if message.kind not in KINDS or not leaves_the_company(message, case.handbook):
            continue
        for version in versions(message, case.handbook.policy):
            if not knows("apology", version.language, case.handbook.policy):
                continue  # a language that nobody here knows
            if not SIGNS & set(names_in(version.words)) and not found(signers, version.words):
                yield Problem(
                    version.place,
                    f"nobody signs this message ({version.language})",
                    "end it with `{name}`, explained under `placeholders:`, or with the title of a role",
                )


def _signers(handbook: Handbook) -> tuple[str, ...]:
    """Names of people, and titles of roles."""
    titles = (title for role in handbook.roles.values() for title in role.title.by_language.values())
    return (*(person.name for person in handbook.people.values()), *titles)
