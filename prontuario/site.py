"""What a site generator needs of a handbook: its pages, its macros, its name. Knows none."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from prontuario.build_info import DRAFT, BuildInfo, CannotStamp, build_info
from prontuario.checks.settle import Examined
from prontuario.examine import accepted, examine
from prontuario.handwritten.folder import FOLDER as DOCS
from prontuario.handwritten.photo import without_position
from prontuario.hosting.headers import for_pages_host, policy_in_page
from prontuario.model.edition import Edition
from prontuario.model.layout import FOLDERS
from prontuario.offline.copy import offline_files, unregister_files
from prontuario.pages.csv_files import csv_files
from prontuario.pages.escape import as_data
from prontuario.pages.finder.bundle import finder_script
from prontuario.pages.macros import Macros
from prontuario.pages.render import render
from prontuario.pages.script import as_script
from prontuario.pages.sitemap import GeneratedPage, absent_pages, generated_pages
from prontuario.pages.stamp_sheet import stamp_sheet
from prontuario.product import product_pages
from prontuario.views.paths import up_to_root
from prontuario.views.turns import turns_table
from prontuario.views.views import Views

# What the macros plugin writes into a page when a macro fails, and what `failure` writes.
FAILURES = ("# _Macro Rendering Error_", "# _Macro Syntax Error_", 'class="p-failure"')


# Set for a site generator that is handed the site on its input.
HANDED_OVER = "PRONTUARIO_HANDED_OVER"


class UnknownEdition(ValueError):
    """Somebody asked for an edition that there is not."""


CANNOT_OPEN = (UnknownEdition, CannotStamp)


@dataclass(frozen=True)
class Site:
    """A handbook, ready to be built in one language (its first, where none is named)."""

    examined: Examined
    language: str | None = None
    build_info: BuildInfo = DRAFT
    edition: Edition = Edition.TEAM

    @cached_property
    def views(self) -> Views:
        """What its pages show."""
        return Views(self.examined, self.language, self.build_info, self.edition)

    def handed_over(self) -> bytes:
        """This site for the site generator: what was checked is what is built, and it is checked once."""
        return pickle.dumps(
            Site(self.examined, self.language, self.build_info, self.edition), pickle.HIGHEST_PROTOCOL
        )

    @property
    def name(self) -> Markup:
        """The handbook's name in the header of each page, inert; the theme does not make it inert once more."""
        return Markup("{} · {}").format(as_data(self.views.company), as_data(self.views.title))

    @cached_property
    def pages(self) -> tuple[GeneratedPage, ...]:
        """The pages that come from data."""
        return tuple(generated_pages(self.views))

    def page_at(self, path: str) -> GeneratedPage | None:
        """The page that comes from data at a path under docs/; none where the product has one in Markdown."""
        return self._pages_by_path.get(path) if path not in self.product_pages else None

    @cached_property
    def _pages_by_path(self) -> dict[str, GeneratedPage]:
        return {page.path: page for page in self.pages}

    @property
    def for_team(self) -> bool:
        """Whether this is the crisis team's edition: it holds everything."""
        return self.edition is Edition.TEAM

    @cached_property
    def _shown(self) -> frozenset[str]:
        """What is written by hand and in this edition, by its path under docs/."""
        written = self.examined.case.written
        shown = {page.file for page in written.pages_of(self.edition)} | written.files_of(self.edition)
        return frozenset(file.removeprefix(f"{DOCS}/") for file in shown)

    def shows(self, path: str) -> bool:
        """Whether something in docs/, by its path there, is in this edition."""
        return path in self._shown

    @cached_property
    def product_pages(self) -> dict[str, str]:
        """The pages of the product in this edition, by their path: those that the handbook has not written itself."""
        own = {page.file.removeprefix(f"{DOCS}/") for page in self.examined.case.written.pages}
        pages = product_pages(self.views.labels.language)
        return {page.file: page.text for page in pages if page.seen_in(self.edition) and page.file not in own}

    @property
    def absent_pages(self) -> frozenset[str]:
        """The pages, by their path under docs/, that other editions have and this has not."""
        own = {page.file.removeprefix(f"{DOCS}/") for page in self.examined.case.written.pages}
        known = own | {page.file for page in product_pages(self.views.labels.language)}
        return absent_pages(self.views) | (known - self._shown - set(self.product_pages))

    @property
    def policy(self) -> str:
        """What a page may load and run, for the head of each."""
        return policy_in_page()

    @property
    def files(self) -> dict[str, str]:
        """The generated files that are no pages, by their path in the site."""
        handbook, moment = self.views.handbook, self.build_info.moment
        return {
            "build.json": self.build_info.text(self.edition),
            "_headers": for_pages_host(),
            "assets/stamp.css": stamp_sheet(self.views.labels, self.views.stamp),
            "assets/duty/turns.js": as_script("turns", turns_table(handbook, moment)),
            "assets/share/dialogs.js": as_script(
                "shareDialogs", render("pages/share_dialogs.html", t=self.views.labels)
            ),
            "assets/offline/forget_dialogs.js": as_script(
                "forgetDialogs", render("pages/forget_dialogs.html", t=self.views.labels)
            ),
            "assets/finder/answers.js": finder_script(
                self.views.finder, render("pages/finder_pieces.html", views=self.views, t=self.views.labels)
            ),
            **csv_files(self.views),
        }

    def copy_files(self, folder: Path, *, watched: bool = False) -> dict[str, str]:
        """What lets a browser keep the site that was built into `folder`; or not keep it, while an author watches."""
        stamp = self.views.stamp
        return unregister_files() if watched else offline_files(folder, stamp.version, stamp.day)

    def clear_pictures(self, folder: Path) -> None:
        """Takes what cameras wrote out of the pictures that were copied from docs/ into the site in `folder`."""
        for path in self._shown:
            file = folder / path
            if file.is_file():
                before = file.read_bytes()
                if (after := without_position(before)) != before:
                    file.write_bytes(after)

    def frame(self) -> dict[str, str]:
        """What stands around each page: findings above, the number to call below; and the page for the lost."""
        parts = {part: f"pages/{part}.html" for part in ("bar", "lost", "running")}
        parts["findings"] = "macros/findings.html"
        return {
            part: render(template, views=self.views, t=self.views.labels, root="")
            for part, template in parts.items()
        }

    def block(self, page: GeneratedPage) -> str:
        """What a page that comes from data shows: finished HTML."""
        told = (page.about,) if page.about else ()
        return self.show(page.macro, told, page.address)

    def show(self, macro: str, arguments: tuple[str, ...], url: str, **named: str) -> str:
        """The block that a macro prints on the page at `url`. Raises `UnknownName` for a name that nothing has."""
        return Macros(self.views, up_to_root(url)).show(macro, *arguments, **named)


# The last site that was opened: the hooks of a site generator ask for it again and again.
_open: dict[tuple[Path, str], Site] = {}


def open_site(root: Path, edition: str = Edition.TEAM, *, anew: bool = False) -> Site:
    """An edition of the handbook in `root`, read once, and once more where `anew` is said.

    Raises `UnknownEdition` or `CannotStamp`.
    """
    key = (root.resolve(), str(edition))
    if anew or key not in _open:
        _open.clear()
        _open[key] = _read(root, edition)
    return _open[key]


def take_over(root: Path, data: bytes) -> Site:
    """The site that another process opened in `root` and handed over: `open_site` returns it from now on."""
    site: Site = pickle.loads(data)
    _open.clear()
    _open[root.resolve(), site.edition.value] = site
    return site


def _read(root: Path, edition: str) -> Site:
    if edition not in list(Edition):
        raise UnknownEdition(f"there is no edition `{edition}` - the editions are {' and '.join(Edition)}.")
    examined, stamp = examine(root), build_info(root, (*FOLDERS, DOCS))
    shown = replace(examined, waived=accepted(root, examined, stamp.moment))
    return Site(shown, build_info=stamp, edition=Edition(edition))


def failure(message: str) -> str:
    """What a page shows where a macro failed, while its author watches."""
    return render("pages/failure.html", message=message)


def failed(markdown: str) -> bool:
    """Whether a macro failed on a page."""
    return any(mark in markdown for mark in FAILURES)
