"""The generated pages: which there are, what each is called, and the one macro that fills it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from prontuario.language.labels import Labels
from prontuario.model.kinds import Kind
from prontuario.model.layout import HOMES, POLICY_FILE
from prontuario.pages.escape import as_data
from prontuario.views import paths
from prontuario.views.views import Views

NOT_SEARCHED = 0
# Pages that an edition has only when its readers may see something that would stand there.
NOT_ALWAYS = ("first-minutes.md", "messages/index.md", "clocks.md", "drills.md", "weak.md")
FILE_OF = {home.kind: home.file_of for home in HOMES}


@dataclass(frozen=True)
class GeneratedPage:
    """A page to generate: `path` under docs/, its title (as typed), the macro call, and the YAML file behind it.

    `file` is empty where a page shows many files. `weight` is how much more than its words the page counts in the
    search (`NOT_SEARCHED`: it is not there). Threats come first; and as a section counts less than a page there,
    lists of what people look for make up for it.
    """

    path: str
    title: str
    call: str
    file: str
    weight: int = 1

    @property
    def markdown(self) -> str:
        """What the site engine reads: the title, inert, and the call."""
        search = "" if self.weight == 1 else f"search: {{boost: {self.weight}}}\n"
        if self.weight == NOT_SEARCHED:
            search = "search: {exclude: true}\n"
        title = yaml.safe_dump(
            str(as_data(self.title)), default_style='"', allow_unicode=True, width=float("inf")
        ).strip()
        return f"---\ntitle: {title}\nhide: [toc]\n{search}---\n\n{{{{ {self.call} }}}}\n"


def generated_pages(views: Views) -> Iterator[GeneratedPage]:
    """All pages that come from data and have something to say."""
    absent = absent_pages(views)
    return (page for page in _pages(views) if page.path not in absent)


def absent_pages(views: Views) -> frozenset[str]:
    """The pages that a handbook has but this edition of it has not."""
    if views.for_team:
        return frozenset()
    there = {
        "first-minutes.md": any(plan.steps.first for plan in views.playbooks.values()),
        "messages/index.md": bool(views.messages),
        "clocks.md": bool(views.clocks),
        "drills.md": bool(views.drills),
    }
    return frozenset(path for path in NOT_ALWAYS if not there.get(path))


def _pages(views: Views) -> Iterator[GeneratedPage]:
    t = views.labels
    yield from _overviews(t)
    for name in views.touching_losses if views.for_team else ():
        title = t("without", loss=views.without[name].name)
        yield GeneratedPage(_md(paths.without(name)), title, f'without("{name}")', "", weight=NOT_SEARCHED)
    for name, threat in views.threats.items():
        yield GeneratedPage(_md(paths.threat(name)), threat.title, f'threat("{name}")', threat.file, weight=2)
    for name, role in views.roles.items():
        yield GeneratedPage(_md(paths.role(name)), role.title, f'my_role("{name}")', FILE_OF[Kind.ROLE](name))
    for name, message in views.messages.items():
        yield GeneratedPage(
            _md(paths.message(name)), message.title, f'message("{name}")', FILE_OF[Kind.MESSAGE](name)
        )


def _overviews(t: Labels) -> Iterator[GeneratedPage]:
    """The pages that every handbook has, whatever its subjects are called."""
    yield GeneratedPage("index.md", t("whom_to_alert"), "whom_to_alert()", POLICY_FILE)
    yield GeneratedPage("triage.md", t("is_it_a_crisis"), "is_it_a_crisis()", POLICY_FILE, weight=2)
    yield GeneratedPage("first-minutes.md", t("first_minutes_cards"), "first_minutes_cards()", "")
    yield GeneratedPage("threats/index.md", t("threat_register"), "threat_register()", POLICY_FILE)
    yield GeneratedPage("people.md", t("people"), "people()", FILE_OF[Kind.PERSON](""), weight=3)
    yield GeneratedPage("roles/index.md", t("roles"), "roles()", FILE_OF[Kind.ROLE](""))
    yield GeneratedPage("channels.md", t("channels"), "channels()", FILE_OF[Kind.CHANNEL](""), weight=3)
    yield GeneratedPage("messages/index.md", t("messages"), "messages()", "")
    yield GeneratedPage("clocks.md", t("legal_clocks"), "legal_clocks()", FILE_OF[Kind.CLOCK](""))
    yield GeneratedPage("drills.md", t("drills"), "drills()", "")
    yield GeneratedPage("freshness.md", t("freshness"), "freshness()", "")
    yield GeneratedPage("weak.md", t("weak_points"), "weak_points()", "", weight=NOT_SEARCHED)


def _md(path: str) -> str:
    return path.removesuffix(".html") + ".md"
