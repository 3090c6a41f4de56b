"""What a check is: a rule with a name, a weight, a reason and a function that finds where it is broken."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from prontuario.checks.origin import UNKNOWN, Origin, line_reached
from prontuario.finding import Finding, Place, Problem, Severity
from prontuario.rule import Rule, Topic

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
EXAMPLES = "examples"  # the folder beside a check that holds one for each


class BadCheck(ValueError):
    """A module is no check: a sentence that says what to do, and the name in the module that it speaks of."""

    def __init__(self, sentence: str, name: str = "") -> None:
        super().__init__(sentence)
        self.name = name


class NoProblem(TypeError):
    """A check gives something else than problems: what, and on which line of its module."""

    def __init__(self, sentence: str, line: int) -> None:
        super().__init__(sentence)
        self.line = line


@dataclass(frozen=True)
class Check(Rule):
    """A rule, where a handbook breaks it, and where its examples are."""

    run: Callable[[Any], Iterator[Any]] = lambda _: iter(())
    """Gets a `Case`; under the topic of settings, `Waivers`."""
    examples: Path = Path()
    package: str = ""
    """The installed package that it comes from; none for one of Prontuario's own."""
    origin: Origin = UNKNOWN

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
            nobody_to_call=bool(getattr(module, "NOBODY_TO_CALL", False)),
            run=_run(module, name),
            examples=Path(module.__file__ or "").parent / EXAMPLES / name,
            package=package,
            origin=Origin.of(module),
        )

    def findings(self, given: object) -> Iterator[Finding]:
        """Where the handbook breaks the rule. Raises NoProblem for what is none."""
        problems = self.run(given)
        if not isinstance(problems, Iterable):
            sentence = f"its `run` gives {problems!r:.60} and no problems: write `yield Problem(...)`"
            raise NoProblem(sentence, line_reached(problems, self.run))
        for problem in problems:
            if wrong := _wrong(problem):
                raise NoProblem(wrong, line_reached(problems, self.run))
            yield Finding.of(problem, self.id, self.severity)


def _wrong(given: Any) -> str:
    """Why something cannot be reported, and what to write; nothing where it can."""
    if not isinstance(given, Problem):
        return f"it gives {given!r:.60}, which is no Problem: write `Problem(place, message, hint)`"
    place, texts = _parts_of(given)
    if not isinstance(place, Place):
        return f"it gives a Problem at {place!r:.60}, which is no Place: take one from `.at()` or `.key_at()`"
    if not _can_be_found(place.file, place.line, place.column):
        return f"it gives {place!r:.90}: a Place has a file as text, and a line and a column from 1 on"
    for part, text in texts.items():
        if not isinstance(text, str) or not text.strip():
            return f"it gives a Problem whose {part} is {text!r:.60}: write a text"
    return ""


def _parts_of(problem: Problem) -> tuple[Any, dict[str, Any]]:
    """Its place and its texts, of which nobody knows whether they are what they have to be."""
    return problem.place, {"message": problem.message, "hint": problem.hint}


def _can_be_found(file: Any, *numbers: Any) -> bool:
    return isinstance(file, str) and bool(file) and all(type(each) is int and each > 0 for each in numbers)


def _fitting(name: str) -> str:
    if not NAME.fullmatch(name):
        raise BadCheck(f"`{name}` cannot be the name of a check: call its file like step_without_owner.py")
    return name


def _severity(module: ModuleType, name: str) -> Severity:
    severity = getattr(module, "SEVERITY", None)
    if severity is None:
        raise BadCheck(
            f"the check {name} has no severity: add `SEVERITY = Severity.WARNING`, ERROR or ADVICE"
        )
    if not isinstance(severity, Severity):
        meant = Severity(severity) if severity in list(Severity) else Severity.WARNING
        raise BadCheck(
            f"the severity of the check {name} is {severity!r:.60} and no Severity:"
            f" write `SEVERITY = Severity.{meant.name}`, from prontuario.finding",
            "SEVERITY",
        )
    return severity


def _run(module: ModuleType, name: str) -> Callable[[Any], Iterator[Any]]:
    run = getattr(module, "run", None)
    if not callable(run):
        raise BadCheck(f"the check {name} finds nothing: add `def run(case)`, which yields problems", "run")
    found: Callable[[Any], Iterator[Any]] = run
    return found


def _former(module: ModuleType, name: str) -> tuple[str, ...]:
    former = getattr(module, "FORMERLY", ())
    if not isinstance(former, tuple) or not all(isinstance(each, str) for each in former):
        raise BadCheck(
            f'the former names of the check {name} are no tuple: write `FORMERLY = ("a-name",)`', "FORMERLY"
        )
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
