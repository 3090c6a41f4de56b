"""The generated pages: which there are, what each is called, and the one macro that fills it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.kinds import Kind
from prontuario.model.layout import HOMES, POLICY_FILE
from prontuario.pages import paths
from prontuario.pages.book import Book
from prontuario.pages.escape import as_data

FILE_OF = {home.kind: home.file_of for home in HOMES}
# The search lists sections, and weighs a section less than a page: these pages are lists of what people look for.
SEARCH_WEIGHT = {"people.md": 3, "channels.md": 3, "triage.md": 2}


@dataclass(frozen=True)
class GeneratedPage:
    """A page to generate: `path` under docs/, its title (as typed), the macro call, and the YAML file behind it.

    `file` is empty where a page shows many files.
    """

    path: str
    title: str
    call: str
    file: str

    @property
    def markdown(self) -> str:
        """What the site engine reads: the title, inert, and the call."""
        weight = SEARCH_WEIGHT.get(self.path)
        search = f"search: {{boost: {weight}}}\n" if weight else ""
        title = json.dumps(str(as_data(self.title)))
        return f"---\ntitle: {title}\nhide: [toc]\n{search}---\n\n{{{{ {self.call} }}}}\n"


def generated_pages(book: Book) -> Iterator[GeneratedPage]:
    """All pages that come from data."""
    t = book.labels
    yield GeneratedPage("index.md", t("whom_to_alert"), "whom_to_alert()", POLICY_FILE)
    yield GeneratedPage("triage.md", t("is_it_a_crisis"), "is_it_a_crisis()", POLICY_FILE)
    yield GeneratedPage("first-minutes.md", t("first_minutes_cards"), "first_minutes_cards()", "")
    yield GeneratedPage("threats/index.md", t("threat_register"), "threat_register()", POLICY_FILE)
    yield GeneratedPage("people.md", t("people"), "people()", FILE_OF[Kind.PERSON](""))
    yield GeneratedPage("roles/index.md", t("roles"), "roles()", FILE_OF[Kind.ROLE](""))
    yield GeneratedPage("channels.md", t("channels"), "channels()", FILE_OF[Kind.CHANNEL](""))
    yield GeneratedPage("messages/index.md", t("messages"), "messages()", "")
    yield GeneratedPage("clocks.md", t("legal_clocks"), "legal_clocks()", FILE_OF[Kind.CLOCK](""))
    yield GeneratedPage("drills.md", t("drills"), "drills()", "")
    yield GeneratedPage("freshness.md", t("freshness"), "freshness()", "")
    for name, threat in book.threats.items():
        yield GeneratedPage(_md(paths.threat(name)), threat.title, f'threat("{name}")', threat.file)
    for name, role in book.roles.items():
        yield GeneratedPage(_md(paths.role(name)), role.title, f'my_role("{name}")', FILE_OF[Kind.ROLE](name))
    for name, message in book.messages.items():
        yield GeneratedPage(
            _md(paths.message(name)), message.title, f'message("{name}")', FILE_OF[Kind.MESSAGE](name)
        )


def _md(path: str) -> str:
    return path.removesuffix(".html") + ".md"
