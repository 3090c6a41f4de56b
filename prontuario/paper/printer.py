"""A handbook in, its sheets of paper out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prontuario.finding import Problem
from prontuario.pages import render as pages
from prontuario.pages.book import Book
from prontuario.paper.press import Layout, lay_out
from prontuario.paper.sheets import COPIES, Block, Sheet
from prontuario.paper.vcard import person_card, square, supplier_card

FOLDERS = (Path(__file__).with_name("templates"), pages.TEMPLATES)
SMALLEST = 4  # `.fit-4` in paper.css: no letter is ever smaller


@dataclass(frozen=True)
class Printed:
    """A PDF, and what did not fit where it should: all of it is there, on more paper."""

    pdf: bytes
    problems: tuple[Problem, ...]


def print_sheet(sheet: Sheet, book: Book) -> Printed:
    """One kind of paper. What must fit is set in smaller letters until it does. Raises `CannotPrint`."""
    blocks = tuple(sheet.blocks(book))
    fit = {block.key: 0 for block in blocks}
    while True:
        layout = lay_out(html(sheet, book, fit))
        tight = [block for block in blocks if not _fits(block, layout)]
        shrinkable = [block for block in tight if fit[block.key] < SMALLEST]
        if not shrinkable:
            return Printed(layout.pdf, tuple(block.problem for block in tight))
        for block in shrinkable:
            fit[block.key] += 1


def html(sheet: Sheet, book: Book, fit: dict[str, int]) -> str:
    """The sheet before it is laid out. `fit` holds how much smaller each block's letters are."""
    return pages.render(
        f"{sheet.name}.html",
        FOLDERS,
        book=book,
        t=book.labels,
        name=sheet.name,
        title=book.labels(sheet.title),
        moment=book.imprint.moment.isoformat(),
        fit=fit,
        copies=COPIES,
        squares=_squares(book) if sheet.name == "contacts" else {},
    )


def _squares(book: Book) -> dict[str, str]:
    people = {each.href: person_card(each, book.company) for each in book.people.values()}
    suppliers = {each.href: supplier_card(each) for each in book.suppliers.values()}
    return {href: square(card) for href, card in (people | suppliers).items()}


def _fits(block: Block, layout: Layout) -> bool:
    (page, top), (last, bottom) = layout.places[block.id], layout.places[f"{block.id}-end"]
    return page == last and (not block.height or bottom - top <= block.height)
