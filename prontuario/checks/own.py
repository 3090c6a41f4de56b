"""Checks of one's own: what packages that are installed beside Prontuario offer under the entry point GROUP.

An entry point names a module, which is a check, or a package, each of whose modules is one; a module whose name begins
with an underscore is none. Their form is that of the checks here. What is wrong with one is told, and never raised.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pkgutil import iter_modules
from types import ModuleType

from prontuario.checks.check import BadCheck, Check
from prontuario.rule import Topic

GROUP = "prontuario.checks"


@dataclass(frozen=True)
class Broken:
    """A check that does not work: which, and why, as the end of a sentence."""

    which: str
    why: str
    do: str
    check: str = ""
    """The name of the check, where it has one."""


def own_checks(taken: set[str]) -> tuple[list[Check], list[Broken]]:
    """The checks of all packages, and what is wrong with others. `taken` are names that none of them may have."""
    names, found, broken = set(taken), list[Check](), list[Broken]()
    for point in sorted(entry_points(group=GROUP), key=lambda each: (each.value, each.name)):
        for made in _offered(point):
            if isinstance(made, Check) and names & {made.id, *made.formerly}:
                made = Broken(
                    _which(made.package, made.id),
                    "it has the name of another check, so it is left out",
                    "rename it in its package",
                )
            if isinstance(made, Check):
                names |= {made.id, *made.formerly}
                found.append(made)
            else:
                broken.append(made)
    return found, broken


def _offered(point: EntryPoint) -> Iterator[Check | Broken]:
    """What an entry point offers, each module by itself: a bad one hides no good one."""
    package = point.dist.name if point.dist else point.value
    module = _imported(point.module, package)
    if isinstance(module, Broken):
        yield module
        return
    inside = getattr(module, "__path__", None)
    names = (
        [point.module]
        if inside is None
        else sorted(f"{point.module}.{each.name}" for each in iter_modules(inside) if each.name[0] != "_")
    )
    if not names:
        yield Broken(_which(package, point.module), "there is no module in it", "put a check in it")
    for name in names:
        made = _imported(name, package)
        yield made if isinstance(made, Broken) else _made(made, package)


def _imported(name: str, package: str) -> ModuleType | Broken:
    try:
        return import_module(name)
    except (Exception, SystemExit) as error:  # whatever somebody else's code does
        return Broken(
            _which(package, name),
            f"it cannot be loaded ({said(error)})",
            "correct it, install another version of the package, or uninstall it",
        )


def _made(module: ModuleType, package: str) -> Check | Broken:
    try:
        check = Check.of(module, Topic.OWN, package)
        return replace(check, mandatory=False)  # what nobody may ignore is Prontuario's to say
    except BadCheck as error:
        return Broken(_which(package, module.__name__), str(error), "correct it in its package")


def _which(package: str, name: str) -> str:
    return f"`{name}` of the package `{package}`"


def said(error: BaseException) -> str:
    """An error of somebody else's code in a few words, on one line."""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}"[:160] if words else type(error).__name__
