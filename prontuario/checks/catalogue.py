"""All checks: those in the folders of the topics here, then those of packages that are installed beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
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
        return next((check for check in self.checks if name in (check.id, *check.formerly)), None)

    def current(self, name: str) -> str:
        """The name of today for a former name; any other name as it is."""
        check = self.named(name)
        return check.id if check else name


@cache
def catalogue() -> Catalogue:
    """All checks, by topic: what weighs most first, then by name."""
    ours = our_checks()
    added, broken = own_checks({name for check in ours for name in (check.id, *check.formerly)})
    return Catalogue((*ours, *in_order(added)), tuple(broken))


@cache
def our_checks() -> tuple[Check, ...]:
    """The checks that come with Prontuario. Raises BadCheck for a module in a topic's folder that is none."""
    found = [check for topic in Topic if topic is not Topic.OWN for check in in_order(_under(topic))]
    names: dict[str, Check] = {}
    for check in found:
        for name in (check.id, *check.formerly):
            if names.setdefault(name, check) is not check:
                raise BadCheck(
                    f"two checks are called {name}: rename one of {names[name].topic}/ and {check.topic}/"
                )
    return tuple(found)


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


def _under(topic: Topic) -> Iterator[Check]:
    """The checks in the folder of a topic: each module in it is one."""
    package = import_module(f"prontuario.checks.{topic}")
    for name in module_names(package):
        yield Check.of(import_module(name), topic)


def module_names(package: ModuleType) -> list[str]:
    """The full names of the modules of a package, in order."""
    return sorted(f"{package.__name__}.{each.name}" for each in iter_modules(package.__path__))
