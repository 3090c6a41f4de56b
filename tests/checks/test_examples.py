"""Every check has two small worlds: one that breaks it, where it says so, and the same put right.

Each test looks at the findings of its own check only: what a later check finds in these worlds is not the question.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from prontuario.checks.catalogue import our_checks
from prontuario.checks.check import Check
from prontuario.examine import examine
from prontuario.finding import Finding, in_order
from tests.cases import Case, base_handbook, differences, read_case

MORE = Path(__file__).with_name("cases")
DAY = date(2026, 10, 1)
CHECKS = {check.id: check for check in our_checks()}
# Their findings come from an installed package and from a repository: tests/checks/test_own.py, test_changed_number_untried.py.
WITHOUT_WORLD = {"broken-check", "changed-number-untried"}
NAMES = [name for name in CHECKS if name not in WITHOUT_WORLD]
OTHERS = sorted(path.relative_to(MORE).as_posix() for path in MORE.rglob("*.yml"))


def world(check: Check, name: str) -> Case:
    """One of the two worlds of a check. Fails with what to do where there is none."""
    file = check.examples / name
    if not file.is_file():
        pytest.fail(
            f"{check.id} has no example: write {file}, as the head of tests/cases.py says", pytrace=False
        )
    return read_case(file)


def found_in(root: Path, check: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in examine(root, DAY).findings if finding.check == check)


@pytest.mark.parametrize("name", NAMES)
def test_the_broken_world_trips_its_check(name, tmp_path):
    base_handbook(tmp_path)
    expected = in_order(list(world(CHECKS[name], "broken.yml").lay_over(tmp_path)))
    assert {finding.check for finding in expected} == {name}
    assert differences(found_in(tmp_path, name), expected) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_fixed_world_does_not(name, tmp_path):
    if not (CHECKS[name].examples / "broken.yml").is_file():
        pytest.skip("there is no example at all: the test above says so")
    base_handbook(tmp_path)
    assert world(CHECKS[name], "fixed.yml").lay_over(tmp_path) == ()
    assert differences(found_in(tmp_path, name), ()) == []


@pytest.mark.parametrize("path", OTHERS)
def test_a_check_says_its_own_part_in_other_cases(path, tmp_path):
    check = path.partition("/")[0]
    assert check in CHECKS, f"tests/checks/cases/{path} is of no check"
    base_handbook(tmp_path)
    expected = in_order(list(read_case(MORE / path).lay_over(tmp_path)))
    assert {finding.check for finding in expected} <= {check}
    assert differences(found_in(tmp_path, check), expected) == []


def strays() -> Iterator[str]:
    for topic in {check.examples.parent for check in CHECKS.values()}:
        yield from (str(path) for path in topic.glob("*") if not _module(path).is_file())


def _module(example: Path) -> Path:
    """The module of the check that a folder of examples is named after."""
    return example.parent.parent / f"{example.name.replace('-', '_')}.py"


def test_every_example_is_of_a_check():
    assert list(strays()) == []
