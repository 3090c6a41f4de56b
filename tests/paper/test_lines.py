"""What stays on one line of paper: the foot of each page and each number; and how shifts share pages."""

import re

import pytest
from pypdfium2 import PdfDocument

from prontuario.model.edition import Edition
from prontuario.paper.printer import print_sheet
from prontuario.paper.sheets import SHEETS
from tests.example import example_site
from tests.paper.conftest import FOOT

LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


def printed(sheet, language):
    made = print_sheet(SHEETS[sheet], example_site(Edition.TEAM, language).views)
    assert made.problems == ()
    return PdfDocument(made.pdf)


@LANGUAGES
def test_the_foot_is_one_line_and_the_notice_of_the_example(language):
    for page in printed("watch-sheet", language):
        text = page.get_textpage()
        boxes = (text.get_charbox(each) for each in range(text.count_chars()))
        middles = sorted({round((bottom + top) / 2) for _, bottom, _, top in boxes if 0 < top < FOOT})
        lines = [each for number, each in enumerate(middles) if number == 0 or each - middles[number - 1] > 3]
        assert len(lines) == 2, middles


@LANGUAGES
def test_a_number_of_the_plan_on_a_page_is_on_one_line(language):
    views = example_site(Edition.TEAM, language).views
    text = printed("plan", language)[0].get_textpage().get_text_range().replace("\xa0", " ")
    rows = [row for row in views.plan_on_a_page.rows for row in row.holders if row.contact.phones]
    assert rows
    broken = {
        number
        for row in rows
        if (number := re.sub(r"\s", " ", row.contact.phones[0].spoken)) not in re.sub(r"[^\S\n\r]", " ", text)
    }
    assert broken == set()


@LANGUAGES
def test_the_first_shift_begins_on_the_first_page(language):
    first = example_site(Edition.TEAM, language).views.watch_sheet[0]
    text = printed("watch-sheet", language)[0].get_textpage().get_text_range()
    assert first.lines[0].watch.inboxes[0].split()[0] in text
