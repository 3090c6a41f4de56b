"""Where the product's words are used: in templates (`t("call")`) and in Python (`labels("call")`)."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, nodes

from tests.architecture.sources import MODULES, PACKAGE, tree_of

TEMPLATES = sorted(
    path
    for room in ("macros", "pages", "paper")
    for path in (PACKAGE / "web/templates" / room).glob("*.html")
)
NAMES = {"t", "labels"}


class Use(NamedTuple):
    """A call: the key, the facts that are filled in (none: it cannot be seen), and where."""

    key: str
    facts: frozenset[str] | None
    where: str


def in_template(text: str, name: str) -> Iterator[Use]:
    """The calls of `t` with a literal key."""
    for call in Environment().parse(text).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "t" and call.args:
            key = call.args[0]
            if isinstance(key, nodes.Const):
                yield Use(
                    str(key.value), frozenset(each.key for each in call.kwargs), f"{name}:{call.lineno}"
                )


def in_python(tree: ast.Module, name: str) -> Iterator[Use]:
    """The calls of `labels` or `t`, also as an attribute, with a literal key."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _called(call.func) in NAMES and call.args:
            key = call.args[0]
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                facts = [each.arg for each in call.keywords]
                yield Use(
                    key.value, None if None in facts else frozenset(map(str, facts)), f"{name}:{call.lineno}"
                )


def prefixes(tree: ast.Module) -> set[str]:
    """The beginnings of keys that are put together: `phone_` of `f"phone_{kind}"`."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            begin = str(node.values[0].value)
            found |= {begin} if re.fullmatch(r"[a-z]+_", begin) else set()
    return found


def words_in_python(tree: ast.Module) -> set[str]:
    """Every string that is written out whole: a key may be chosen in one place and printed in another."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _called(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


ROOMS = (
    "prontuario/language/",
    "prontuario/views/",
    "prontuario/commands/",
    "prontuario/pages/",
    "prontuario/paper/",
    "prontuario/site.py",
)
PAGES = [file for file in MODULES if file.startswith(ROOMS)]
USES = [use for path in TEMPLATES for use in in_template(path.read_text("utf-8"), path.name)]
USES += [use for file in PAGES for use in in_python(tree_of(file), file)]
PREFIXES = {prefix for file in PAGES for prefix in prefixes(tree_of(file))}
MENTIONED = {word for file in PAGES for word in words_in_python(tree_of(file))}
for listing in ("seam/engine.yml", "pages/sitemap.yml"):
    MENTIONED |= set(re.findall(r"\b[a-z]+(?:_[a-z]+)*\b", (PACKAGE / listing).read_text("utf-8")))
