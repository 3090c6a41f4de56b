"""Findings that the company accepts for a time: taken out of the list, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prontuario.checks import waiver_expired, waiver_known, waiver_unneeded
from prontuario.checks.case import Case
from prontuario.checks.catalogue import CATALOGUE
from prontuario.checks.check import rule_of
from prontuario.checks.granted import Waivers, granted
from prontuario.finding import Finding, in_order
from prontuario.model.base import Waiver
from prontuario.rule import Topic

OWN = {rule_of(each, Topic.WAIVERS): each.run for each in (waiver_known, waiver_expired, waiver_unneeded)}
WAIVER_RULES = tuple(OWN)
WAIVABLE = tuple(check.id for check in CATALOGUE if check.waivable)


@dataclass(frozen=True)
class Waived:
    """A finding that the company accepts, and the waiver that says so."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class Settled:
    """What remains to be mended, and what is accepted."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]


def settle(findings: Iterable[Finding], case: Case) -> Settled:
    """Takes what is waived out of the findings, and adds what is wrong with the waivers themselves.

    A waiver hides findings of the check that it names and of no other; one that is over hides nothing.
    """
    found = in_order(list(findings))
    waivers = Waivers(granted(case.handbook), found, case.today, WAIVABLE)
    accepted = {finding: waiver for finding in found if (waiver := _accepts(finding, waivers))}
    remaining = [finding for finding in found if finding not in accepted]
    return Settled(
        in_order([*remaining, *_about(waivers)]),
        tuple(Waived(finding, waiver) for finding, waiver in accepted.items()),
    )


def _accepts(finding: Finding, waivers: Waivers) -> Waiver | None:
    return next((each.waiver for each in waivers.in_force if each.holds_for(finding)), None)


def _about(waivers: Waivers) -> Iterator[Finding]:
    """What is wrong with the waivers."""
    for rule, run in OWN.items():
        for problem in run(waivers):
            yield Finding.of(problem, rule.id, rule.severity)
