"""The macro calls in hand-written pages, checked before anything is built: unknown macros and names stop here."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

from jinja2 import Environment, TemplateSyntaxError, nodes

from prontuario.finding import Finding, Place, Problem, in_order
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind, Ref
from prontuario.model.load import READABLE
from prontuario.pages.macros import Macros
from prontuario.pages.reference import macro_names
from prontuario.source.nearest import did_you_mean
from prontuario.source.plain import read_plain

CHECK = "macro-known"
# What the macros plugin itself gives to pages; and whether they are for the crisis team.
GIVEN = {
    "for_team",
    "config",
    "page",
    "navigation",
    "files",
    "environment",
    "extra",
    "plugin",
    "git",
    "macros_info",
    "context",
    "namespace",
    "range",
}
# The comment delimiters of mkdocs.yml: the usual ones meet `{#id}` of attribute lists.
COMMENT = {"comment_start_string": "{%#", "comment_end_string": "#%}"}


def macro_findings(root: Path, handbook: Handbook) -> tuple[Finding, ...]:
    """What is wrong with all Markdown files, and with the macro calls in them, under `root`/docs."""
    files = sorted((root / "docs").rglob("*.md"))
    return in_order([each for path in files for each in _in_file(path, root, handbook)])


def _in_file(path: Path, root: Path, handbook: Handbook) -> Iterator[Finding]:
    file = path.relative_to(root).as_posix()
    text = read_plain(path, file)
    if isinstance(text, Problem):
        yield Finding.of(text, READABLE)
        return
    for problem in _in_page(text, file, handbook):
        yield Finding.of(problem, CHECK)


def _in_page(text: str, file: str, handbook: Handbook) -> Iterator[Problem]:
    try:
        page = Environment(**COMMENT).parse(text)  # type: ignore[arg-type]
    except TemplateSyntaxError as error:
        yield Problem(
            Place(file, error.lineno),
            f"a macro call cannot be read: {error.message}",
            'write {{ name("...") }}; to show braces as they are, put {% raw %} around them',
        )
        return
    known, own = macro_names(Macros), {node.name for node in page.find_all(nodes.Name) if node.ctx != "load"}
    for name in page.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in {*known, *own, *GIVEN}:
            yield Problem(
                _place(file, name, text),
                f"there is no macro `{name.name}`",
                did_you_mean(name.name, known, "the handbook's macro page lists them all"),
            )
    for call in page.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in known:
            yield from _in_call(call, call.node.name, _place(file, call, text), handbook)


def _in_call(call: nodes.Call, name: str, place: Place, handbook: Handbook) -> Iterator[Problem]:
    function = getattr(Macros, name)
    given = {keyword.key: keyword.value for keyword in call.kwargs}
    try:
        bound = inspect.signature(function).bind(None, *call.args, **given)
    except TypeError:
        parameters = ", ".join(list(inspect.signature(function).parameters)[1:])
        yield Problem(place, f"`{name}` is called with the wrong arguments", f"write {name}({parameters})")
        return
    hints = get_type_hints(function, include_extras=True)
    for parameter, value in bound.arguments.items():
        kind = next(
            (
                each.kind
                for each in getattr(hints.get(parameter), "__metadata__", ())
                if isinstance(each, Ref)
            ),
            None,
        )
        if kind is not None and isinstance(value, nodes.Const):
            yield from _unknown(kind, str(value.value), place, handbook)


def _unknown(kind: Kind, name: str, place: Place, handbook: Handbook) -> Iterator[Problem]:
    known = handbook.names(kind)
    if kind not in handbook.unknown_kinds and name not in known:
        yield Problem(
            place,
            f"there is no {kind} `{name}`",
            did_you_mean(name, sorted(known), f"add the {kind}, or name another one"),
        )


def _place(file: str, node: nodes.Node, text: str) -> Place:
    """The line that Jinja remembers, and the column of the call's name in it."""
    name = (
        node.node.name
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)
        else getattr(node, "name", "")
    )
    line = text.splitlines()[node.lineno - 1]
    return Place(file, node.lineno, max(line.find(name), 0) + 1)
