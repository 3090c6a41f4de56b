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


SAYINGS = (
    Saying(
        "cannot start any token",
        "a line begins with a character that YAML reserves, often a tab, @ or `",
        "use spaces instead of tabs; put quotes around a text that begins with @, ` or %",
    ),
    Saying(
        "mapping values are not allowed",
        "a second colon stands in an unquoted text, or the line above is not finished",
        'put the whole text in quotes: "like: this"',
    ),
    Saying(
        "could not find expected ':'",
        "a key without its colon",
        "write `key: value`, a space after the colon",
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
        "did not find expected ',' or ']'",
        "a list in brackets is not closed",
        "end it with ], items divided by commas",
    ),
    Saying(
        "did not find expected ',' or '}'",
        "a group in braces is not closed",
        "end it with }, parts divided by commas",
    ),
    Saying(
        "found unexpected end of stream",
        "a quoted text is opened and never closed",
        "close the quotes where the text ends",
    ),
    Saying(
        "unexpected end of stream",
        "the file ends in the middle of something",
        "close the bracket or the quotes",
    ),
    Saying(
        "found undefined alias",
        "an alias (*name) repeats something that has no anchor (&name)",
        "write the value out, or put quotes around a text that begins with *",
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
        "found a tab character",
        "a tab stands where spaces have to be",
        "use two spaces for each step of indentation",
    ),
    Saying(
        "expected a single document",
        "the file holds more than one document (a line ---)",
        "one subject, one file: remove ---",
    ),
    Saying("could not determine a constructor", "a tag (!...) is not allowed", "remove the tag"),
    Saying(
        "undefined tag handle",
        "a text begins with !, which YAML reads as a tag",
        'put the text in quotes: "!like this"',
    ),
    Saying(
        "control characters are not allowed",
        "the file holds an invisible control character",
        "delete it: type the line again",
    ),
)


def describe(error: yaml.YAMLError, file: str, text: str) -> Problem:
    """The problem that a parser error stands for, at the line where the reader has to look."""
    if not isinstance(error, yaml.MarkedYAMLError):
        line = _line_of_character(text, getattr(error, "position", 0))
        return Problem(
            Place(file, line),
            "the file holds a character that YAML does not allow",
            "delete the invisible character in this line: type the line again",
        )
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    said = f"{error.problem or ''} {error.context or ''}"
    line_text = (text.splitlines() or [""])[min(place.line, len(text.splitlines()) or 1) - 1]
    if "\t" in line_text[: len(line_text) - len(line_text.lstrip())]:
        said = "found a tab character"
    for saying in SAYINGS:
        if saying.part in said:
            return Problem(place, saying.message, saying.hint)
    return Problem(
        place,
        f"this is not readable as YAML ({said.strip()})",
        "compare with a file that works, line by line",
    )


def _line_of_character(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
