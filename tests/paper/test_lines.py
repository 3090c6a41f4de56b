"""What stays on one line of paper: the foot of each page and each number; and how shifts share pages."""

import ctypes
import re
from html import unescape

import pypdfium2.raw as raw
import pytest
from pypdfium2 import PdfDocument

from prontuario.model.edition import Edition
from prontuario.paper.printer import html, print_sheet
from prontuario.paper.sheets import SHEETS
from tests.example import ROOT, example_site
from tests.paper.conftest import FOOT

PAPER = (ROOT / "prontuario/web/styles/paper.css").read_text("utf-8")
LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


def printed(sheet, language):
    made = print_sheet(SHEETS[sheet], example_site(Edition.TEAM, language).views)
    assert made.problems == ()
    return PdfDocument(made.pdf)


def baselines(page):
    """The lines on which the letters of the foot are."""
    text, found = page.get_textpage(), set()
    for each in range(text.count_chars()):
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text.raw, each, x, y)
        if 0 < y.value < FOOT and raw.FPDFText_GetUnicode(text.raw, each) > 32:
            found.add(round(y.value))
    return found


@LANGUAGES
def test_the_foot_is_one_line_and_the_notice_of_the_example(language):
    for page in printed("watch-sheet", language):
        assert len(baselines(page)) == 2


@LANGUAGES
def test_a_number_of_the_plan_on_a_page_never_breaks(language):
    views = example_site(Edition.TEAM, language).views
    shown = unescape(html(SHEETS["plan"], views, {"plan": 0}, {}))
    numbers = [
        each.contact.phones[0].spoken
        for row in views.plan_on_a_page.rows
        for each in row.holders
        if each.contact.phones
    ]
    assert numbers
    assert [each for each in numbers if f'<b class="number">{each}</b>' not in shown] == []
    (rule,) = re.findall(r"^\.number \{([^}]*)\}", PAPER, re.MULTILINE)
    assert "white-space: nowrap" in rule


@LANGUAGES
def test_the_first_shift_begins_on_the_first_page(language):
    first = example_site(Edition.TEAM, language).views.watch_sheet[0]
    text = printed("watch-sheet", language)[0].get_textpage().get_text_range()
    assert first.lines[0].watch.inboxes[0].split()[0] in text
