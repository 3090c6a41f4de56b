"""Each idea of the founding documents is proved by a check or a test that there is."""

import ast
from functools import cache
from pathlib import Path

import pytest
import yaml

from prontuario.checks.catalogue import our_checks

HERE = Path(__file__).parent
ROWS = yaml.safe_load((HERE / "rows.yml").read_text("utf-8"))
CHECKS = {check.id for check in our_checks()}


@cache
def functions(file: str) -> frozenset[str]:
    """The tests in a file."""
    tree = ast.parse((HERE.parent / file).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_there_are_sixty_eight():
    assert list(ROWS) == list(range(1, 69))


@pytest.mark.parametrize("number", ROWS)
def test_an_idea_is_proved(number):
    row = ROWS[number]
    assert row["idea"]
    assert row["where"]
    assert [name for name in row.get("checks", ()) if name not in CHECKS] == []
    assert row["tests"]
    for name in row["tests"]:
        file, _, function = name.partition("::")
        assert (HERE.parent / file).is_file(), file
        assert not function or function in functions(file), name
