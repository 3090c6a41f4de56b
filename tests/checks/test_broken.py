"""Every rule has broken examples, which trip it where they say so, and nothing else. An example is a file."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from prontuario.checks.example import FOLDER as BROKEN
from prontuario.checks.rules import RULES
from prontuario.examine import examine
from prontuario.finding import in_order
from tests.cases import BASE, base_handbook, cases_in, differences

ALONE = Path(__file__).with_name("alone")
DAY = date(2026, 10, 1)


def examples(folder: Path) -> list[Any]:
    """All examples under a folder, each with the id of its rule."""
    found = [(path.name, case) for path in sorted(folder.iterdir()) for case in cases_in(path)]
    return [pytest.param(check, case, id=f"{check}/{case.name}") for check, case in found]


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_a_rule_has_a_broken_example(rule):
    assert sorted((BROKEN / rule).glob("*.yml")), f"add one to prontuario/checks/broken/{rule}/"


@pytest.mark.parametrize("folder", [BROKEN, ALONE])
def test_every_example_is_of_a_rule(folder):
    assert {path.name for path in folder.iterdir()} <= {rule.id for rule in RULES}


@pytest.mark.parametrize(("check", "case"), examples(BROKEN))
def test_a_broken_example_trips_its_check_and_nothing_else(check, case, tmp_path):
    base_handbook(tmp_path)
    expected = in_order(list(case.lay_over(tmp_path)))
    assert {finding.check for finding in expected} == {check}
    found = examine(tmp_path, DAY).findings
    assert differences(found, expected) == []
    assert found == expected


@pytest.mark.parametrize(("check", "case"), examples(ALONE))
def test_where_one_mistake_breaks_two_rules_the_check_says_its_own_part(check, case, tmp_path):
    base_handbook(tmp_path)
    expected = in_order(list(case.lay_over(tmp_path)))
    found = tuple(finding for finding in examine(tmp_path, DAY).findings if finding.check == check)
    assert differences(found, expected) == []
    assert found == expected


def test_the_small_handbook_trips_no_check():
    assert differences(examine(BASE, DAY).findings, ()) == []
