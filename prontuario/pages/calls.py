"""The macro calls in hand-written pages, checked before anything is built: unknown macros and names stop here, and
whatever the sandbox of pages would refuse."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

from jinja2 import TemplateSyntaxError, nodes

from prontuario.finding import Finding, Place, Problem, in_order
from prontuario.handwritten.folder import FOLDER, page_files
from prontuario.handwritten.sandbox import FOR_TEAM, NAMES, PageEnvironment
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind, Ref
from prontuario.model.load import READABLE
from prontuario.pages.macros import Macros
from prontuario.source.links import link_problem, outward_links
from prontuario.source.nearest import did_you_mean
from prontuario.source.plain import read_plain
from prontuario.views.reference import macro_names

CHECK = "macro-known"
READER = PageEnvironment({})
BY_ATTRIBUTE = ("attr", "groupby", "rejectattr", "selectattr")
TAKES_IN = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


def macro_findings(root: Path, handbook: Handbook) -> tuple[Finding, ...]:
    """What is wrong with all Markdown files, and with the macro calls in them, under `root`/docs."""
    links = [Finding.of(link_problem(link), READABLE) for link in outward_links(root, (FOLDER,))]
    return in_order([*links, *(each for file in page_files(root) for each in _in_file(file, root, handbook))])


def _in_file(file: str, root: Path, handbook: Handbook) -> Iterator[Finding]:
    text = read_plain(root / file, file)
    if isinstance(text, Problem):
        yield Finding.of(text, READABLE)
        return
    problems = list(_in_page(text, file, handbook)) or list(_failing(text, file))
    for problem in problems:
        yield Finding.of(problem, CHECK)


def _failing(text: str, file: str) -> Iterator[Problem]:
    """Why a page fails when it is put together, the macros themselves left out; once, though both editions have it."""
    failures: list[tuple[int, str]] = []

    def note(line: int, reason: str) -> str:
        failures.append((line, reason))
        return ""

    reader = PageEnvironment(SILENT, on_error=note)
    for team in (True, False):
        reader.from_string(text).render({FOR_TEAM: team})
    for line, reason in dict.fromkeys(failures):
        yield Problem(
            Place(file, line or 1), f"this page fails: {reason}", "write only macros and plain words there"
        )


def _nothing(*_: object, **__: object) -> str:
    return ""


SILENT = dict.fromkeys(macro_names(Macros), _nothing)


def _in_page(text: str, file: str, handbook: Handbook) -> Iterator[Problem]:
    try:
        page = READER.parse(text)
    except TemplateSyntaxError as error:
        yield Problem(
            Place(file, error.lineno),
            f"a macro call cannot be read: {error.message}",
            'write {{ name("...") }}; to show braces as they are, put {% raw %} around them',
        )
        return
    known, own = macro_names(Macros), {node.name for node in page.find_all(nodes.Name) if node.ctx != "load"}
    for name in page.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in {*known, *own, *NAMES}:
            yield Problem(
                _place(file, name, text),
                f"there is no macro `{name.name}`",
                did_you_mean(name.name, known, "the handbook's macro page lists them all"),
            )
    yield from _forbidden(page, file, text)
    for call in page.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in known:
            yield from _in_call(call, call.node.name, _place(file, call, text), handbook)


def _forbidden(page: nodes.Template, file: str, text: str) -> Iterator[Problem]:
    """What the sandbox refuses to any page: other files, and whatever is behind a value."""
    for node in page.find_all(TAKES_IN):
        yield Problem(
            Place(file, node.lineno),
            "a page cannot take in another file",
            "link to it, or write here what it says",
        )
    for each in page.find_all((nodes.Getattr, nodes.Getitem, nodes.Filter)):
        if name := _private(each):
            yield Problem(
                _place(file, each, text),
                f"a page cannot look behind a value (`{name}`)",
                "write only macros of the handbook, which its macro page lists",
            )


def _private(node: nodes.Node) -> str:
    """The private name that an expression asks for; empty where it asks for none."""
    if isinstance(node, nodes.Getattr):
        names = [node.attr]
    elif isinstance(node, nodes.Getitem):
        names = [node.arg.value] if isinstance(node.arg, nodes.Const) else []
    elif isinstance(node, nodes.Filter):
        given = [*(node.args if node.name in BY_ATTRIBUTE else ()), *(each.value for each in node.kwargs)]
        names = [each.value for each in given if isinstance(each, nodes.Const)]
    else:
        names = []
    parts = [part for name in map(str, names) for part in name.split(".")]
    return next((part for part in parts if part.startswith("_")), "")


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
