"""A handbook in, its sheets of paper out."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from prontuario.finding import Problem
from prontuario.handwritten.photo import without_position
from prontuario.model.files import FILES
from prontuario.pages.render import render
from prontuario.paper.press import Layout, lay_out, need_extra
from prontuario.paper.sheets import COPIES, Block, Sheet
from prontuario.paper.vcard import person_square, supplier_square
from prontuario.views import paths
from prontuario.views.views import Views

PICTURES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
}
SMALLEST = 4  # `.fit-4` in paper.css: no letter is ever smaller


@dataclass(frozen=True)
class Printed:
    """A PDF; what did not fit where it should; and the characters for which no font here has a sign."""

    pdf: bytes
    problems: tuple[Problem, ...]
    unsigned: frozenset[str]


def print_sheet(sheet: Sheet, views: Views) -> Printed:
    """One kind of paper. What must fit is set in smaller letters until it does. Raises `CannotPrint`."""
    need_extra()
    pictures = _pictures(views) if sheet.name == "binder" else {}
    blocks, squares = tuple(sheet.blocks(views)), _squares(views) if sheet.name == "contacts" else {}
    fit = {block.key: 0 for block in blocks}
    while True:
        layout = lay_out(html(sheet, views, fit, squares, pictures))
        tight = [block for block in blocks if not _fits(block, layout)]
        shrinkable = [block for block in tight if fit[block.key] < SMALLEST]
        if not shrinkable:
            pdf, unsigned = layout.print()
            return Printed(
                pdf, (*(block.problem for block in tight), *_without_square(squares, views)), unsigned
            )
        for block in shrinkable:
            fit[block.key] += 1


def html(
    sheet: Sheet,
    views: Views,
    fit: dict[str, int],
    squares: dict[str, str],
    pictures: dict[str, str] | None = None,
) -> str:
    """The sheet before it is laid out. `fit`: how much smaller each block's letters are; `squares`: what to scan;
    `pictures`: the files that can be printed, as data, by their address in the site."""
    return render(
        f"paper/{sheet.name}.html",
        views=views,
        t=views.labels,
        name=sheet.name,
        title=views.labels(sheet.title),
        moment=views.build_info.moment.isoformat(),
        fit=fit,
        copies=COPIES,
        squares=squares,
        pictures=defaultdict(str, pictures or {}),
    )


def _pictures(views: Views) -> dict[str, str]:
    """The pictures in docs/files/ that this edition has, as data, without what cameras wrote into them."""
    written = views.written
    found = {}
    for file in sorted(written.files_of(views.edition)):
        kind = PICTURES.get(PurePosixPath(file).suffix.lower())
        if kind and file.startswith(f"{FILES}/"):
            data = without_position((written.root / file).read_bytes())
            found[paths.file(file.removeprefix(f"{FILES}/"))] = (
                f"data:{kind};base64,{b64encode(data).decode()}"
            )
    return found


def _squares(views: Views) -> dict[str, str]:
    """What a telephone scans, by the address of whom it is of."""
    people = {each.href: person_square(each, views.company) for each in views.people.values()}
    return people | {each.href: supplier_square(each) for each in views.suppliers.values()}


def _without_square(squares: dict[str, str], views: Views) -> Iterator[Problem]:
    """Whose name is too long for a square."""
    handbook = views.handbook
    for titled, parts, field in (
        (views.people, handbook.people, "name"),
        (views.suppliers, handbook.suppliers, "title"),
    ):
        for name, view in titled.items():
            if squares.get(view.href) == "":
                message = f"`{name}` has no square to scan: the name is too long for one"
                yield Problem(parts[name].at(field), message, "shorten it")


def _fits(block: Block, layout: Layout) -> bool:
    (page, top), (last, bottom) = layout.places[block.id], layout.places[f"{block.id}-end"]
    return page == last and (not block.height or bottom - top <= block.height)
