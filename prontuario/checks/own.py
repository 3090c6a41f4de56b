"""Checks of one's own: what packages that are installed beside Prontuario offer under the entry point GROUP.

An entry point names a module, which is a check, or a package, each of whose modules is one; a module whose name begins
with an underscore is none. Their form is that of the checks here. What is wrong with one is told, and never raised.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from prontuario.checks.aside import aside
from prontuario.checks.check import BadCheck, Check
from prontuario.checks.origin import UNKNOWN, Origin
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
    """The checks of all packages, and what is wrong with others. `taken` are the names of Prontuario's checks."""
    owners, found, broken = dict.fromkeys(taken, "a check of Prontuario"), list[Check](), list[Broken]()
    for point in _points():
        for made in _offered(point):
            if isinstance(made, Check) and (twice := _named_twice(made, owners)):
                made = twice
            if isinstance(made, Broken):
                broken.append(made)
                continue
            owners |= dict.fromkeys((made.id, *made.formerly), which(made.package, made.id, made.origin.at()))
            found.append(made)
    return found, broken


def packages() -> tuple[str, ...]:
    """The installed packages that offer checks."""
    return tuple(dict.fromkeys(_package(point) for point in _points()))


def _points() -> list[EntryPoint]:
    return sorted(entry_points(group=GROUP), key=lambda each: (each.value, each.name))


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value


def _named_twice(check: Check, owners: dict[str, str]) -> Broken | None:
    name = next((each for each in (check.id, *check.formerly) if each in owners), None)
    if name is None:
        return None
    origin, called = check.origin, "name" if name == check.id else f"former name `{name}`"
    return Broken(
        which(check.package, check.id, origin.at(1 if name == check.id else origin.line_of("FORMERLY"))),
        f"its {called} is that of another check, {owners[name]}, so it is left out",
        "rename it in its package",
    )


def _offered(point: EntryPoint) -> Iterator[Check | Broken]:
    """What an entry point offers, each module by itself: a bad one hides no good one."""
    package = _package(point)
    module = _imported(point.module, package)
    if isinstance(module, Broken):
        yield module
        return
    inside = list(getattr(module, "__path__", ()))
    names = [point.module]
    if hasattr(module, "__path__"):
        there = [each for each in iter_modules(inside) if each.name[0] != "_"]
        names = sorted(f"{point.module}.{each.name}" for each in there if not each.ispkg)
        folders = _folders(inside)
        yield from (_folder(package, point.module, each) for each in folders)
        if not names and not folders:
            yield Broken(which(package, point.module), "there is no module in it", "put a check in it")
    for name in names:
        made = _imported(name, package)
        yield made if isinstance(made, Broken) else _made(made, package)


def _folders(inside: list[str]) -> list[str]:
    """The folders in a package in which there are modules, whether or not they are packages themselves."""
    found = {module.parent.name for path in inside for module in Path(path).glob("*/*.py")}
    return sorted(each for each in found if each[0] not in "_.")


def _folder(package: str, module: str, name: str) -> Broken:
    return Broken(
        which(package, f"{module}.{name}", f"{module.rpartition('.')[2]}/{name}/"),
        "it is a folder, and each check is a module of its own",
        f"move its checks up, offer `{module}.{name}` by an entry point of its own,"
        " or begin its name with an underscore where it holds none",
    )


def _imported(name: str, package: str) -> ModuleType | Broken:
    try:
        with aside():
            return import_module(name)
    except (Exception, SystemExit) as error:  # whatever somebody else's code does
        origin = _origin(name)
        return Broken(
            which(package, name, origin.at(origin.line_in(error))),
            f"it cannot be loaded ({said(error)})",
            "correct it, install another version of the package, or uninstall it",
            _check_name(name),
        )


def _origin(name: str) -> Origin:
    """Where a module is that cannot be loaded."""
    try:
        spec = find_spec(name)
    except (Exception, SystemExit):  # its package cannot be loaded either
        return UNKNOWN
    return Origin.of_spec(spec) if spec else UNKNOWN


def _made(module: ModuleType, package: str) -> Check | Broken:
    try:
        check = Check.of(module, Topic.OWN, package)
        return replace(check, mandatory=False)  # what nobody may ignore is Prontuario's to say
    except BadCheck as error:
        origin = Origin.of(module)
        place = origin.at(origin.line_of(error.name))
        name = module.__name__
        return Broken(which(package, name, place), str(error), "correct it in its package", _check_name(name))


def _check_name(module: str) -> str:
    return module.rpartition(".")[2].replace("_", "-")


def which(package: str, name: str, place: str = "") -> str:
    """A check of a package as a sentence names it, with its file and line."""
    return f"`{name}` of the package `{package}`" + (f" ({place})" if place else "")


def said(error: BaseException) -> str:
    """An error of somebody else's code in a few words, on one line."""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}"[:160] if words else type(error).__name__
