"""The head of a page: the YAML above its text. It says who sees the page, so nothing in it is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.finding import Place, Problem
from prontuario.model.edition import EITHER, Edition
from prontuario.source.mark import MarkedDict
from prontuario.source.nearest import did_you_mean
from prontuario.source.reader import read_text

VISIBLE = "visible_to"
# What the site generator and its theme understand, and `extra` for an author's own facts.
KEYS = (
    "author", "authors", "comments", "date", "description", "extra", "hide", "icon", "search", "status", "subtitle",
    "tags", "template", "title", VISIBLE,
)  # fmt: skip
# A head as the site generator reads it: from the very first line to the next line of three dashes or dots.
HEAD = re.compile(r"-{3}[ \t]*\n(?P<yaml>.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
# A first line that the site generator takes for a head of another kind, and removes from the page.
OTHER_HEAD = re.compile(r" {0,3}[A-Za-z0-9_-]+:(\s|$)")
COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)
DASHES = re.compile(r"\s*[-–—]{3,}\s*")
# A line that says who sees the page, outside its head, in whatever dress.
SAYS_WHO = re.compile(r"[^\w`]*visible[\s_-]*(to|for)\b['\"\s]*[:=]", re.IGNORECASE)
FENCE = re.compile(r" {0,3}(```|~~~)")
INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00a0"
HOW = f"begin the first line of the page with ---, then `{VISIBLE}: team`, then --- again"


@dataclass(frozen=True)
class Head:
    """Who sees a page, and what is wrong with its head. One with a problem is the crisis team's alone."""

    edition: Edition
    problems: tuple[Problem, ...] = ()


def read_head(text: str, file: str) -> Head:
    """The head of a page with this text; `file` is the name that problems show."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    found = HEAD.match(lines)
    said, problems = _typed(found["yaml"], file) if found else (None, list(_no_head(lines, file)))
    start = lines[: found.end()].count("\n") if found else 0
    problems += _stray(lines, start, file)
    edition = Edition.TEAM if problems or said == Edition.TEAM else Edition.STAFF
    return Head(edition, tuple(problems))


def _typed(yaml: str, file: str) -> tuple[object, list[Problem]]:
    """What a head says of who sees the page, and what is wrong with it."""
    if not COMMENT.sub("", yaml).strip():
        return None, [Problem(Place(file), "the head of this page says nothing", HOW)]
    document = read_text(f"\n{yaml}", file)  # its first line is the page's second
    if document.problems:
        return None, list(document.problems)
    data = document.data
    if not isinstance(data, MarkedDict):
        return None, [Problem(Place(file), "the head of this page is no list of `key: value` lines", HOW)]
    unknown = [_unknown(data, key) for key in data if key not in KEYS]
    for key in (key for key, value in data.items() if _says_who(value)):
        unknown.append(
            Problem(data.mark.key_at(key), f"`{VISIBLE}` counts only by itself, not inside `{key}`", HOW)
        )
    said = data.get(VISIBLE)
    if VISIBLE in data and said not in list(Edition):
        wrong = f"`{VISIBLE}: {_shown(said)}` names no edition, so nobody can tell who sees this page"
        unknown.append(Problem(data.mark.at(VISIBLE), wrong, f"write {EITHER}"))
    return said, unknown


def _says_who(value: object) -> bool:
    """Whether something deeper in a head says who sees the page."""
    if isinstance(value, dict):
        return any(SAYS_WHO.match(f"{key}:") or _says_who(each) for key, each in value.items())
    if isinstance(value, list):
        return any(map(_says_who, value))
    return isinstance(value, str) and any(SAYS_WHO.match(line) for line in value.splitlines())


def _unknown(data: MarkedDict, key: str) -> Problem:
    likely = VISIBLE if re.sub(r"[\W_]", "", key).casefold().startswith(("visib", "visto")) else key
    hint = (
        did_you_mean(likely, KEYS, f"keys of a head: {', '.join(KEYS)}")
        if likely == key
        else f"did you mean `{VISIBLE}`?"
    )
    return Problem(data.mark.key_at(key), f"the key `{key}` is not known in the head of a page", hint)


def _shown(value: object) -> str:
    return "a list" if isinstance(value, list) else "more keys" if isinstance(value, dict) else str(value)


def _no_head(text: str, file: str) -> Iterator[Problem]:
    """What looks like a head and is none, so that the site generator would show it, or lose it."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip(f"{INVISIBLE} \t")), 0)
    words = lines[first].strip(INVISIBLE)
    if DASHES.fullmatch(words):
        yield Problem(
            Place(file, first + 1),
            "a head begins here and cannot be read: it has to begin on the first line and to end with a line of ---",
            f"{HOW}; a rule between paragraphs is written ***",
        )
    elif OTHER_HEAD.match(words):
        yield Problem(
            Place(file, first + 1),
            "this line reads like a head, and would not be on the page",
            "put --- above and below the head; or begin the page with its title, like # Rules",
        )


def _stray(text: str, start: int, file: str) -> Iterator[Problem]:
    """Lines below the head that say who sees the page; code is only shown."""
    fenced = False
    for number, line in enumerate(text.split("\n")):
        fenced ^= bool(FENCE.match(line))
        if number >= start and not fenced and not line.startswith("    ") and SAYS_WHO.match(line):
            yield Problem(Place(file, number + 1), f"`{VISIBLE}` counts only in the head of a page", HOW)
