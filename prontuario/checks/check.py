"""What a check is: a rule with a name, a weight, a reason and a function that finds where it is broken."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from prontuario.checks.case import Case
from prontuario.finding import Finding, Problem
from prontuario.rule import Rule, Topic


@dataclass(frozen=True)
class Check(Rule):
    """A rule, and where a handbook breaks it."""

    run: Callable[[Case], Iterator[Problem]]
    waivable: bool = True
    """Whether a company may accept what it finds."""

    @classmethod
    def of(cls, module: ModuleType, topic: Topic) -> Check:
        """Makes a check of its file. Raises ValueError when a part of the file's docstring lacks."""
        rule = rule_of(module, topic)
        return cls(**vars(rule), run=module.run, waivable=getattr(module, "WAIVABLE", True))

    def findings(self, case: Case) -> Iterator[Finding]:
        """Where the handbook breaks the rule."""
        for problem in self.run(case):
            yield Finding.of(problem, self.id, self.severity)


def rule_of(module: ModuleType, topic: Topic) -> Rule:
    """Makes a rule of its file: the file's name is the id, its docstring the documentation.

    Raises ValueError when a part of the docstring lacks.
    """
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    parts = {key: " ".join(text.split()) for key, text in _parts(inspect.getdoc(module) or "").items()}
    if set(parts) != {"rule", "why", "fix"}:
        raise ValueError(f"the docstring of check {name} needs a rule, `Why:` and `Fix:`")
    return Rule(name, topic, module.SEVERITY, parts["rule"], parts["why"], parts["fix"])


def _parts(doc: str) -> dict[str, str]:
    rule, _, rest = doc.partition("\nWhy:")
    why, _, fix = rest.partition("\nFix:")
    return {key: text for key, text in (("rule", rule), ("why", why), ("fix", fix)) if text.strip()}
