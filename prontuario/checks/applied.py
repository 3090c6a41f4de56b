"""What a company has set about checks, and what it changes: what a check weighs otherwise, whether it works at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from prontuario.checks.catalogue import Catalogue
from prontuario.checks.own import Broken
from prontuario.model.check_settings import CheckSettings, CheckSeverity, IgnoredCheck
from prontuario.model.text import Text
from prontuario.rule import IGNORED, Setting


def applied(
    settings: CheckSettings,
    checks: Catalogue,
    broken: Iterable[Broken] = (),
    say: Callable[[Text], str] = str,
) -> tuple[Setting, ...]:
    """All settings, in the order of the policy; their checks by the name of today."""
    why = {each.check: each.why for each in broken if each.check}

    def made(each: IgnoredCheck | CheckSeverity, how: str) -> Setting:
        check = checks.named(each.check)
        name = check.id if check else each.check
        usual = check.severity if check else None
        return Setting(name, how, say(each.because), each.at("check"), usual, why.get(name, ""))

    return (
        *(made(each, IGNORED) for each in settings.ignore),
        *(made(each, str(each.severity)) for each in settings.severity),
    )
