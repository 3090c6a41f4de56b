"""All that is written by hand, and who sees what of it."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from prontuario.finding import Problem
from prontuario.handwritten.folder import FOLDER, PAGE_ENDINGS, other_files, page_files
from prontuario.handwritten.head import Head, read_head
from prontuario.handwritten.sandbox import shown_to
from prontuario.handwritten.targets import targets_of_html, targets_of_page, targets_of_style
from prontuario.model.edition import Edition
from prontuario.source.links import link_problem, outward_links
from prontuario.source.plain import read_plain

CONFIGURATION = "mkdocs.yml"
# What editors, office programs, version control and browsers leave beside a file.
LEFTOVERS = (
    "*~", "#*#", "*.bak", "*.orig", "*.rej", "*.sw?", "*.tmp", "*.old", "*.save", "~$*", "thumbs.db", "desktop.ini",
    "*.crdownload", "*.part",
)  # fmt: skip
# Folders in which people put pages aside.
ASIDE = frozenset(("old", "backup", "bak", "trash", "cestino", "drafts", "bozze", "_drafts"))
# A second page that somebody, or a file share, made of a first one. Another file of such a name may be meant.
COPIES = (
    "* - copy*", "* - copia*", "* - kopie*", "* - copie*", "copy of *", "copia di *", "kopie von *", "copie de *",
    "* copy.*", "* copy [0-9]*", "* copia.*", "* copia [0-9]*", "* kopie.*", "* copie.*", "*([0-9]).*", "* [0-9].*",
    "*conflict*copy*", "*conflitto*", "*en conflit*", "*in konflikt*", "*.sync-conflict-*",
    "*_backup_*", "*_local_*", "*_remote_*", "*_base_*", "*-old.*", "*_old.*", "*.old.*", "*-backup.*", "*.bak.*",
    "_*", "untitled*", "senza titolo*", "ohne titel*", "new text document*", "nuovo documento*",
)  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A page: its path, relative to the handbook, its whole text, and what its head says."""

    file: str
    text: str
    head: Head

    def seen_in(self, edition: Edition) -> bool:
        """Whether an edition has it."""
        return edition is Edition.TEAM or self.head.edition is Edition.STAFF

    def shown_in(self, edition: Edition) -> str:
        """What its author wrote into it for the readers of an edition, as Markdown."""
        return shown_to(self.text, edition is Edition.TEAM)


@dataclass(frozen=True)
class Handwritten:
    """The pages and the other files in docs/, by their paths relative to the handbook in `root`."""

    root: Path = Path()
    pages: tuple[Page, ...] = ()
    others: tuple[str, ...] = ()
    configuration: str = ""
    named: Mapping[Edition, frozenset[str]] = field(default_factory=dict)
    """The files that the plan itself names in each edition."""
    unreadable: tuple[Problem, ...] = ()
    """What is wrong with pages that cannot be read, and with links that lead out of docs/."""

    def pages_of(self, edition: Edition) -> tuple[Page, ...]:
        """The pages that an edition has."""
        return tuple(page for page in self.pages if page.seen_in(edition) and not is_leftover(page.file))

    def files_of(self, edition: Edition) -> frozenset[str]:
        """The files beside the pages that an edition has: those that a page of it leads to, or a file of it does."""
        return self._files[edition]

    @cached_property
    def _files(self) -> dict[Edition, frozenset[str]]:
        return {edition: frozenset(self._linked(edition)) for edition in Edition}

    def _linked(self, edition: Edition) -> Iterator[str]:
        """The files that the pages of an edition lead to, and those that these lead to."""
        linked = set(self.named.get(edition, ()))
        for page in self.pages_of(edition):
            linked |= targets_of_page(page.shown_in(edition), page.file)
        linked |= {file for file in self.others if file.removeprefix(f"{FOLDER}/") in self.configuration}
        found: set[str] = set()
        while new := (linked & set(self.others)) - found:
            found |= new
            linked = {file for each in new for file in self._targets(each)}
        yield from (file for file in found if not is_leftover(file))

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The files, pages among them, that no edition has."""
        there = self.files_of(Edition.TEAM) | self.files_of(Edition.STAFF)
        pages = (page.file for page in self.pages if is_leftover(page.file))
        return tuple(sorted({*pages, *(file for file in self.others if file not in there)}))

    def _targets(self, file: str) -> Iterable[str]:
        """What a document beside the pages leads to; one of another kind leads nowhere."""
        readers = {
            ".html": targets_of_html,
            ".htm": targets_of_html,
            ".svg": targets_of_html,
            ".css": targets_of_style,
        }
        read = readers.get(PurePosixPath(file).suffix.lower())
        text = read_plain(self.root / file, file) if read else ""
        return read(text, file) if read and isinstance(text, str) else ()


NOTHING = Handwritten()


def is_leftover(file: str) -> bool:
    """Whether an editor left a file behind, or somebody a second page, by its name."""
    name = PurePosixPath(file).name.casefold()
    if not file.endswith(PAGE_ENDINGS):
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in LEFTOVERS)
    aside = ASIDE & {part.casefold() for part in PurePosixPath(file).parts[1:-1]}
    return bool(aside) or any(fnmatch.fnmatchcase(name, pattern) for pattern in (*LEFTOVERS, *COPIES))


def page_of(file: str, text: str) -> Page:
    """A page of this text, with its head."""
    return Page(file, text, read_head(text, file))


def read_handwritten(root: Path) -> Handwritten:
    """What is written by hand in the handbook `root`. A page that cannot be read is left out of the pages."""
    texts = {file: read_plain(root / file, file) for file in page_files(root)}
    unreadable = [link_problem(link) for link in outward_links(root, (FOLDER,))]
    unreadable += [text for text in texts.values() if isinstance(text, Problem)]
    pages = (page_of(file, text) for file, text in texts.items() if isinstance(text, str))
    said = read_plain(root / CONFIGURATION, CONFIGURATION)
    configuration = "" if isinstance(said, Problem) else said
    return Handwritten(root, tuple(pages), other_files(root), configuration, unreadable=tuple(unreadable))
