"""The generated pages: which there are, what each is called, and the one macro that fills it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from prontuario.language.labels import Labels
from prontuario.pages.escape import as_data
from prontuario.views import paths
from prontuario.views.views import Views

NOT_SEARCHED = 0
SITEMAP = Path(__file__).with_name("sitemap.yml")


@dataclass(frozen=True)
class GeneratedPage:
    """A page to generate: `path` under docs/, its title (as typed), its macro, and the YAML file behind it.

    `about` is the name that the macro is told, empty where it takes none. `file` is empty where a page shows many
    files. `weight` is how much more than its words the page counts in the search (`NOT_SEARCHED`: it is not there).
    Threats come first; and as a section counts less than a page there, lists of what people look for make up for it.
    """

    path: str
    title: str
    macro: str
    about: str
    file: str
    weight: int = 1

    @property
    def address(self) -> str:
        """Where it is in the site."""
        return self.path.removesuffix(".md") + ".html"

    @property
    def head(self) -> str:
        """What the site generator reads: the title, inert, and no text. What the page shows is finished HTML."""
        search = "" if self.weight == 1 else f"search: {{boost: {self.weight}}}\n"
        if self.weight == NOT_SEARCHED:
            search = "search: {exclude: true}\n"
        title = yaml.safe_dump(
            str(as_data(self.title)), default_style='"', allow_unicode=True, width=float("inf")
        ).strip()
        return f"---\ntitle: {title}\nhide: [toc]\n{search}---\n"


def generated_pages(views: Views) -> Iterator[GeneratedPage]:
    """All pages that come from data and have something to say."""
    absent = absent_pages(views)
    return (page for page in _pages(views) if page.path not in absent)


def absent_pages(views: Views) -> frozenset[str]:
    """The pages on which the readers of this edition would see nothing."""
    return frozenset(
        each.page
        for each in _listed()
        if (each.only and not getattr(views, each.only))
        or (each.staff and not views.for_team and not getattr(views, each.staff, False))
    )


def menu(labels: Labels) -> list[dict[str, list[str | dict[str, str]]]]:
    """The menu as the site generator takes it: pages under the title of their section."""
    return [
        {labels(section): [{labels(each.menu): each.page} if each.menu else each.page for each in pages]}
        for section, pages in _sections().items()
    ]


def _pages(views: Views) -> Iterator[GeneratedPage]:
    t = views.labels
    yield from _overviews(t)
    for name in views.touching_losses if views.for_team else ():
        title = t("without", loss=views.without.title(name))
        yield GeneratedPage(_md(paths.without(name)), title, "without", name, "", weight=NOT_SEARCHED)
    for name, threat in views.threats.items():
        yield GeneratedPage(_md(paths.threat(name)), threat.title, "threat", name, threat.file, weight=2)
    for name, role in views.roles.items():
        yield GeneratedPage(
            _md(paths.role(name)), role.title, "my_role", name, views.handbook.roles[name].at().file
        )
    for name, site in views.sites.items():
        yield GeneratedPage(
            _md(paths.site(name)),
            site.title,
            "site",
            name,
            views.handbook.sites[name].at().file,
            weight=2,
        )
    for name, exercise in views.exercises.items():
        title = t("exercise_title", threat=exercise.threat.title)
        yield GeneratedPage(
            _md(paths.exercise(name)), title, "exercise", name, exercise.file, weight=NOT_SEARCHED
        )
    for name, kit in views.kits.items():
        title = t("kit_title", threat=kit.threat.title)
        yield GeneratedPage(_md(paths.kit(name)), title, "kit", name, kit.file)
    for name, message in views.messages.items():
        yield GeneratedPage(
            _md(paths.message(name)),
            message.title,
            "message",
            name,
            views.handbook.messages[name].at().file,
        )


def _overviews(t: Labels) -> Iterator[GeneratedPage]:
    """The pages that every handbook has, whatever its subjects are called."""
    for each in _listed():
        if each.macro:
            yield GeneratedPage(each.page, t(each.title), each.macro, "", each.file, each.weight)


@dataclass(frozen=True)
class Listed:
    """A page as `sitemap.yml` lists it."""

    page: str
    title: str = ""
    macro: str = ""
    menu: str = ""
    file: str = ""
    weight: int = 1
    staff: str = ""
    only: str = ""


@lru_cache
def _sections() -> dict[str, tuple[Listed, ...]]:
    sections = yaml.load(SITEMAP.read_text("utf-8"), yaml.BaseLoader)
    return {
        section: tuple(Listed(**{**page, "weight": int(page.get("weight", 1))}) for page in pages)
        for section, pages in sections.items()
    }


def _listed() -> Iterator[Listed]:
    return (page for pages in _sections().values() for page in pages)


def _md(path: str) -> str:
    return path.removesuffix(".html") + ".md"
