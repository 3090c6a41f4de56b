"""YAML's own error messages, said again for somebody who has never seen YAML."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from prontuario.finding import Place, Problem


class Saying(NamedTuple):
    """A part of the parser's message, and our sentence for it."""

    part: str
    message: str
    hint: str
    at_its_beginning: bool = False
    """Whether to look where the thing begins that went wrong, not where the parser gave up."""


TAB = Saying(
    "found a tab character",
    "a tab stands where spaces have to be",
    "use two spaces for each step of indentation",
)
SAYINGS = (
    TAB,
    Saying(
        "cannot start any token",
        "a text begins with a character that YAML reserves: @, ` or %",
        'put the text in quotes: "@like this"',
    ),
    Saying(
        "mapping values are not allowed",
        "a second colon stands in an unquoted text, or this line is indented deeper than the one above",
        'put the whole text in quotes: "like: this"; align the keys of one block in one column',
    ),
    Saying(
        "could not find expected ':'",
        "a key without its colon",
        "write `key: value`, a space after the colon",
        at_its_beginning=True,
    ),
    Saying(
        "did not find expected key",
        "the line is not indented like its neighbours, or the value above it is not finished",
        "align the keys of one block in one column, and close quotes and brackets",
    ),
    Saying(
        "did not find expected '-' indicator",
        "an item of this list is not in one column with the others",
        "begin each item with `- ` in the same column",
    ),
    Saying(
        "block sequence entries are not allowed",
        "a list begins behind its key",
        "begin each item on a line of its own, after `- `",
    ),
    Saying(
        "did not find expected ',' or ']'",
        "a list in brackets is not closed",
        "end it with ], items divided by commas",
        at_its_beginning=True,
    ),
    Saying(
        "did not find expected ',' or '}'",
        "a group in braces is not closed",
        "end it with }, parts divided by commas",
        at_its_beginning=True,
    ),
    Saying(
        "did not find expected node content",
        "a bracket, a comma or the end of the file stands where a value has to begin",
        "remove it, close the brackets above, or put the whole text in quotes",
    ),
    Saying(
        "found unexpected end of stream",
        "a quoted text is opened and never closed",
        "close the quotes where the text ends",
        at_its_beginning=True,
    ),
    Saying(
        "found undefined alias",
        "an alias (*name) repeats something that has no anchor (&name)",
        "write the value out, or put quotes around a text that begins with *",
    ),
    Saying(
        "found duplicate anchor",
        "an anchor (&name) is given twice",
        "give each one a name of its own, or write the value out",
    ),
    Saying(
        "did not find expected alphabetic or numeric",
        "a text begins with * or &, which YAML reads as a reference",
        'put the text in quotes: "*like this"',
    ),
    Saying(
        "unknown escape character",
        "a backslash in a text in double quotes begins an escape that does not exist",
        "use single quotes, or write the backslash twice",
    ),
    Saying(
        "expected hexdecimal number",  # libyaml's spelling
        "a backslash in a text in double quotes begins an escape that does not exist",
        "use single quotes, or write the backslash twice",
    ),
    Saying(
        "invalid Unicode character escape code",
        "a backslash in a text in double quotes means half a character, or none",
        "type the character itself: an emoji, too, is a letter like any other",
    ),
    Saying(
        "expected a single document",
        "the file holds more than one document (a line ---)",
        "one subject, one file: remove ---",
    ),
    Saying(
        "expected <document start>",
        "the file goes on after its end (a line ...)",
        "remove the line with the three dots",
    ),
    Saying(
        "while scanning a directive",
        "a line begins with %, which YAML keeps for itself",
        'put the text in quotes: "%like this"',
        at_its_beginning=True,
    ),
    Saying(
        "expected comment or line break while scanning a block scalar",
        "a text stands behind | or >",
        "begin it on the next line, indented by two spaces",
    ),
    Saying(
        "undefined tag handle",
        "a text begins with !, which YAML reads as a tag",
        'put the text in quotes: "!like this"',
    ),
)


def describe(error: yaml.YAMLError, file: str, text: str) -> Problem:
    """The problem that a parser error stands for, at the line where the reader has to look."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(
            _place_of_byte(getattr(error, "position", 0), file, text),
            "the file holds an invisible character that YAML does not allow",
            "delete it: type this line again",
        )
    said = f"{error.problem or ''} {error.context or ''}".strip()
    saying = next((each for each in SAYINGS if each.part in said), None)
    place = _place(error.problem_mark or error.context_mark, file, text)
    if _begins_with_tab(text, place.line):
        saying = TAB
    if saying is not None and saying.at_its_beginning and error.context_mark:
        place = _place(error.context_mark, file, text)
    if saying is None:
        hint = "compare with a file that works, line by line"
        return Problem(place, f"this is not readable as YAML ({said})", hint)
    return Problem(place, saying.message, saying.hint)


def _place(mark: yaml.Mark | None, file: str, text: str) -> Place:
    """Where a mark stands; at the end of the last line, when the parser gave up behind it."""
    lines = text.splitlines() or [""]
    if mark is None or mark.line >= len(lines):
        return Place(file, len(lines), len(lines[-1]) + 1)
    return Place(file, mark.line + 1, mark.column + 1)


def _begins_with_tab(text: str, line: int) -> bool:
    typed = (text.splitlines() or [""])[line - 1]
    return "\t" in typed[: len(typed) - len(typed.lstrip())]


def _place_of_byte(position: int, file: str, text: str) -> Place:
    """libyaml counts the bytes of the text, not its letters."""
    before = text.encode()[:position].decode(errors="ignore")
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
