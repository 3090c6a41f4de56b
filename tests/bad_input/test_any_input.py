"""Whatever happens to the files of a handbook, it is examined to the end, and each finding has its place."""

import string
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from prontuario.examine import examine
from tests.cases import BASE, base_handbook

FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yml"))
WORDS = [
    "[]",
    "{}",
    "[a, b]",
    "{a: b}",
    '""',
    "12:30",
    "0",
    "-1",
    "5m",
    "2026-09-12",
    "+44",
    "112",
    "always",
    "P1",
]
KEYS = [
    "title: ",
    "steps: ",
    "use: ",
    "after: ",
    "rota: ",
    "review: ",
    "phones: ",
    "by: ",
    "- ",
    "  ",
    "    ",
]
PIECES = st.sampled_from([*WORDS, *KEYS, *string.punctuation, "\n", "\n  ", "\n- ", "é", "x"]) | st.text(
    max_size=5
)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=4)


@given(st.sampled_from(FILES), EDITS)
def test_a_handbook_with_any_edits_in_a_file_is_examined_to_the_end(tmp_path_factory, file, edits):
    root = base_handbook(tmp_path_factory.mktemp("handbook"))
    text = (BASE / file).read_text("utf-8")
    for where, gone, new in edits:
        at = int(where * len(text))
        text = text[:at] + new + text[at + gone :]
    (root / file).write_text(text, "utf-8")
    for finding in examine(root, date(2026, 10, 1)).findings:
        assert 1 <= finding.place.line <= lines(root / finding.place.file), finding
        assert finding.place.column >= 1
        assert finding.message
        assert finding.hint


def lines(path: Path) -> int:
    """How many lines a file has; findings are never behind its end."""
    return len(path.read_text("utf-8").splitlines()) or 1
