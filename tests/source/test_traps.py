"""YAML's traps: what somebody typed stays what it is, whatever YAML 1.1 makes of it."""

import pytest
import yaml

from prontuario.finding import Place
from prontuario.source.mark import MarkedList
from prontuario.source.reader import read, read_text

TRAPS = [
    "12:30",
    "22:00",
    "1:30:00",
    "no",
    "NO",
    "yes",
    "on",
    "off",
    "y",
    "true",
    "False",
    "0250501234",
    "+393475559876",
    "007",
    "1_000",
    "0x1F",
    "0b101",
    "0o17",
    "1e3",
    "1.10",
    ".5",
    ".inf",
    ".nan",
    "~",
    "null",
    "Null",
    "2026-09-12",
    "2026-01-05T09:00",
    "2026-01-05 09:00:00 +1",
    "=",
    "3.11.0",
    "50%",
    "-",
]


@pytest.mark.parametrize("typed", TRAPS)
def test_a_value_stays_the_text_that_was_typed(typed):
    document = read_text(f"key: {typed}\nlist: [{typed}]\n", "f.yml")
    if typed == "-":  # alone in a list, a hyphen is a mistake
        document = read_text(f"key: '{typed}'\nlist: ['{typed}']\n", "f.yml")
    assert document.problems == ()
    assert document.data == {"key": typed, "list": [typed]}
    assert document.data.mark.at("key") == Place("f.yml", 1, 6)
    assert document.data.mark.at("list", 0) == Place("f.yml", 2, 8)


@pytest.mark.parametrize("typed", [typed for typed in TRAPS if typed not in ("<<", "=", "-")])
def test_a_key_stays_the_text_that_was_typed(typed):
    document = read_text(f"{typed}: value\n", "f.yml")
    assert document.problems == ()
    assert document.data == {typed: "value"}
    assert document.data.mark.key_at(typed) == Place("f.yml", 1, 1)


def test_the_traps_are_real():
    tamed = [typed for typed in TRAPS if yaml.safe_load(f"key: '{typed}'")["key"] != typed]
    assert tamed == []
    sprung = [typed for typed in TRAPS[:-1] if _loaded(typed) != typed]
    assert len(sprung) > 20


def _loaded(typed):
    try:
        return yaml.safe_load(f"key: {typed}")["key"]
    except yaml.YAMLError:
        return None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ('"quoted # no comment"', "quoted # no comment"),
        ("'it''s'", "it's"),
        ("plain # comment", "plain"),
        ("a#b", "a#b"),
        ("http://example.org:80/", "http://example.org:80/"),
        ('""', ""),
        ('"\\u00e8 \\n"', "è \n"),
        ("one\n  two", "one two"),
        (">\n  one\n  two", "one two\n"),
        ("|\n  one\n   two\n", "one\n two\n"),
        ("!!str 12", "12"),
        ("!!int 12", "12"),
        ("é 🚨 日本", "é 🚨 日本"),
    ],
)
def test_text_is_read_as_yaml_writes_it(typed, read):
    document = read_text(f"key: {typed}\n", "f.yml")
    assert document.problems == ()
    assert document.data == {"key": read}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_counts_the_same_lines(line_break):
    document = read_text(line_break.join(["# è", "a: 1", "b:", "  - 2", "  - 3", ""]), "f.yml")
    assert document.data == {"a": "1", "b": ["2", "3"]}
    assert document.data.mark.at("b", 1) == Place("f.yml", 5, 5)


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path):
    path = tmp_path / "f.yml"
    path.write_bytes(b"\xef\xbb\xbftitle: x\n")
    assert read(path, "f.yml").data == {"title": "x"}


def test_columns_count_letters_not_bytes():
    data = read_text("- {è: é, 🚨: [日本, x]}\n", "f.yml").data
    assert isinstance(data, MarkedList)
    assert data.mark.key_at(0, "🚨") == Place("f.yml", 1, 10)
    assert data.mark.at(0, "🚨", 1) == Place("f.yml", 1, 18)
