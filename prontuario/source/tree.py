"""From YAML nodes to marked data. Every scalar stays the text that was typed.

YAML turns `0250501234` into a number, `22:00` into 1320 and `no` into false; here the model, which knows
what a field means, reads the text. Duplicate keys, tags, alias bombs and endless nesting are refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeGuard

import yaml

from prontuario.finding import Place, Problem
from prontuario.source.fraction import whole_units
from prontuario.source.letters import UNSEEN, at_its_ends, unseen
from prontuario.source.mark import Key, Mark, MarkedDict, MarkedList
from prontuario.source.pasted import SPACES, cut_sentence, cut_text, odd_space
from prontuario.source.plain import how_to_split

MAX_VALUES = 50_000
MAX_DEPTH = 24
MAX_SCALAR = 20_000
MAX_LETTERS = 2_000_000  # twice what a file may hold: aliases (*name) repeat long texts as well
TOO_DEEP = (
    f"values are nested more than {MAX_DEPTH} deep",
    "flatten this part, or close the brackets above it",
)
PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq", "null", "bool", "int", "float", "timestamp")
}
PLAIN_TAGS |= {"tag:yaml.org,2002:merge", "tag:yaml.org,2002:value"}


DECIMAL = re.compile(r"\d,\d")  # as Italians and Germans write numbers
# A row of numbers in a sentence, «for 10, 20 or 30 euros»: an item that ends in one, and the next begins with one.
ROW = re.compile(r"[^\W\d]\s+\d+,\s+\d+\s+(?:or|and|to|o|e|oder|und|ou|et|y)\s+\d")

# A text that goes on after its comma, by the word with which it does: no item of a list begins with one of these.
CONTINUED = re.compile(
    r"^[^,]+,\s+(?:and|or|but|nor|than|because|so that|even|not even|least of all|e|ed|o|oppure|ma|che(?!\s+cosa)|"
    r"perché|né|nemmeno|neanche|und|oder|aber|weil|sondern|et|ou|mais|parce|y|pero|porque)\s+\w[^,]*$"
)


class Unreadable(Exception):
    """The file cannot be used at all; `problem` says why and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class TreeBuilder:
    """Builds marked data from one file's nodes and collects what it had to refuse."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self._lines = text.split("\n")
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        self._values = self._letters = 0
        self._open: set[int] = set()

    def build(self, node: yaml.Node, depth: int = 0) -> tuple[object, Mark]:
        """The value of a node and its marks. Raises `Unreadable` when a limit is passed."""
        self._guard(node, depth)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, depth)
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node), Mark(self._place(node))

    def _guard(self, node: yaml.Node, depth: int) -> None:
        self._values += 1
        self._letters += len(node.value) if isinstance(node, yaml.ScalarNode) else 0
        if self._letters > MAX_LETTERS:
            raise Unreadable(
                self._problem(
                    node,
                    f"the file unfolds to more than {MAX_LETTERS:,} characters",
                    "split it, or write repeated aliases (*name) out less often",
                )
            )
        if self._values > MAX_VALUES:
            raise Unreadable(
                self._problem(
                    node,
                    f"the file unfolds to more than {MAX_VALUES:,} values",
                    f"split it: {how_to_split(self.file)}; or write repeated aliases (*name) out less often",
                )
            )
        if depth > MAX_DEPTH:
            raise Unreadable(self._problem(node, *TOO_DEEP))
        if id(node) in self._open:
            raise Unreadable(
                self._problem(node, "this value contains itself", "remove the alias (*name) inside it")
            )
        if node.tag not in PLAIN_TAGS:
            self.problems.append(
                self._problem(node, f"the tag {node.tag} is not allowed", "remove the tag, keep the text")
            )

    def _mapping(self, node: yaml.MappingNode, depth: int) -> tuple[MarkedDict, Mark]:
        self._open.add(id(node))
        data, children = MarkedDict(), dict[Key, Mark]()
        before: yaml.Node | None = None
        for key_node, value_node in node.value:
            key = self._seen(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if key and key[0] in SPACES:
                self.problems.append(odd_space(key[0], self._place(key_node)))
            elif key is None or key == "<<":
                self.problems.append(
                    self._problem(
                        key_node,
                        "a key has to be one plain word",
                        "write `key: value`; merge keys (<<) and lists as keys are not used here",
                    )
                )
            elif key in children:
                first = children[key].key
                self.problems.append(
                    self._problem(
                        key_node,
                        f"the key `{key}` is here twice (first in line {first.line if first else '?'})",
                        "keep one of the two: YAML would silently drop the other",
                    )
                )
            else:
                value, mark = self.build(value_node, depth + 1)
                children[key] = replace(mark, key=self._place(key_node))
                if value is None:
                    cut = node.flow_style and not self._has_colon(key_node)
                    divided = self._divided(before, key_node) if cut else ""
                    self.problems.append(
                        self._problem(key_node, *self._without_value(key, value_node, divided))
                    )
                else:
                    data[key] = value
            before = value_node
        self._open.discard(id(node))
        data.mark = Mark(self._place(node), children=children)
        return data, data.mark

    def _sequence(self, node: yaml.SequenceNode, depth: int) -> tuple[MarkedList, Mark]:
        self._open.add(id(node))
        items, children = MarkedList(), dict[Key, Mark]()
        before: yaml.Node | None = None
        for item_node in node.value:
            whole = self._divided(before, item_node) if node.flow_style else ""
            if DECIMAL.search(whole) or ROW.search(whole) or CONTINUED.search(whole):
                self.doubts.append(self._problem(item_node, *_by_comma(whole)))
            before = item_node
            item, mark = self.build(item_node, depth + 1)
            if item is None:
                self.problems.append(self._problem(item_node, *self._empty_item(item_node)))
            else:
                children[len(items)] = mark
                items.append(item)
        self._open.discard(id(node))
        items.mark = Mark(self._place(node), children=children)
        return items, items.mark

    def _divided(self, before: yaml.Node | None, node: yaml.Node) -> str:
        """What stands in one line from the text before up to the end of a node: a comma divides it."""
        if not _is_plain(before) or not _is_plain(node):
            return ""
        start, end = before.start_mark, node.end_mark
        return self._line(start.line)[start.column : end.column] if start.line == end.line else ""

    def _has_colon(self, node: yaml.Node) -> bool:
        """Whether a colon stands behind a key: then its value is missing, and no comma divides."""
        return self._line(node.end_mark.line)[node.end_mark.column :].lstrip().startswith(":")

    def _without_value(self, key: str, node: yaml.Node, divided: str) -> tuple[str, str]:
        if divided:
            return _by_comma(divided)
        if cut := self._cut(node):
            return f"`{key}` has no value: ` #` begins a note", f'put the text in quotes: {key}: "{cut}"'
        return (
            f"`{key}` has no value",
            "write one after the colon, or remove it; put a text with a comma in quotes",
        )

    def _empty_item(self, node: yaml.Node) -> tuple[str, str]:
        if cut := self._cut(node):
            return "an item of this list is empty: ` #` begins a note", f'put the text in quotes: - "{cut}"'
        return "an item of this list is empty", "write it after the `- `, or remove the line"

    def _cut(self, node: yaml.Node) -> str:
        """What a ` #` behind a node took away."""
        return cut_text(self._line(node.end_mark.line)[node.end_mark.column :])

    def _cut_sentence(self, node: yaml.Node, text: str) -> str:
        return cut_sentence(text, self._line(node.end_mark.line)[node.end_mark.column :])

    def _line(self, number: int) -> str:
        """A line of the file; none where the reader of YAML counts lines that end in another way."""
        return self._lines[number] if number < len(self._lines) else ""

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        text = self._seen(node)
        if len(text) > MAX_SCALAR:
            self.problems.append(
                self._problem(
                    node,
                    f"a text of {len(text):,} characters is too long",
                    f"keep each text under {MAX_SCALAR:,} characters",
                )
            )
            return text[:MAX_SCALAR]
        is_empty = text == "" and not node.style
        if not node.style and not is_empty and (cut := self._cut(node) or self._cut_sentence(node, text)):
            self.doubts.append(
                self._problem(
                    node,
                    f"` #` begins a note: `{cut}` is not part of the text",
                    f'put the whole text in quotes, "{text} {cut}", or a space after the #'
                    if cut[1:2].strip()
                    else f'put the whole text in quotes, "{text} {cut}", or end the sentence before the note',
                )
            )
        return None if is_empty else text

    def _seen(self, node: yaml.ScalarNode) -> str:
        """The text of a node, without what nobody sees."""
        text = at_its_ends(str(node.value))
        if found := unseen(text):
            self.problems.append(
                self._problem(
                    node,
                    f"the text has an invisible character, {found}, that breaks or turns what is printed",
                    "delete it: type the text again",
                )
            )
            return UNSEEN.sub("", text)
        return text

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1, typed=self._typed(node))

    def _typed(self, node: yaml.Node) -> str:
        """The lines of a text of several lines, from its beginning."""
        first, last = node.start_mark, node.end_mark
        if not isinstance(node, yaml.ScalarNode) or first.line == last.line:
            return ""
        lines = [self._line(number) for number in range(first.line, last.line + (last.column > 0))]
        return "\n".join((lines[0][first.column :], *lines[1:]))

    def _problem(self, node: yaml.Node, message: str, hint: str) -> Problem:
        return Problem(self._place(node), message, hint)


def _is_plain(node: yaml.Node | None) -> TypeGuard[yaml.ScalarNode]:
    """Whether a node is a text without quotes: only there can a comma have been meant as part of it."""
    return isinstance(node, yaml.ScalarNode) and not node.style


def _by_comma(whole: str) -> tuple[str, str]:
    hint = f"write {units}" if (units := whole_units(whole)) else f'put the whole text in quotes: "{whole}"'
    return f"the comma in `{whole}` divides the text here", hint
