"""What is sent to people outside is signed by a person or a role, in each language and each length.

Why: nobody answers to a letter without a name; and where a company signs, nobody is sorry.
Fix: end the text with a placeholder `{name}`, or with the name of a person or the title of a role.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, found, versions
from prontuario.checks.shared.meaning import knows
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.plan.communications import leaves_the_company
from prontuario.plan.placeholders import names_in

SEVERITY = Severity.ADVICE
NAMED = frozenset((Kind.PERSON, Kind.ROLE))
KINDS = frozenset(("holding", "update", "reply"))
# A house that signs one of these signs all of its kind; where it signs none, somebody else may do it.
ALIKE = frozenset(("closing", "notice", "report", "letter"))
SIGNS = frozenset(("name", "signature", "signed_by", "nome", "firma"))


def run(case: Case) -> Iterator[Problem]:
    """Finds written messages to people outside that nobody signs; none while names are unknown."""
    if NAMED & (case.handbook.unknown_kinds | {kind for kind, _ in case.handbook.unusable}):
        return
    signers = _signers(case.handbook)
    unsigned = {
        message.id: tuple(_unsigned(message, signers, case))
        for message in case.handbook.messages.values()
        if message.kind in KINDS | ALIKE and leaves_the_company(message, case.handbook)
    }
    signed = {case.handbook.messages[name].kind for name, versions in unsigned.items() if not versions}
    for name, found_in in unsigned.items():
        if case.handbook.messages[name].kind in KINDS | signed:
            for version in found_in:
                yield Problem(
                    version.place,
                    f"nobody signs this message ({version.language})",
                    "end it with `{name}`, explained under `placeholders:`, or with the title of a role",
                )


def _unsigned(message: Message, signers: tuple[str, ...], case: Case) -> Iterator[Version]:
    """The versions of a message that nobody signs; those in a language that nobody here knows are left out."""
    for version in versions(message, case.handbook.policy):
        if not knows("apology", version.language, case.handbook.policy):
            continue
        if not SIGNS & set(names_in(version.words)) and not found(signers, version.words):
            yield version


def _signers(handbook: Handbook) -> tuple[str, ...]:
    """Names of people, and titles of roles."""
    titles = (title for role in handbook.roles.values() for title in role.title.by_language.values())
    return (*(person.name for person in handbook.people.values()), *titles)
