"""What the checks find in a handbook. One that fails while it runs is told, and keeps no other from running."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass

from prontuario.checks.aside import aside
from prontuario.checks.case import Case
from prontuario.checks.check import Check, NoProblem
from prontuario.checks.own import Broken, said, which
from prontuario.checks.shared.copies import copies_in
from prontuario.finding import Finding, Severity, in_order
from prontuario.model.load import CUT, READABLE, SHAPE, UNREAD
from prontuario.rule import Topic

SAID_OF_COPIES = frozenset(("copied-file", READABLE, SHAPE, CUT, "unknown-name"))


@dataclass(frozen=True)
class Proven:
    """What was found, and the checks that failed."""

    findings: tuple[Finding, ...]
    broken: tuple[Broken, ...] = ()


def prove(case: Case, checks: Iterable[Check]) -> Proven:
    """Everything that the checks find wrong with a handbook, in the order of its files; settings come later.

    While the house rules cannot be used, nobody knows what a plan is measured by: only files and errors are judged.
    """
    found, broken = list[Finding](), list[Broken]()
    for check in checks:
        if check.topic is not Topic.SETTINGS:
            findings, failed = found_by(check, case)
            found += [each for each in findings if _is_certain(each, check, case)]
            broken += failed
    typed = {
        finding.place for finding in case.loaded if finding.check not in (CUT, UNREAD)
    }  # a key without a value is not missing besides
    said_once = [each for each in found if each.place not in typed or each in case.loaded]
    copies = copies_in(case.handbook)  # what is wrong with the original is no second fault of its copy
    once = [each for each in said_once if each.place.file not in copies or each.check in SAID_OF_COPIES]
    return Proven(in_order(once), tuple(broken))


def _is_certain(finding: Finding, check: Check, case: Case) -> bool:
    return case.handbook.policy_known or check.topic is Topic.FILES or finding.severity is Severity.ERROR


def found_by(check: Check, given: object) -> tuple[list[Finding], list[Broken]]:
    """What one check finds; where it fails, why, and what it had found until then."""
    found = list[Finding]()
    try:
        with aside() if check.package else nullcontext():
            for finding in check.findings(given):
                found.append(finding)
    except (Exception, SystemExit) as error:  # of a check of one's own, anything
        return found, [_failed(check, error)]
    return found, []


def _failed(check: Check, error: BaseException) -> Broken:
    line = error.line if isinstance(error, NoProblem) else check.origin.line_in(error)
    why = str(error) if isinstance(error, NoProblem) else f"it failed while it ran ({said(error)})"
    named = which(check.package, check.id, check.origin.at(line)) if check.package else f"`{check.id}`"
    whom = "the author of the package" if check.package else "the authors of Prontuario"
    meanwhile = "" if check.mandatory else "; meanwhile, ignore it in `checks:` of playbooks/policy.yml"
    return Broken(
        named,
        f"{why}, so it has not looked at everything",
        f"tell {whom}{meanwhile}",
        check.id,
    )
