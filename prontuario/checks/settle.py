"""The company's own decisions about findings: which are ignored, which weigh more or less, which are waived."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from prontuario.checks.applied import applied
from prontuario.checks.case import Case
from prontuario.checks.catalogue import Catalogue, catalogue
from prontuario.checks.granted import Waivers, granted
from prontuario.checks.own import Broken
from prontuario.finding import Finding, Severity, in_order
from prontuario.model.base import Waiver
from prontuario.model.check_settings import IgnoredCheck
from prontuario.model.handbook import Handbook
from prontuario.model.load import READABLE
from prontuario.model.text import Text
from prontuario.rule import Setting, Topic


@dataclass(frozen=True)
class Waived:
    """A finding that the company accepts, and the waiver that says so."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class Ignored:
    """A finding of a check that does not apply to the company, and the line that says so."""

    finding: Finding
    setting: IgnoredCheck


@dataclass(frozen=True)
class Examined:
    """A handbook on a day, its findings, those that the company accepts for a time, and those that it ignores."""

    case: Case
    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    broken: tuple[Broken, ...] = ()
    """The checks that do not work."""

    @property
    def handbook(self) -> Handbook:
        """The handbook as far as its files could be used."""
        return self.case.handbook

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def settings(self, say: Callable[[Text], str] = str) -> tuple[Setting, ...]:
        """What the company has set about checks, whether or not they find anything today."""
        return applied(self.handbook.policy.checks, catalogue(), self.broken, say)

    @property
    def of_drafts(self) -> dict[str, tuple[Finding, ...]]:
        """The findings in drafts that stop no build, by file: they are counted there, and not listed one by one."""
        files = drafts_in(self.handbook)
        found: dict[str, list[Finding]] = {}
        for each in self.findings:
            if each.place.file in files and each.severity is Severity.ADVICE:
                found.setdefault(each.place.file, []).append(each)
        return {file: tuple(each) for file, each in found.items()}

    @property
    def unreadable(self) -> bool:
        """Whether some file could not be read at all."""
        return any(finding.check == READABLE for finding in self.findings)


def settle(
    findings: Iterable[Finding],
    case: Case,
    broken: tuple[Broken, ...] = (),
    checks: Catalogue | None = None,
) -> Examined:
    """Takes what is ignored and what is waived out of the findings, and adds what is wrong with these decisions.

    A waiver hides findings of the check that it names and of no other; one that is over hides nothing.
    """
    checks = checks or catalogue()
    policy = case.handbook.policy
    found = in_order(list(findings))
    waivers = Waivers(granted(case.handbook), found, case.today, policy.checks, checks, broken)
    weights, drafts = _weights(waivers), drafts_in(case.handbook)

    def weighed(each: Finding) -> Finding:
        return _of_draft(_weighed(each, weights), drafts, checks)

    ignored = {each: waivers.ignored[each.check] for each in found if each.check in waivers.ignored}
    hidden = {each: one.waiver for one in reversed(waivers.in_force) for each in waivers.accepted(one)}
    waived = {each: hidden[each] for each in found if each in hidden and each not in ignored}
    remaining = [each for each in found if each not in ignored and each not in waived]
    return Examined(
        case,
        in_order([weighed(each) for each in (*remaining, *_about(waivers))]),
        tuple(Waived(weighed(each), waiver) for each, waiver in waived.items()),
        tuple(Ignored(weighed(each), setting) for each, setting in ignored.items()),
        broken,
    )


def _weights(waivers: Waivers) -> dict[str, Severity]:
    """How much findings of a check weigh where the company says so; what is mandatory never weighs less."""
    found = {}
    for each in waivers.settings.severity:
        check = waivers.checks.named(each.check)
        if check and (not check.mandatory or each.severity.at_least(check.severity)):
            found[check.id] = each.severity
    return found


def _weighed(finding: Finding, weights: dict[str, Severity]) -> Finding:
    return replace(finding, severity=weights.get(finding.check, finding.severity))


def drafts_in(handbook: Handbook) -> frozenset[str]:
    """The files of the playbooks to which nobody has agreed yet; all, where the whole handbook is a draft."""
    drafts = frozenset(each.at().file for each in handbook.threats.values() if each.is_draft)
    if handbook.policy.status == "ready":
        return drafts
    return drafts | {each.at().file for each in handbook.parts()}


def _of_draft(finding: Finding, drafts: frozenset[str], checks: Catalogue) -> Finding:
    """A finding in a draft, which stops no build: unless it cannot be read, or a name in it cannot be resolved."""
    check = checks.named(finding.check)
    if finding.place.file not in drafts or (check and check.topic is Topic.FILES):
        return finding
    return replace(finding, severity=Severity.ADVICE)


def _about(waivers: Waivers) -> Iterator[Finding]:
    """What is wrong with the decisions themselves, and with checks that do not work."""
    for check in waivers.checks.checks:
        if check.topic is Topic.SETTINGS:
            yield from check.findings(waivers)
