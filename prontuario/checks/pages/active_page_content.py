"""What is in docs/ says something and does nothing: no script, no frame, no form, no redirection.

Why: the author of a page, or of a file beside it, could otherwise send readers elsewhere or run code on their devices.
Fix: write the page in Markdown: a picture, a table, a link and a macro are all that it needs. Attach no file that runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.handwritten.active import active_html, line_of
from prontuario.handwritten.contents import text_of
from prontuario.handwritten.sandbox import shown_to
from prontuario.handwritten.targets import as_html
from prontuario.model.edition import Edition

FORMERLY = ("page-active",)
SEVERITY = Severity.ERROR
MANDATORY = True
RUN = frozenset(
    (
        ".js", ".mjs", ".cjs", ".wasm", ".swf", ".jar", ".hta", ".vbs", ".exe", ".bat", ".cmd", ".ps1", ".sh", ".scr",
        ".lnk",
    )
)  # fmt: skip
SHOWN_AS_PAGES = frozenset(
    (
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".mht", ".mhtml",
        ".mathml",
    )
)  # fmt: skip


def run(case: Case) -> Iterator[Problem]:
    """Finds elements and attributes that act, as they are typed and as the page shows them; and files that run."""
    for page in case.written.pages:
        shown = (page.text, *(shown_to(page.text, edition is Edition.TEAM) for edition in Edition))
        for what in dict.fromkeys(each for text in shown for each in active_html(as_html(text))):
            yield Problem(
                Place(page.file, line_of(what, page.text)),
                f"a page cannot hold `{what}`: it would do something instead of saying something",
                "write it in Markdown, or leave it out",
            )
    for file in sorted(case.written.files_of(Edition.TEAM) | case.written.files_of(Edition.STAFF)):
        yield from _in_file(case, file)


def _in_file(case: Case, file: str) -> Iterator[Problem]:
    ending = PurePosixPath(file).suffix.lower()
    own = file.removeprefix("docs/") in case.written.configuration
    if ending in RUN and not own:
        yield Problem(
            Place(file),
            "this file would run on the device of its reader",
            "attach what can be read, like a PDF",
        )
    elif ending in SHOWN_AS_PAGES:
        for what in active_html(text_of(case.written.root / file), by_hand=False):
            if what != "link":
                yield Problem(
                    Place(file),
                    f"this file holds `{what}`: it would run, or load, on the device of its reader",
                    "take it out, or attach a picture or a PDF",
                )
