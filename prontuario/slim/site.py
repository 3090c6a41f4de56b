"""A built site, made slim: stylesheets without what nothing uses, pages without blank lines and indents."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from prontuario.slim.styles import slim, words_of

THEMES = "assets/stylesheets"
# Where pages and what they load stand; the search's words and languages dress nothing.
READ = ("**/*.html", "assets/**/*.js", "assets/**/*.css")
UNREAD = "assets/javascripts/lunr/"
# The theme's templates leave a blank line wherever they show nothing; where lines are read as they are, they stay.
SPACES = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>|[ \t\r]*\n\s*", re.DOTALL)
NOTES = r"content\.code\.annotate|class=\"[^\"]*\bannotate\b"
# Parts that the theme's script makes, by how their classes begin; and what a page says that asks for them.
OPTIONAL = {
    "md-annotation": re.compile(NOTES),
    "md-tooltip": re.compile(rf"content\.(?:footnote\.)?tooltips|{NOTES}"),
    "md-version": re.compile(r'"provider"'),
    "tabbed-": re.compile(r"\btabbed-set\b"),
}


def slim_site(folder: Path) -> None:
    """Cuts pages and the theme's stylesheets in `folder` down; a stylesheet is named after what it holds, as before."""
    sheets = sorted((folder / THEMES).glob("*.css"))
    files = {file for pattern in READ for file in folder.glob(pattern)}
    texts = {
        file: file.read_text("utf-8") for file in sorted(files - set(sheets)) if UNREAD not in file.as_posix()
    }
    pages = [text for file, text in texts.items() if file.suffix == ".html"]
    named = words_of(texts.values())
    words = named - unasked(named, pages)
    renamed: dict[str, str] = {}
    for sheet in sheets:
        text = slim(sheet.read_text("utf-8"), words)
        name = f"{sheet.name.partition('.')[0]}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.min.css"
        sheet.with_name(name).write_text(text, encoding="utf-8", newline="\n")
        if name != sheet.name:
            renamed[sheet.name] = name
            sheet.unlink()
            sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)
    for file, text in texts.items():
        if file.suffix == ".html":
            file.write_text(_with(renamed, without_spaces(text)), encoding="utf-8", newline="\n")


def without_spaces(html: str) -> str:
    """A page as it is shown, without indents and lines that hold nothing: a slow line carries none of them."""
    return SPACES.sub(lambda found: found[0] if found[1] else "\n", html)


def unasked(words: frozenset[str], pages: list[str]) -> frozenset[str]:
    """Those of the words that name parts of the theme for which no page asks: only the script knows them."""
    missing = tuple(part for part, asks in OPTIONAL.items() if not any(map(asks.search, pages)))
    return frozenset(word for word in words if word.startswith(missing)) if missing else frozenset()


def _with(renamed: dict[str, str], text: str) -> str:
    for old, new in renamed.items():
        text = text.replace(f"{THEMES}/{old}", f"{THEMES}/{new}")
    return text
