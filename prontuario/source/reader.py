"""One YAML file in, its marked data and its problems out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from prontuario.finding import Place, Problem
from prontuario.source.letters import unseen
from prontuario.source.mark import MarkedDict, MarkedList
from prontuario.source.pasted import odd_indentation, unfinished_merge
from prontuario.source.plain import read_plain
from prontuario.source.syntax import describe
from prontuario.source.tree import MAX_DEPTH, TOO_DEEP, TreeBuilder, Unreadable

FILES_KEPT = 4096  # while `serve` runs, what has not changed is not read again
SURE_TO_BE_SHALLOW = 400
LINE_END = re.compile("[\x85\u2028\u2029]")  # for YAML, and for few editors


@dataclass(frozen=True)
class Document:
    """What a file holds (`None`: nothing usable), and what is wrong with it."""

    file: str
    data: MarkedDict | MarkedList | None
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...] = ()
    """What can be read, and was perhaps not meant."""


def read(path: Path, file: str) -> Document:
    """Reads the file at `path`; `file` is the name that its problems show. Never raises for what a file holds."""
    text = read_plain(path, file)
    if isinstance(text, Problem):
        return Document(file, None, (text,))
    return read_text(text, file)


@lru_cache(FILES_KEPT)
def read_text(text: str, file: str) -> Document:
    """Reads YAML that is already text. All who read the same text get the same document: nobody changes it."""
    if found := LINE_END.search(text):
        return Document(file, None, (_unseen_line_end(found, file),))
    if merge := unfinished_merge(text, file):
        return Document(file, None, (merge,))
    builder = TreeBuilder(file, text)
    try:
        if _may_be_deep(text) and (place := _too_deep(text, file)):
            return Document(file, None, (Problem(place, *TOO_DEEP),))
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        if node is None:
            return _unusable(file, "the file is empty", "fill it, or delete it")
        data, _ = builder.build(node)
    except yaml.YAMLError as error:
        return Document(file, None, (odd_indentation(text, file) or describe(error, file, text),))
    except Unreadable as error:
        return Document(file, None, (error.problem,))
    if not isinstance(data, MarkedDict | MarkedList):
        return _unusable(
            file,
            "the file holds one text, not `key: value`",
            "begin each line with a key, as in the example handbook",
        )
    return Document(file, data, tuple(builder.problems), tuple(builder.doubts))


def _unseen_line_end(found: re.Match[str], file: str) -> Problem:
    before = found.string[: found.start()]
    return Problem(
        Place(file, before.count("\n") + 1, len(before) - before.rfind("\n")),
        f"an invisible character, {unseen(found[0])}, ends the line here, which your editor may not show",
        "delete it: type this line again",
    )


def _may_be_deep(text: str) -> bool:
    """Whether nesting could be deep at all: it takes a bracket or a column for each level."""
    return (
        text.count("[") + text.count("{") > SURE_TO_BE_SHALLOW
        or max(map(len, text.splitlines()), default=0) > SURE_TO_BE_SHALLOW
    )


def _too_deep(text: str, file: str) -> Place | None:
    """Where the values are nested too deep. libyaml's composer would crash there, in C; its events do not."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH + 1 and event.start_mark:
                return Place(file, event.start_mark.line + 1, event.start_mark.column + 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _unusable(file: str, message: str, hint: str, line: int = 1) -> Document:
    return Document(file, None, (Problem(Place(file, line), message, hint),))
