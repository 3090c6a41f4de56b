"""A handbook's folder in, the handbook and everything that is wrong with it out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prontuario.checks.catalogue import prove
from prontuario.finding import Finding, Severity, in_order
from prontuario.model.handbook import Handbook
from prontuario.model.load import READABLE, load
from prontuario.pages.calls import macro_findings


@dataclass(frozen=True)
class Examined:
    """A handbook and its findings."""

    handbook: Handbook
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def unreadable(self) -> bool:
        """Whether some file could not be read at all."""
        return any(finding.check == READABLE for finding in self.findings)


def examine(root: Path) -> Examined:
    """Loads and proves the handbook in `root`. Raises nothing for what its files hold."""
    loaded = load(root)
    findings = [*loaded.findings, *prove(loaded.handbook), *macro_findings(root, loaded.handbook)]
    return Examined(loaded.handbook, in_order(findings))
