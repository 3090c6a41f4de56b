"""What nobody sees, and what breaks a page, is named where it stands; every other character of the world passes."""

import unicodedata

import pytest

from prontuario.finding import Place
from prontuario.source.letters import unseen
from prontuario.source.reader import read_text

ESCAPED = [0x00, 0x07, 0x0B, 0x1F, 0x7F, 0x80, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF]  # fmt: skip
LINE_ENDS = ["\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("code", ESCAPED)
@pytest.mark.parametrize("line", ['  - "so {} so"', '  "so {} so": x', '  key: ["{}"]'])
def test_what_nobody_sees_is_named_where_it_stands(code, line):
    document = read_text("# \U0001f525\ntop:\n" + line.format(f"\\U{code:08X}") + "\n", "f.yml")
    (problem,) = document.problems
    assert f"U+{code:04X}" in problem.message
    assert problem.place == Place("f.yml", 3, line.index('"') + 1)
    assert not unseen(str(document.data))


@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize("line", ["key: so{}so", "# so{}key: so", 'key: "so{}so"', "key: |\n  so{}so"])
def test_a_line_that_ends_where_editors_show_no_end_is_named(end, line):
    document = read_text("a: b\n" + line.format(end) + "\nlast: [\n", "f.yml")
    (problem,) = document.problems
    assert f"U+{ord(end):04X}" in problem.message
    assert problem.place.line == 3 if "|" in line else 2
    assert problem.place.column == line.splitlines()[-1].index("{") + 1


def test_letters_signs_and_what_joins_them_pass():
    kept = [
        chr(code)
        for code in range(0xA0, 0x30000)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co", "Zl", "Zp")
        and not 0x202A <= code <= 0x202E
        and not 0x2066 <= code <= 0x2069
    ]
    assert len(kept) > 100_000
    for at in range(0, len(kept), 10_000):
        text = "".join(kept[at : at + 10_000])
        document = read_text(f'key: "{text}"\n', "f.yml")
        assert document.problems == ()
        assert document.data == {"key": text}
