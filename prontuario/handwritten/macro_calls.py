"""The macro calls in a hand-written page, as they are typed: unknown macros and names, and whatever the sandbox of
pages would refuse."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes

from prontuario.finding import Place, Problem
from prontuario.handwritten.macros import MACROS
from prontuario.handwritten.sandbox import FOR_TEAM, NAMES, PageEnvironment
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.source.nearest import did_you_mean

READER = PageEnvironment({})
BY_ATTRIBUTE = ("attr", "groupby", "rejectattr", "selectattr")
TAKES_IN = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


def call_problems(text: str, file: str, handbook: Handbook) -> tuple[Problem, ...]:
    """What is wrong with the macro calls in a page; else, why it fails when it is put together."""
    return tuple(_in_page(text, file, handbook)) or tuple(_failing(text, file))


def shows_threat(text: str, name: str) -> bool:
    """Whether a page calls the macro that shows a threat; of one that cannot be read, nobody knows."""
    try:
        calls = READER.parse(text).find_all(nodes.Call)
    except TemplateSyntaxError:
        return True
    return any(_shows(call, name) for call in calls)


def _shows(call: nodes.Call, name: str) -> bool:
    values = [*call.args, *(keyword.value for keyword in call.kwargs)]
    shown = [value.value for value in values if isinstance(value, nodes.Const)]
    return isinstance(call.node, nodes.Name) and call.node.name == "threat" and shown == [name]


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


SILENT = dict.fromkeys(MACROS, _nothing)


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
    known, own = MACROS, {node.name for node in page.find_all(nodes.Name) if node.ctx != "load"}
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
    words = [parameter.word for parameter in MACROS[name]]
    signature = inspect.Signature(
        [inspect.Parameter(word, inspect.Parameter.POSITIONAL_OR_KEYWORD) for word in words]
    )
    given = {keyword.key: keyword.value for keyword in call.kwargs}
    try:
        bound = signature.bind(*call.args, **given)
    except TypeError:
        yield Problem(
            place, f"`{name}` is called with the wrong arguments", f"write {name}({', '.join(words)})"
        )
        return
    for parameter in MACROS[name]:
        value = bound.arguments[parameter.word]
        if parameter.kind is not None and isinstance(value, nodes.Const):
            yield from _unknown(parameter.kind, str(value.value), place, handbook)


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
