"""What holds of every page of paper: its foot, its greys, its font."""

import ctypes

import pypdfium2
import pypdfium2.raw as raw
import pytest

from prontuario.paper.sheets import SHEETS
from tests.paper.conftest import squeezed

pytestmark = pytest.mark.requirement(8)


@pytest.mark.parametrize("name", SHEETS)
def test_8_every_page_says_version_day_and_until_when_it_is_valid(example, name):
    paper = example[name]
    version = paper.feet[0].partition("version")[2][:8]
    assert int(version, 16)
    for number, foot in enumerate(paper.feet, 1):
        for words in (
            "Aria Inventata · Crisis handbook",
            f"version {version} · 21 Sep 2026 · valid until 20 Dec 2026",
            f"page {number} of {len(paper.feet)}",
        ):
            assert squeezed(words) in foot, number


@pytest.mark.parametrize("name", SHEETS)
def test_8_nothing_is_coloured(example, name):
    pages = example[name].document
    for number in range(0, len(pages), 1 + len(pages) // 25):
        red, green, blue = pages[number].render(scale=0.6).to_pil().convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes(), number


@pytest.mark.parametrize("name", SHEETS)
def test_8_every_letter_is_dark(example, name):
    pages = example[name].document
    for number in range(0, len(pages), 1 + len(pages) // 25):
        assert max(greys(pages[number])) <= 0x59, number  # 7:1 on white


def greys(page: pypdfium2.PdfPage) -> set[int]:
    """The reds of all letters on a page: it is grey."""
    text, found = page.get_textpage(), {0}
    for index in range(text.count_chars()):
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if raw.FPDFText_GetFillColor(text, index, red, green, blue, alpha):  # not so for a line end
            found.add(red.value)
    return found


@pytest.mark.parametrize("name", SHEETS)
def test_every_letter_is_in_an_embedded_font_of_ours(example, name):
    names = set()
    for text in example[name].document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        font = raw.FPDFTextObj_GetFont(text)
        assert raw.FPDFFont_GetIsEmbedded(font)
        length = raw.FPDFFont_GetBaseFontName(font, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFFont_GetBaseFontName(font, buffer, length)
        names.add(buffer.value.decode().partition("+")[2].partition("-Bold")[0])
    assert names == {"DejaVu-Sans"}


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_is_a4_and_says_something(example, name):
    for page, text, foot in zip(
        example[name].document, example[name].squeezed, example[name].feet, strict=True
    ):
        assert [round(side) for side in page.get_size()] == [595, 842]
        assert len(text) > len(foot) + 20


@pytest.mark.parametrize("name", SHEETS)
def test_severity_is_a_word_beside_its_shape(book, name, example):
    if name in ("binder", "first-minutes"):
        words = {threat.priority.title for threat in book.threats.values()}
        assert [word for word in words if word not in example[name].text] == []
