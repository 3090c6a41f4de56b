"""Every requirement of `requirements.yml` is proved by a test that names it, and no test names another."""

import ast
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
REQUIREMENTS = yaml.safe_load((HERE / "requirements.yml").read_text("utf-8"))
FOLDERS = ("browser", "paper", "site")  # where pages, screens and sheets are tested


def named(text: str) -> dict[int, list[str]]:
    """The tests that name a requirement by a mark, by its number. Only those that assert something count."""
    found: dict[int, list[str]] = {}
    for test in ast.walk(ast.parse(text)):
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_") and _asserts(test):
            for mark in test.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.requirement":
                    for number in mark.args:
                        found.setdefault(ast.literal_eval(number), []).append(test.name)
    return found


def _asserts(test: ast.FunctionDef) -> bool:
    return any(isinstance(node, ast.Assert) for node in ast.walk(test))


FILES = [file for folder in FOLDERS for file in (HERE.parent / folder).glob("test_*.py")]
TESTS: dict[int, list[str]] = {}
for each in FILES:
    for asked, tests in named(each.read_text("utf-8")).items():
        TESTS.setdefault(asked, []).extend(tests)


def test_there_are_sixteen():
    assert list(REQUIREMENTS) == list(range(1, 17))
    assert all(sentence.endswith(".") for sentence in REQUIREMENTS.values())


@pytest.mark.parametrize("number", REQUIREMENTS)
def test_a_requirement_is_proved(number):
    assert TESTS.get(number), REQUIREMENTS[number]


def test_no_test_names_what_is_not_there():
    assert {number: tests for number, tests in TESTS.items() if number not in REQUIREMENTS} == {}


def test_a_mark_on_a_test_that_proves_nothing_is_not_counted():
    marked = "@pytest.mark.requirement(3)\ndef test_x():\n    {}"
    assert named(marked.format("assert 1")) == {3: ["test_x"]}
    assert named(marked.format("pass")) == {}
