"""What a site engine needs of a handbook: its pages, its macros, its name. Knows no engine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from markupsafe import Markup

from prontuario.examine import Examined, examine
from prontuario.imprint import DRAFT, Imprint, imprint
from prontuario.model.layout import FOLDERS
from prontuario.offline.copy import farewell_files, offline_files
from prontuario.pages.book import Book
from prontuario.pages.escape import as_data
from prontuario.pages.macros import Macros
from prontuario.pages.paths import up_to_root
from prontuario.pages.render import render
from prontuario.pages.sitemap import GeneratedPage, generated_pages
from prontuario.pages.views.turns import turns_script

# What the macros plugin writes into a page when a macro fails, and what `failure` writes.
FAILURES = ("# _Macro Rendering Error_", "# _Macro Syntax Error_", 'class="p-failure"')


@dataclass(frozen=True)
class Site:
    """A handbook, ready to be built in one language (its first, where none is named)."""

    examined: Examined
    language: str | None = None
    imprint: Imprint = DRAFT

    @cached_property
    def book(self) -> Book:
        """The views of the handbook."""
        examined = self.examined
        return Book(examined.case, self.language, examined.errors, examined.waived, self.imprint)

    @property
    def name(self) -> Markup:
        """The handbook's name in the header of each page, inert; the theme does not make it inert once more."""
        return Markup("{} · {}").format(as_data(self.book.company), as_data(self.book.title))

    @cached_property
    def pages(self) -> tuple[GeneratedPage, ...]:
        """The pages that come from data."""
        return tuple(generated_pages(self.book))

    @property
    def files(self) -> dict[str, str]:
        """The generated files that are no pages, by their path in the site."""
        handbook, moment = self.examined.case.handbook, self.imprint.moment
        return {
            "imprint.json": self.imprint.text,
            "assets/duty/turns.js": turns_script(handbook, moment),
        }

    def copy_files(self, folder: Path, *, watched: bool = False) -> dict[str, str]:
        """What lets a browser keep the site that was built into `folder`; or not keep it, while an author watches."""
        stamp = self.book.stamp
        return farewell_files() if watched else offline_files(folder, stamp.version, stamp.day)

    def frame(self) -> dict[str, str]:
        """What stands around each page: findings above, the number to call below; and the page for the lost."""
        return {
            part: render(f"{part}.html", book=self.book, t=self.book.labels, root="")
            for part in ("findings", "bar", "lost", "running")
        }

    def call(self, macro: str, arguments: tuple[str, ...], url: str) -> str:
        """The block that a macro prints on the page at `url`. Raises `UnknownName` for a name that nothing has."""
        return str(getattr(Macros(self.book, up_to_root(url)), macro)(*arguments))


@lru_cache(maxsize=1)
def open_site(root: Path) -> Site:
    """The handbook in `root`, read once. `open_site.cache_clear()` makes the next call read it anew."""
    return Site(examine(root), imprint=imprint(root, (*FOLDERS, "docs")))


def failure(message: str) -> str:
    """What a page shows where a macro failed, while its author watches."""
    return render("failure.html", message=message)


def failed(markdown: str) -> bool:
    """Whether a macro failed on a page."""
    return any(mark in markdown for mark in FAILURES)
