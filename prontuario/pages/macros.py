"""What a macro prints on a page: one block of HTML, from its template and what it was told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from prontuario.hosting.examples import NAMES, example
from prontuario.pages.render import render
from prontuario.source.nearest import did_you_mean
from prontuario.views.views import Views
from prontuario.web.macros import macro_named


class UnknownName(LookupError):
    """A macro was asked for something that the handbook does not hold."""


class Macros:
    """All macros, for one page. `root` leads from that page to the site's root (`../`)."""

    def __init__(self, views: Views, root: str = "") -> None:
        self._views = views
        self._root = root

    def show(self, name: str, /, *arguments: str, **named: str) -> str:
        """The block of a macro. Raises `UnknownName`, or TypeError where it is told too much or too little."""
        macro = macro_named(name)
        facts: dict[str, Any] = {}
        for word, value in macro.told(arguments, named).items():
            facts |= self._facts(word, value)
        return render(macro.template, views=self._views, root=self._root, t=self._views.labels, **facts)

    def _facts(self, word: str, name: str) -> dict[str, Any]:
        """What a template is given for a name that the macro was told."""
        views = self._views
        match word:
            case "threat":
                return {"threat": _find(word, name, views.threats), "plan": views.playbooks[name]}
            case "exercise":
                return {"exercise": _find(word, name, views.exercises)}
            case "kit":
                return {"kit": _find(word, name, views.kits)}
            case "role":
                return {"role": _find(word, name, views.roles)}
            case "person":
                return {"person": _find(word, name, views.people)}
            case "channel":
                return {"channel": _find(word, name, views.channels)}
            case "site":
                return {"site": _find(word, name, views.sites)}
            case "message":
                return {"message": _find(word, name, views.messages)}
            case "loss":
                return {"without": _find("person, channel, resource or supplier", name, views.without)}
            case _:
                return {"text": example(_known("example", name, NAMES))}


def _find(kind: str, name: str, table: Mapping[str, Any]) -> Any:
    if name not in table:
        raise UnknownName(
            f"there is no {kind} `{name}` - {did_you_mean(name, table, 'look it up in playbooks/ and roster/')}"
        )
    return table[name]


def _known(kind: str, name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise UnknownName(f"there is no {kind} `{name}` - {did_you_mean(name, names, ', '.join(names))}")
    return name
