"""Every name that a file uses is defined.

Why: a step for a role that nobody defined is done by nobody.
Fix: correct the spelling, or define the name in its file.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.meant_names import by_title, near_title, several
from prontuario.checks.shared.one_cause import MANY, listed
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.layout import ABSENCES_FILE, DEFAULT_POLICY, HOMES, POLICY_FILE
from prontuario.model.references import Reference, references
from prontuario.plan.holders import holders, roles_of
from prontuario.source.nearest import did_you_mean

FORMERLY = ("reference-known",)
SEVERITY = Severity.ERROR
MANDATORY = True
EVERYBODY = {"everybody", "everyone", "staff", "company", "office", "tutti"}
FILES = {home.kind: home.path for home in HOMES}


def run(case: Case) -> Iterator[Problem]:
    """Finds names that nothing defines. One that many places use is said once, with the places."""
    met: dict[tuple[str, str], list[Place]] = {}
    unknown = list(_unknown(case))
    laws = {reference.name for reference, _ in unknown if reference.kind is Kind.CLOCK}
    for reference, known in unknown:
        if reference.kind is Kind.DEADLINE and reference.name.partition("/")[0] in laws:
            continue  # of the law itself it is said
        said = f"there is no {_kind(reference)} `{reference.name}`", _hint(reference, known, case.handbook)
        met.setdefault(said, []).append(reference.place)
    for (message, hint), seen in met.items():
        first, *others = sorted(seen)
        if others and len(seen) >= MANY:
            yield Problem(first, message, f"{hint} (also named in {listed(others)})")
        else:
            yield from (Problem(place, message, hint) for place in seen)


def _unknown(case: Case) -> Iterator[tuple[Reference, frozenset[str]]]:
    """The names that nothing defines, each with those of its kind that are."""
    names = {
        kind: case.handbook.names(kind) for kind in Kind if _home(kind) not in case.handbook.unknown_kinds
    }
    for part in case.handbook.parts():
        for reference in references(part):
            known = names.get(reference.kind)
            if reference.place.file == DEFAULT_POLICY:
                continue  # its matrix: `priority-unexplained` compares that with the priorities
            if (
                known is not None
                and reference.name not in known
                and not _in_unusable(reference, case.handbook)
            ):
                yield reference, known


def _hint(reference: Reference, known: frozenset[str], handbook: Handbook) -> str:
    return (
        _for_all(reference, handbook)
        or _of_the_other_kind(reference, handbook)
        or by_title(reference, known, handbook)
        or several(reference, known, handbook)
        or did_you_mean(reference.name, sorted(known), "")
        or _renamed(reference, handbook)
        or near_title(reference, handbook)
        or _define(reference, known)
    )


def _renamed(reference: Reference, handbook: Handbook) -> str:
    """A name that nothing uses and that has a word of the missing one: somebody renamed it there, and not here."""
    used = {
        each.name for part in handbook.parts() for each in references(part) if each.kind is reference.kind
    }
    words = set(reference.name.split("-"))
    found = (name for name in sorted(handbook.subjects(reference.kind)) if name not in used)
    new = next((name for name in found if words & set(name.split("-"))), "")
    return f"did you mean `{new}`?" if new else ""


def _home(kind: Kind) -> Kind:
    """The kind whose file defines a name: a deadline is defined in its law."""
    return Kind.CLOCK if kind is Kind.DEADLINE else kind


def _kind(reference: Reference) -> Kind:
    """What a name is taken for: a law, where no deadline of one is named."""
    return reference.kind if "/" in reference.name else _home(reference.kind)


def _in_unusable(reference: Reference, handbook: Handbook) -> bool:
    """Whether it names a deadline of a law whose entry could not be used."""
    return (
        Kind.CLOCK,
        reference.name.partition("/")[0],
    ) in handbook.unusable and reference.kind is Kind.DEADLINE


def _for_all(reference: Reference, handbook: Handbook) -> str:
    """What to do, where an absence is written for everybody, for a role or for a site; nothing elsewhere."""
    if reference.place.file != ABSENCES_FILE or reference.kind is not Kind.PERSON:
        return ""
    if reference.name in handbook.roles:
        return "an absence is of one person: write the name of who is away"
    if reference.name in EVERYBODY or reference.name in handbook.sites:
        site = f", site: {reference.name}" if reference.name in handbook.sites else ""
        return f"write `who: all{site}`, where it is shut and nobody is there but who stands in"
    return ""


def _of_the_other_kind(reference: Reference, handbook: Handbook) -> str:
    """What to write, where a person is named in place of a role, or a role in place of a person."""
    name = reference.name
    if reference.kind is Kind.ROLE and name in handbook.people:
        held = _either([role.id for role in roles_of(handbook.people[name], handbook)])
        instead = f"one of the roles of this person, {held}" if held else "a role; this person has none"
        return f"`{name}` is a person: write {instead}"
    if reference.kind is Kind.PERSON and name in handbook.roles:
        held = _either([person.id for person in holders(name, handbook)])
        instead = f"who holds it, {held}" if held else "the name of a person; nobody holds this role"
        return f"`{name}` is a role: write {instead}"
    return ""


def _either(names: list[str]) -> str:
    return " or ".join(f"`{name}`" for name in names)


def _define(reference: Reference, known: frozenset[str]) -> str:
    """What to do, where no name is near."""
    law, _, deadline = reference.name.partition("/")
    if reference.kind is Kind.DEADLINE and deadline and law in known:
        return f"give that deadline of `{law}` the line `id: {deadline}` in {FILES[Kind.CLOCK]}"
    return f"define it in {FILES.get(_home(reference.kind), POLICY_FILE)}"
