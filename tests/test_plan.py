"""The plan of this repository, proved: one test for each file and check, named as its maintainer knows them.

    pytest tests/test_plan.py -k website-down

A failure says what the report says: `file:line:column: what is wrong - what to do`. Advice does not fail.
"""

from functools import cache
from pathlib import Path

import pytest

from prontuario.checks.rules import RULES
from prontuario.examine import examine
from prontuario.finding import Finding, Severity
from prontuario.model.layout import FOLDERS
from prontuario.pages.calls import CHECK as MACRO_KNOWN
from prontuario.report.formats import as_line

ROOT = Path(__file__).resolve().parent.parent
CHECKS = tuple(rule.id for rule in RULES if rule.id != MACRO_KNOWN)


def files(folder: str, pattern: str) -> list[str]:
    """The files under a folder, relative to the repository."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(pattern))


DATA = [file for folder in FOLDERS for file in files(folder, "*.y*ml")]
CASES = [(file, check) for file in DATA for check in CHECKS]
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


def test_nothing_is_wrong_outside_of_these_files():
    elsewhere = [as_line(each) for each in failing() if (each.place.file, each.check) not in CASES]
    if elsewhere:
        pytest.fail("\n".join(elsewhere), pytrace=False)
