"""One check on one threat, as a test."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from prontuario.checks.catalogue import rules
from prontuario.finding import Finding, Severity
from prontuario.model.layout import THREAT_HOME
from prontuario.report.formats import as_text

REST = "other files"
ENDINGS = (".yml", ".yaml")


class PlanWarning(UserWarning):
    """A finding that weighs less than what the handbook's tests fail on."""


@dataclass(frozen=True)
class PlanCase:
    """A check on the threat in `file`; on all files that are no threat's, where there is none."""

    root: Path
    file: str | None
    check: str
    fail_on: Severity
    findings_in: Callable[[Path], tuple[Finding, ...]]

    @property
    def name(self) -> str:
        """How a person calls it: `website-down: step-without-deadline`."""
        return f"{Path(self.file).stem if self.file else REST}: {self.check}"

    def prove(self) -> None:
        """Fails with what was found, as `prontuario check` prints it. What weighs less is a warning of pytest."""
        found = tuple(each for each in self.findings_in(self.root) if self._is_mine(each))
        failures = tuple(each for each in found if each.severity.at_least(self.fail_on))
        if failures:
            pytest.fail(as_text(failures, self.root), pytrace=False)
        for finding in found:
            if finding.severity is not Severity.ADVICE:
                warnings.warn(PlanWarning(as_text((finding,))), stacklevel=2)

    def _is_mine(self, finding: Finding) -> bool:
        here = finding.place.file
        return finding.check == self.check and (here == self.file if self.file else not is_threat(here))


def cases(
    root: Path, fail_on: Severity, findings_in: Callable[[Path], tuple[Finding, ...]]
) -> Iterator[PlanCase]:
    """A case for each threat and check, then one for each check on all other files."""
    files = sorted(
        path.relative_to(root).as_posix() for path in (root / THREAT_HOME.path).rglob("*") if path.is_file()
    )
    for file in [*filter(is_threat, files), None]:
        for rule in rules():
            yield PlanCase(root, file, rule.id, fail_on, findings_in)


def is_threat(file: str) -> bool:
    """Whether a file of the handbook holds a threat."""
    return file.startswith(THREAT_HOME.path) and file.endswith(ENDINGS)


def handbook_around(path: Path) -> Path | None:
    """The handbook's folder that a file of tests is in."""
    return next(
        (
            folder
            for folder in path.parents
            if (folder / "playbooks").is_dir() or (folder / "roster").is_dir()
        ),
        None,
    )
