"""A number is never shown or dialled without what is dialled behind it: its extension, or its PIN.

Every number of the example gets one of its own; then whatever a site, a sheet of paper or a card to scan says is read.
"""

from __future__ import annotations

import itertools
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pypdfium2.raw as raw
import pytest
import zxingcpp

from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.paper.printer import html, print_sheet
from prontuario.paper.sheets import SHEETS
from prontuario.paper.vcard import person_card, supplier_card
from prontuario.site import Site
from tests.paper.conftest import FOOT
from tests.site.built import ROOT, Built, built_once, working
from tests.site.project import copy_example

TYPED = re.compile(r'(?<=number: ")(\+[\d ]+\d)(?=")')
SHOWN = re.compile(r"(?:\+|00)?\d[\d\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE} ]{8,}\d")
MARGIN, SQUARE = 15 / 25.4 * 72, 29 / 25.4 * 72  # points: of the page, and of a square
HALF = 105 / 25.4 * 72
GUARDS = (
    ("playbooks/policy.yml", '["112"]', '["112", {number: "+44 20 7946 0990", for: guards}]'),
    ("roster/sites.yml", '- "999"', '- {number: "+44 20 7946 0991", for: guards}'),
)
READ = (".html", ".js", ".json", ".txt", ".csv", ".xml", ".svg")
# Words that are searched, never shown: the numbers alone, and how a role writes its entry in the manual.
SEARCHED = re.compile(r'"numbers":\[[^\]]*\]')
SAMPLES = re.compile(r'number: \\?"\+[\d ]+\\?"')


def plant(root: Path) -> dict[str, str]:
    """Gives each number an extension, a PIN or both of its own; what is behind each, by its digits."""
    behind: dict[str, str] = {}
    fresh = itertools.count(7001)

    def longer(found: re.Match[str]) -> str:
        code = behind.setdefault(re.sub(r"\D", "", found[0]), str(next(fresh)))
        return found[0] + (f" x{code}", f",,{code}#", f" x{code},,{code}829#")[int(code) % 3]

    for name, where, more in GUARDS:
        text = (root / name).read_text("utf-8")
        assert where in text
        (root / name).write_text(text.replace(where, more), "utf-8")
    for file in sorted([*root.glob("roster/**/*.yml"), *root.glob("playbooks/**/*.yml")]):
        file.write_text(TYPED.sub(longer, file.read_text("utf-8")), "utf-8")
    return behind


def project(root: Path) -> Path:
    """The example, its numbers longer."""
    copy_example(root)
    plant(root)
    return root


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("numbers")
    for folder in ("playbooks", "roster"):
        shutil.copytree(ROOT / folder, made / folder)
    return made


@pytest.fixture(scope="module")
def behind(root: Path) -> dict[str, str]:
    return plant(root)


def cut_short(text: str, behind: dict[str, str]) -> Iterator[str]:
    """Where a text shows one of the numbers without what is behind it."""
    for found in SHOWN.finditer(text):
        code = behind.get(re.sub(r"\D", "", found[0]).removeprefix("00"))
        if code and not re.match(rf"\D{{0,14}}{code}", text[found.end() : found.end() + 40]):
            yield text[max(0, found.start() - 60) : found.end() + 40]


def plain(text: str) -> str:
    """What a reader or a script gets of a file: its signs, without what is searched only."""
    return SAMPLES.sub("", SEARCHED.sub("", unquote(unescape(text))))


def test_it_is_noticed_where_it_is_missing():
    behind = {"442079460100": "7001"}
    for cut in ("Call +44 20 7946 0100 now", "tel:+442079460100", "+44 20 7946 0100 ext. 7002"):
        assert list(cut_short(cut, behind)), cut
    for whole in ("+44 20 7946 0100 ext. 7001", "tel:+442079460100,,7001#", "+44 20 7946 0100, then 7001#"):
        assert not list(cut_short(whole, behind)), whole


@pytest.mark.parametrize("edition", Edition)
def test_no_file_of_a_site_shows_a_number_without_what_is_behind_it(edition, tmp_path_factory, behind):
    built: Built = working(built_once(tmp_path_factory, f"numbers-{edition}", project, str(edition)))
    files = [each for each in built.folder.rglob("*") if each.suffix in READ]
    texts = {each: plain(each.read_text("utf-8")) for each in files}
    shown = {code for text in texts.values() for code in behind.values() if code in text}
    assert len(shown) > 30  # they are there, and read
    wrong = [(each.name, where) for each, text in texts.items() for where in cut_short(text, behind)]
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("edition", Edition)
def test_no_sheet_of_paper_and_no_card_shows_one(edition, language, root, behind):
    views = Site(examine(root), language, edition=edition).views
    said = {name: html(sheet, views, defaultdict(int), defaultdict(str)) for name, sheet in SHEETS.items()}
    for person in views.people.values():
        said[f"card of {person.name}"] = person_card(person, views.company)
    for supplier in views.suppliers.values():
        said[f"card of {supplier.title}"] = supplier_card(supplier)
    wrong = [(name, where) for name, text in said.items() for where in cut_short(plain(text), behind)]
    assert wrong == []
    assert sum(any(code in text for code in behind.values()) for text in said.values()) > 5


def test_the_finder_dials_what_is_behind_each_number(root):
    """A line of it dials the digits that it shows, unless it is told what to dial."""
    views = Site(examine(root)).views
    lines = [line for entry in views.finder.entries for line in entry.lines]
    longer = [line for line in lines if re.search(r"70\d\d", line[2])]
    assert len(longer) > 50
    assert [line for line in longer if not unquote(line[3:4] and line[3]).startswith("tel:")] == []


def test_the_longest_number_covers_no_square_on_paper(root, behind):
    views = Site(examine(root)).views
    pages = pypdfium2.PdfDocument(print_sheet(SHEETS["contacts"], views).pdf)
    pictures = [page.render(scale=2).to_pil() for page in pages]
    scanned = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    assert len(scanned) == len(views.people) + len(views.suppliers)
    assert [text for text in scanned if list(cut_short(text, behind))] == []
    for page in pages:
        square = page.get_width() - MARGIN - SQUARE
        said = [each.get_bounds() for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT])]
        body = [(left, right) for left, bottom, right, _ in said if bottom > FOOT]
        assert [each for each in body if each[0] < HALF and each[1] > square] == []
