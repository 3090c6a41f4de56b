"""The cure of each finding works: the keys and files that it names exist, and the fixed example has no new error."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.finding import Finding, Severity
from prontuario.model.base import Part, typed_fields
from prontuario.model.layout import FOLDERS, HOMES, LISTS, SINGLES
from prontuario.report.formats import as_line
from tests.cases import base_handbook
from tests.checks.test_examples import CHECKS, DAY, NAMES, world

TYPED = re.compile(r"`([^`]*)`")
KEY = re.compile(r"(?<![\w/-])([a-z_]+):(?![\w/])")
GIVEN = {"key", "since", "da", "de", "en", "it"}
"""What hints show in place of a key: a placeholder of the example, a language."""
FILE = re.compile(r"\b(?:playbooks|roster|docs)/[a-z]+(?:/|\.yml)")
"""Files and folders that hints name, without the names that writers give."""


def known_keys() -> frozenset[str]:
    """Every key of the format."""
    waiting: list[type[Part]] = [*(home.model for home in HOMES), *(model for _, model in (*LISTS, *SINGLES))]
    seen, keys = set(), set[str]()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        fields = typed_fields(model)
        keys |= set(fields)
        waiting += [part for info in fields.values() for part in parts_in(info.annotation)]
    return frozenset(keys)


def parts_in(annotation: object) -> list[type[Part]]:
    """The models inside a type."""
    inner = [part for each in getattr(annotation, "__args__", ()) for part in parts_in(each)]
    own = isinstance(annotation, type) and issubclass(annotation, Part)
    return [annotation, *inner] if own else inner


KEYS = known_keys()
FILES = {home.path for home in HOMES} | {file for file, _ in (*LISTS, *SINGLES)}
SPOTLESS = {"messages", "people"}
"""Topics in which a cure breaks no other check of its topic, not even with a warning: one is often copied."""
FILES |= {f"{folder}/" for folder in FOLDERS} | {"docs/files/", "docs/schema/"}
"""Where things are."""


def not_known(hint: str) -> Iterator[str]:
    """Keys and files that a hint names, and the format does not have."""
    typed = [key for text in TYPED.findall(hint) for key in KEY.findall(text)]
    yield from (key for key in typed if key not in KEYS | GIVEN)
    yield from (file for file in FILE.findall(hint) if file not in FILES)


def test_a_hint_with_a_key_of_another_format_is_noticed():
    assert list(not_known("add `holder: ROLE` to roster/rolls.yml")) == ["holder", "roster/rolls.yml"]
    assert list(not_known("add `holders: [...]` to roster/roles.yml")) == []


def of_world(name: str, file: str, root: Path) -> tuple[Finding, ...]:
    """What is found in one of the two worlds of a check."""
    base_handbook(root)
    world(CHECKS[name], file).lay_over(root)
    return examine(root, DAY).findings


@pytest.mark.parametrize("name", NAMES)
def test_the_cure_works(name, tmp_path):
    broken = of_world(name, "broken.yml", tmp_path / "broken")
    fixed = of_world(name, "fixed.yml", tmp_path / "fixed")
    unknown = {word for each in broken if each.check == name for word in not_known(each.hint)}
    assert unknown == set()
    before = {(each.check, each.message) for each in broken}
    new = [each for each in fixed if (each.check, each.message) not in before]
    topics = (name, *(each.check for each in new if _topic(each.check) == _topic(name) in SPOTLESS))
    worse = [each for each in new if each.severity is Severity.ERROR or each.check in topics]
    assert [as_line(each) for each in worse if each.severity is not Severity.ADVICE] == []


def _topic(name: str) -> str:
    return CHECKS[name].examples.parent.parent.name if name in CHECKS else ""
