"""The source line behind a finding: the caret stands under the character that is meant, whatever stands before it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from prontuario.finding import Place
from prontuario.report.excerpt import WIDTH, Sources, excerpt

GUTTER = "    7 | "


def under_the_caret(line: str, column: int) -> str:
    """What stands over the caret, from there to the end."""
    shown, caret = excerpt(line, Place("x.yml", 7, column))
    assert shown.startswith(GUTTER)
    assert caret.startswith("      | ")
    for start in range(len(shown) + 1):
        if cell_len(shown[:start]) == cell_len(caret) - 1:
            return shown[start:]
    raise AssertionError(f"the caret stands inside a character:\n{shown}\n{caret}")


@pytest.mark.parametrize(
    ("line", "column", "rest"),
    [
        ("owner: ops", 1, "owner: ops"),
        ("owner: ops", 8, "ops"),
        ("\towner: ops", 9, "ops"),
        ("title: 東京 x", 11, "x"),
        ("title: 東京 x", 9, "京 x"),
        ("- cafe\u0301 x", 9, "x"),
        ("a\x1b[31mb: c", 7, "b: c"),
        ("owner: ops", 11, ""),
        ("owner: ops", 400, ""),
    ],
)
def test_the_caret_stands_under_the_column(line: str, column: int, rest: str):
    assert under_the_caret(line, column) == rest


@pytest.mark.parametrize("column", [1, 2, 101, 250, 499, 500])
@pytest.mark.parametrize("letter", ["x", "東", "\t", "\x00"])
def test_a_long_line_is_cut_around_the_column(letter: str, column: int):
    line = letter * (column - 1) + "!" + letter * (500 - column)
    shown, _ = excerpt(line, Place("x.yml", 7, column))
    assert under_the_caret(line, column).startswith("!")
    assert WIDTH - 12 <= cell_len(shown) - len(GUTTER) <= WIDTH
    assert shown.removeprefix(GUTTER).startswith("…") == (column > 2)
    assert shown.endswith("…") == (column < 490)


def test_a_line_that_just_fits_is_not_cut():
    assert excerpt("x" * WIDTH, Place("x.yml", 7, 80))[0] == GUTTER + "x" * WIDTH


@given(st.text(max_size=300), st.integers(1, 320))
def test_two_printable_lines_whatever_the_file_holds(line: str, column: int):
    shown, caret = excerpt(line, Place("x.yml", 7, column))
    assert shown.isprintable()
    assert caret.strip(" |") == "^"
    assert cell_len(shown) <= WIDTH + len(GUTTER)
    assert cell_len(caret) <= WIDTH + len(GUTTER) + 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_end_where_yaml_ends_them(end: str, tmp_path: Path):
    (tmp_path / "x.yml").write_bytes(f"\ufeffa: 1{end}b: 2{end}".encode())
    sources = Sources(tmp_path)
    lines = [sources.line(Place("x.yml", number)) for number in (1, 2, 3, 4)]
    assert lines == ["a: 1", "b: 2", None, None]


def test_what_cannot_be_shown_is_left_out(tmp_path: Path):
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "link.yml").symlink_to("nowhere.yml")
    (tmp_path / "large.yml").write_text("x: 1\n" * 300_000)
    (tmp_path / "blank.yml").write_text("  \nx: 1\n")
    sources = Sources(tmp_path)
    for file in ("folder.yml", "link.yml", "large.yml", "blank.yml", "gone.yml", "(default policy)"):
        assert sources.line(Place(file)) is None


def test_a_file_that_is_not_utf_8_is_shown_as_far_as_it_goes(tmp_path: Path):
    (tmp_path / "x.yml").write_bytes(b"title: caf\xe9\n")
    assert Sources(tmp_path).line(Place("x.yml")) == "title: caf\ufffd"
