"""An address in a text can be opened: it has its scheme, no space and no comma.

Why: `htp:/` opens nothing, and the page to which customers are sent in a crisis is tried by all of them at once.
Fix: copy the address from the browser: it begins with `https://`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.typed_texts import typed_texts
from prontuario.finding import Place, Problem, Severity
from prontuario.model.edition import Edition

SEVERITY = Severity.WARNING
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
TYPO = "does not begin with `http://` or `https://`"
# What every address has, however wrong; most texts have none.
ADDRESS = re.compile(r"[:;/\\(]|www", re.IGNORECASE)
# Each way of getting an address wrong, and what is wrong with it.
WRONG = (
    (re.compile(r"(?<!\w)(?:java|vb)script:\S+", re.IGNORECASE), "runs a script and is no address"),
    (re.compile(r"(?<!\w)(?!https?:)(?:h+t*p+s*|ttps?)\s?:[\\/]+\S*", re.IGNORECASE), TYPO),
    (re.compile(r"(?<!\w)https?(?::(?!//)\S+|//\S+|:///+\S+|:\\+\S+|;//\S+)", re.IGNORECASE), TYPO),
    (
        re.compile(r"(?<!\w)https?://\s\S+|(?<!\w)https?://(?=[\s).,;]|$)", re.IGNORECASE),
        "has no site after its `//`",
    ),
    (re.compile(r"(?<!\w)https?://https?:\S+", re.IGNORECASE), "has its scheme twice"),
    (re.compile(r"(?<!\w)https?://[\w.-]+ [\w-]+\.(?:[a-z]{2,6})(?=[\s/.,;)\]]|$)"), "has a space inside"),
    (
        re.compile(r"(?<!\w)(?:https?://|www[.,])(?:[\w-]+\.)*[\w-]+,[a-z]{2,6}(?=[\s/.;)\]]|$)"),
        "has a comma for a dot",
    ),
    (re.compile(r"(?<![\w/.@:-])www\.[\w-]+(?:\.[\w-]+)+"), "does not begin with `https://`"),
    (re.compile(r"(?<!\w)https?://[^\s/]*\.\.[^\s/]*"), "has two dots in a row"),
    (re.compile(r"\]\(\s*\)"), "leads nowhere"),
    (
        re.compile(
            r"(?<!\w)https?://(?:www\.)?(?:x{3,}|todo|change-?me"
            r"|(?:your|my|insert|tuo|vostro|il-?tuo|il-?vostro)-?(?:site|status|page|company|domain|url|link|website"
            r"|name|sito|azienda|dominio|pagina|ente)[\w-]*)(?:\.(?:com|org|net|it|co\.uk|xx|tld|domain|example))?(?=[\s/).,;]|$)",
            re.IGNORECASE,
        ),
        "is one of a template",
    ),
)


def run(case: Case) -> Iterator[Problem]:
    """Finds addresses that no browser opens, in the texts of the plan and on pages written by hand."""
    for each in typed_texts(case.handbook):
        yield from _in_text(each.text, each.place)
    for page in case.written.pages_of(Edition.TEAM):
        for number, line in enumerate(page.text.split("\n"), 1):
            yield from _in_text(line, Place(page.file, number))


def _in_text(text: str, place: Place) -> Iterator[Problem]:
    if not ADDRESS.search(text):
        return
    looked = CODE.sub(" ", text)
    for pattern, why in WRONG:
        if found := pattern.search(looked):
            typed = found[0].rstrip(".,;)")
            yield Problem(
                place.of(typed),
                f"«{typed:.60}» {why}",
                "copy the address from the browser, with `https://` and without spaces",
            )
            return
