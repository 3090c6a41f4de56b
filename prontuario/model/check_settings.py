"""What a company sets about checks: which do not apply, which weigh more or less, which findings it accepts."""

from __future__ import annotations

from prontuario.finding import Severity
from prontuario.model.base import Part, Waiver
from prontuario.model.text import Text


class PolicyWaiver(Waiver):
    """A waiver in the policy, for a finding in another file."""

    where: str | None = None
    """The file of the finding, like `roster/people.yml`. Older handbooks leave it out, and are warned."""


class IgnoredCheck(Part):
    """A check that does not apply to this company."""

    check: str
    """Its name, in brackets at the end of a finding."""
    because: Text
    """Why it does not apply."""


class CheckSeverity(Part):
    """A check whose findings weigh more, or less, in this company."""

    check: str
    """Its name, in brackets at the end of a finding."""
    severity: Severity
    """`error` stops a build; `warning` is a single point of failure; `advice` is a suggestion."""
    because: Text
    """Why it weighs that much."""


class CheckSettings(Part):
    """Which checks do not apply to this company, and which weigh more or less."""

    ignore: tuple[IgnoredCheck, ...] = ()
    """Checks whose findings are accepted everywhere, and for good; they are listed, with the reason."""
    severity: tuple[CheckSeverity, ...] = ()
    """Checks whose findings weigh more or less than usual."""
