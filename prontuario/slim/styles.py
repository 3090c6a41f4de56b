"""A stylesheet without the rules that no page of a site can meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

WORD = re.compile(r"[\w-]+")
COLOUR = re.compile(r'(data-md-color-[a-z]+)="([^"]*)"')
USED = re.compile(r"var\(\s*(--[\w-]+)")
GROUPS = ("media", "supports")


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """All that pages, scripts and other stylesheets could name: each word, and each colour of the theme (`name=value`).

    A class that a script gives to an element stands in the script; so does everything else by which it is found.
    """
    found: set[str] = set()
    for text in texts:
        found.update(WORD.findall(text))
        found.update(f"{name}={value}" for name, value in COLOUR.findall(text))
    return frozenset(found)


def slim(css: str, words: frozenset[str]) -> str:
    """The rules of a stylesheet that can match something, in their order; of its variables, those that are used."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    kept = [(rule, _kept(rule, words)) for rule in rules]
    used = words.union(*(USED.findall(text) for _, text in kept))
    return "".join(_root(rule, used) if text and _is_root(rule) else text for rule, text in kept)


def _kept(rule: Any, words: frozenset[str]) -> str:
    if rule.type == "qualified-rule":
        selectors = [each for each in _divided(rule.prelude) if _met(each, words)]
        return _block(",".join(map(tinycss2.serialize, selectors)), rule.content) if selectors else ""
    if rule.type == "at-rule" and rule.lower_at_keyword in GROUPS:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_kept(each, words) for each in inner)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    return str(rule.serialize())


def _divided(prelude: list[Any]) -> Iterator[list[Any]]:
    """The selectors of a rule, between its commas."""
    selector: list[Any] = []
    for token in prelude:
        if token == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _met(selector: list[Any], words: frozenset[str]) -> bool:
    """Whether the site knows every class and attribute of a selector, but for those inside `:not()` and the like."""
    for before, token in zip([None, *selector], selector, strict=False):
        if token.type == "ident" and before == "." and token.value not in words:
            return False
        if token.type == "[] block" and not _attribute_met(tinycss2.serialize(token.content), words):
            return False
    return True


def _attribute_met(attribute: str, words: frozenset[str]) -> bool:
    name, equals, value = attribute.partition("=")
    if name.startswith("data-md-color-") and equals:
        return f"{name}={value.strip(chr(34))}" in words
    return name.rstrip("~|^$*") in words


def _is_root(rule: Any) -> bool:
    return bool(rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude) == ":root")


def _root(rule: Any, used: frozenset[str]) -> str:
    """The rule of the root without the variables that nothing uses: the theme keeps its pictures in them."""
    declared = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    kept = [each for each in declared if not each.name.startswith("--") or each.name in used]
    return _block(":root", kept) if kept else ""


def _block(prelude: str, content: list[Any]) -> str:
    joined = tinycss2.serialize(content)
    return f"{prelude}{{{joined}}}"
