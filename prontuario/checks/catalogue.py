"""All checks: those in the folders of the topics here, then those of packages that are installed beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from prontuario.checks.check import BadCheck, Check
from prontuario.checks.own import Broken, own_checks
from prontuario.finding import Severity
from prontuario.rule import Rule, Topic


@dataclass(frozen=True)
class Catalogue:
    """The checks in the order in which they are listed, and what is wrong with checks of one's own."""

    checks: tuple[Check, ...]
    broken: tuple[Broken, ...] = ()

    def named(self, name: str) -> Check | None:
        """The check of a name, or of a former name; none where there is none."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Check]:
        return {name: check for check in reversed(self.checks) for name in names_of(check)}

    def current(self, name: str) -> str:
        """The name of today for a former name; any other name as it is."""
        check = self.named(name)
        return check.id if check else name


@cache
def catalogue() -> Catalogue:
    """All checks, by topic: what weighs most first, then by name."""
    ours = our_catalogue()
    added, broken = own_checks({name for check in ours.checks for name in names_of(check)})
    return Catalogue(
        (*ours.checks, *in_order(added)), tuple(broken)
    )  # what is wrong with ours is our tests' to say


@cache
def our_catalogue() -> Catalogue:
    """The checks that come with Prontuario: each module in the folder of a topic. And the modules that are none."""
    found, broken, taken = list[Check](), list[Broken](), dict[str, Check]()
    for topic in (each for each in Topic if each is not Topic.OWN):
        made = [_made(name, topic) for name in module_names(import_module(f"prontuario.checks.{topic}"))]
        broken += [each for each in made if isinstance(each, Broken)]
        for check in in_order(each for each in made if isinstance(each, Check)):
            twice = next((taken[name] for name in names_of(check) if name in taken), None)
            if twice:
                why = f"{twice.id} in {twice.topic}/ has the same name, or had it"
                broken.append(Broken(f"`{check.id}` in {check.topic}/", why, "rename one of the two"))
            else:
                taken |= dict.fromkeys(names_of(check), check)
                found.append(check)
    return Catalogue(tuple(found), tuple(broken))


def _made(name: str, topic: Topic) -> Check | Broken:
    """The check in a module; or why it is none. A file that cannot be imported is a defect of ours, and raises."""
    try:
        return Check.of(import_module(name), topic)
    except BadCheck as error:
        return Broken(f"`{name}`", str(error), "correct it, or move it out of the folder of checks")


def our_checks() -> tuple[Check, ...]:
    """The checks that come with Prontuario."""
    return our_catalogue().checks


def names_of(check: Check) -> tuple[str, ...]:
    """The name of a check, and those that it had before."""
    return (check.id, *check.formerly)


def in_order(checks: Iterable[Check]) -> list[Check]:
    """Errors, then warnings, then advice; each by name."""
    weights = list(Severity)
    return sorted(checks, key=lambda check: (weights.index(check.severity), check.id))


def rules() -> tuple[Rule, ...]:
    """All rules, as `explain` and the page of the checks list them."""
    return catalogue().checks


def by_topic(listed: Iterable[Check] | None = None) -> dict[Topic, tuple[Check, ...]]:
    """The checks under their topics, topics without any left out."""
    checks = tuple(catalogue().checks if listed is None else listed)
    found = {topic: tuple(check for check in checks if check.topic is topic) for topic in Topic}
    return {topic: under for topic, under in found.items() if under}


def module_names(package: ModuleType) -> list[str]:
    """The full names of the modules of a package, in order."""
    return sorted(f"{package.__name__}.{each.name}" for each in iter_modules(package.__path__))
