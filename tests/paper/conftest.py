"""What stands on paper, read back from the PDF files. The example is printed once a run: it takes a while."""

import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pypdfium2
import pytest

from prontuario.paper.printer import print_sheet
from prontuario.paper.sheets import SHEETS
from prontuario.site import Site, open_site
from prontuario.views.views import Views
from tests.example import example_site
from tests.once import made_once
from tests.site.built import ROOT
from tests.site.hostility import hostile_project

MOMENT = "1790000000"  # 21 September 2026


FOOT = 57  # points from the lower edge: below it is the foot of a page


def squeezed(text: str) -> str:
    """Text without spaces, bullets and hyphens, ligatures resolved: lines break elsewhere on paper, at hyphens too. Nor
    does it hold what has no width (a PDF does not say it)."""
    return "".join(
        re.sub(
            "[•\u00ad\u2010\u0002\u200b\u200d\ufeff\ufffe-]", "", unicodedata.normalize("NFKC", text)
        ).split()
    )


@dataclass(frozen=True)
class Paper:
    """A PDF file."""

    data: bytes

    @cached_property
    def document(self) -> pypdfium2.PdfDocument:
        """The file, opened."""
        return pypdfium2.PdfDocument(self.data)

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.get_textpage().get_text_range() for page in self.document]

    @cached_property
    def squeezed(self) -> list[str]:
        """The same without spaces."""
        return [squeezed(page) for page in self.pages]

    @cached_property
    def text(self) -> str:
        """All that the pages say between their feet, without spaces: a paragraph may go on overleaf."""
        bodies = (page.get_textpage().get_text_bounded(bottom=FOOT) for page in self.document)
        return "".join(map(squeezed, bodies))

    @cached_property
    def feet(self) -> list[str]:
        """The foot of each page, without spaces. It is drawn first or last."""
        return [squeezed(page.get_textpage().get_text_bounded(top=FOOT)) for page in self.document]

    @property
    def outline(self) -> list[tuple[int, str, int]]:
        """The bookmarks: how deep, the title, the page (from 1)."""
        return [
            (mark.level, mark.get_title(), mark.get_dest().get_index() + 1)
            for mark in self.document.get_toc()
        ]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs `prontuario` as its owner does."""
    return subprocess.run(
        [sys.executable, "-m", "prontuario", *arguments],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": MOMENT, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def papers_in(folder: Path) -> dict[str, Paper]:
    """The files in a folder, by name."""
    return {file.stem: Paper(file.read_bytes()) for file in sorted(folder.glob("*.pdf"))}


@pytest.fixture(scope="session")
def book() -> Views:
    """The views of the example."""
    return example_site().views


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    """The example on paper."""
    return papers_in(made_once(tmp_path_factory, "paper", print_example) / "new/folder")


def print_example(place: Path) -> None:
    """Prints it into a folder that has to be made."""
    folder = place / "new/folder"
    done = run("print", "--edition", "team", "--to", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [str(folder / f"{name}.pdf") for name in SHEETS]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small handbook full of hostile text."""
    return open_site(hostile_project(tmp_path_factory.mktemp("hostile")))


@pytest.fixture(scope="session")
def print_book() -> Callable[..., Paper]:
    """Prints a sheet of a site, in a language."""

    def start(name: str, site: Site, language: str | None = None) -> Paper:
        return Paper(print_sheet(SHEETS[name], replace(site, language=language).views).pdf)

    return start
