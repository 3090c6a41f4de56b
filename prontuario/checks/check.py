"""What a check is: a rule with a name, a weight, a reason and a function that finds where it is broken."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from prontuario.finding import Finding, Place, Problem, Severity
from prontuario.rule import Rule, Topic

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
EXAMPLES = "examples"  # the folder beside a check that holds one for each


class BadCheck(ValueError):
    """A module is no check: a sentence that says what to do."""


@dataclass(frozen=True)
class Check(Rule):
    """A rule, where a handbook breaks it, and where its examples are."""

    run: Callable[[Any], Iterator[Any]] = lambda _: iter(())
    """Gets a `Case`; under the topic of settings, `Waivers`."""
    examples: Path = Path()
    package: str = ""
    """The installed package that it comes from; none for one of Prontuario's own."""

    @classmethod
    def of(cls, module: ModuleType, topic: Topic, package: str = "") -> Check:
        """Makes a check of its file: the file's name is its own, its docstring the documentation.

        Raises BadCheck when a part of it is missing.
        """
        name = module.__name__.rpartition(".")[2].replace("_", "-")
        return cls(
            _fitting(name),
            topic,
            _severity(module, name),
            *_documentation(module, name),
            formerly=_former(module, name),
            mandatory=bool(getattr(module, "MANDATORY", False)),
            run=_run(module, name),
            examples=Path(module.__file__ or "").parent / EXAMPLES / name,
            package=package,
        )

    def findings(self, given: object) -> Iterator[Finding]:
        """Where the handbook breaks the rule. Raises TypeError for what is no problem."""
        for problem in self.run(given):
            if not (isinstance(problem, Problem) and isinstance(problem.place, Place)):
                raise TypeError(f"it gives {problem!r:.60}, which is no Problem with a Place")
            yield Finding.of(problem, self.id, self.severity)


def _fitting(name: str) -> str:
    if not NAME.fullmatch(name):
        raise BadCheck(f"`{name}` cannot be the name of a check: call its file like step_without_owner.py")
    return name


def _severity(module: ModuleType, name: str) -> Severity:
    severity = getattr(module, "SEVERITY", None)
    if not isinstance(severity, Severity):
        raise BadCheck(
            f"the check {name} has no severity: add `SEVERITY = Severity.WARNING`, ERROR or ADVICE"
        )
    return severity


def _run(module: ModuleType, name: str) -> Callable[[Any], Iterator[Any]]:
    run = getattr(module, "run", None)
    if not callable(run):
        raise BadCheck(f"the check {name} finds nothing: add `def run(case)`, which yields problems")
    found: Callable[[Any], Iterator[Any]] = run
    return found


def _former(module: ModuleType, name: str) -> tuple[str, ...]:
    former = getattr(module, "FORMERLY", ())
    if not isinstance(former, tuple) or not all(isinstance(each, str) for each in former):
        raise BadCheck(f'the former names of the check {name} are no tuple: write `FORMERLY = ("a-name",)`')
    return former


def _documentation(module: ModuleType, name: str) -> tuple[str, str, str]:
    """The rule, the reason and the remedy, from the docstring of a check's file."""
    parts = {key: " ".join(text.split()) for key, text in _parts(inspect.getdoc(module) or "").items()}
    missing = next((part for part in ("rule", "Why:", "Fix:") if not parts[part]), None)
    if missing == "rule":
        raise BadCheck(f"the docstring of the check {name} has no rule: begin it with one sentence")
    if missing:
        raise BadCheck(
            f"the docstring of the check {name} has no `{missing}`: add a line that begins with it"
        )
    return parts["rule"], parts["Why:"], parts["Fix:"]


def _parts(doc: str) -> dict[str, str]:
    rule, _, rest = f"\n{doc}".partition("\nWhy:")
    why, _, fix = rest.partition("\nFix:")
    return {"rule": rule, "Why:": why, "Fix:": fix}
