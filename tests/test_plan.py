"""The plan of this repository, proved: a test for each threat and check, and one for each file that threats share.

    pytest tests/test_plan.py -k website-down

A failure says what the report says: `file:line:column: what is wrong - what to do`. Advice does not fail.
"""

from functools import cache
from pathlib import Path

import pytest

from prontuario.checks.rules import RULES
from prontuario.examine import examine
from prontuario.finding import Finding, Severity
from prontuario.model.layout import FOLDERS, THREAT_HOME
from prontuario.pages.calls import CHECK as MACRO_KNOWN
from prontuario.report.formats import as_line

ROOT = Path(__file__).resolve().parent.parent
CHECKS = tuple(rule.id for rule in RULES if rule.id != MACRO_KNOWN)


def files(folder: str, pattern: str) -> list[str]:
    """The files under a folder, relative to the repository."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(pattern))


THREATS = files(THREAT_HOME.path, "*.y*ml")
OTHERS = [file for folder in FOLDERS for file in files(folder, "*.y*ml") if file not in THREATS]
CASES = [(file, check) for file in THREATS for check in CHECKS]
CASES += [(page, MACRO_KNOWN) for page in files("docs", "*.md")]


@cache
def failing() -> tuple[Finding, ...]:
    """What is wrong with the plan, without advice."""
    return tuple(each for each in examine(ROOT).findings if each.severity is not Severity.ADVICE)


@pytest.mark.parametrize(("file", "check"), CASES, ids=[f"{file} {check}" for file, check in CASES])
def test_the_plan_holds(file, check):
    found = [as_line(each) for each in failing() if (each.place.file, each.check) == (file, check)]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("file", OTHERS)
def test_what_the_threats_share_holds(file):
    found = [as_line(each) for each in failing() if each.place.file == file]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_nothing_is_wrong_outside_of_these_files():
    elsewhere = [
        as_line(each)
        for each in failing()
        if (each.place.file, each.check) not in CASES and each.place.file not in OTHERS
    ]
    if elsewhere:
        pytest.fail("\n".join(elsewhere), pytrace=False)
