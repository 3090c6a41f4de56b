"""A handbook in, its sheets of paper out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.finding import Problem
from prontuario.pages.book import Book
from prontuario.pages.render import render
from prontuario.paper.press import Layout, lay_out, need_extra
from prontuario.paper.sheets import COPIES, Block, Sheet
from prontuario.paper.vcard import person_square, supplier_square

SMALLEST = 4  # `.fit-4` in paper.css: no letter is ever smaller


@dataclass(frozen=True)
class Printed:
    """A PDF; what did not fit where it should; and the characters for which no font here has a sign."""

    pdf: bytes
    problems: tuple[Problem, ...]
    unsigned: frozenset[str]


def print_sheet(sheet: Sheet, book: Book) -> Printed:
    """One kind of paper. What must fit is set in smaller letters until it does. Raises `CannotPrint`."""
    need_extra()
    blocks, squares = tuple(sheet.blocks(book)), _squares(book) if sheet.name == "contacts" else {}
    fit = {block.key: 0 for block in blocks}
    while True:
        layout = lay_out(html(sheet, book, fit, squares))
        tight = [block for block in blocks if not _fits(block, layout)]
        shrinkable = [block for block in tight if fit[block.key] < SMALLEST]
        if not shrinkable:
            pdf, unsigned = layout.print()
            return Printed(
                pdf, (*(block.problem for block in tight), *_without_square(squares, book)), unsigned
            )
        for block in shrinkable:
            fit[block.key] += 1


def html(sheet: Sheet, book: Book, fit: dict[str, int], squares: dict[str, str]) -> str:
    """The sheet before it is laid out. `fit`: how much smaller each block's letters are; `squares`: what to scan."""
    return render(
        f"paper/{sheet.name}.html",
        book=book,
        t=book.labels,
        name=sheet.name,
        title=book.labels(sheet.title),
        moment=book.imprint.moment.isoformat(),
        fit=fit,
        copies=COPIES,
        squares=squares,
    )


def _squares(book: Book) -> dict[str, str]:
    """What a telephone scans, by the address of whom it is of."""
    people = {each.href: person_square(each, book.company) for each in book.people.values()}
    return people | {each.href: supplier_square(each) for each in book.suppliers.values()}


def _without_square(squares: dict[str, str], book: Book) -> Iterator[Problem]:
    """Whose name is too long for a square."""
    handbook = book.handbook
    for views, parts, field in (
        (book.people, handbook.people, "name"),
        (book.suppliers, handbook.suppliers, "title"),
    ):
        for name, view in views.items():
            if squares.get(view.href) == "":
                message = f"`{name}` has no square to scan: the name is too long for one"
                yield Problem(parts[name].at(field), message, "shorten it")


def _fits(block: Block, layout: Layout) -> bool:
    (page, top), (last, bottom) = layout.places[block.id], layout.places[f"{block.id}-end"]
    return page == last and (not block.height or bottom - top <= block.height)
