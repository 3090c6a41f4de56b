"""The handbook of an edition: what its readers may not see is not in it, and nothing in it refers to that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from prontuario.edition.visibility import Visibility, staff_visibility
from prontuario.model.base import Part
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.references import kinds_of
from prontuario.model.rota import Rota

HIDDEN = object()  # stands for a value that is not in the edition
Names = dict[Kind, frozenset[str]]


def cut(handbook: Handbook, edition: Edition) -> Handbook:
    """The handbook as an edition holds it. The team's holds all; staff's holds no draft."""
    if edition is Edition.TEAM:
        return handbook
    visibility = staff_visibility().opened_by(handbook.policy.staff_see)
    agreed = {name: threat for name, threat in handbook.threats.items() if not threat.is_draft}
    shown = _each_subject(replace(handbook, threats=agreed), lambda part: _part_shown(part, visibility))
    while (tidied := _tidied(shown)) != shown:  # what goes may have been what something else refers to
        shown = tidied
    return _without_wrong_turns(shown, handbook)


def _without_wrong_turns(shown: Handbook, whole: Handbook) -> Handbook:
    """The handbook without the rotas that would name the wrong person: who takes over, or stands in, is hidden."""
    swapped = {(each.role, each.who) for each in shown.swaps}
    roles = {each.role for each in whole.swaps if (each.role, each.who) not in swapped}
    hidden = {each.who for each in whole.absences if each.covered_by and each.covered_by not in shown.people}
    wrong = {
        name: role.model_copy(update={"rota": None})
        for name, role in shown.roles.items()
        if name in roles or hidden & set(role.taking_turns)
    }
    return replace(shown, roles={**shown.roles, **wrong}) if wrong else shown


def _part_shown(value: Any, visibility: Visibility, within: Part | None = None, key: str = "") -> Any:
    """A value, or what staff see of a part that is in another one under a key."""
    if not isinstance(value, Part):
        return value
    if not visibility.shows(value, within, key):
        return HIDDEN
    seen = visibility.keys_of(value)

    def inside(key: str, each: Any, _: Kind | None) -> Any:
        if key == "visible_to":
            return each  # it says why the part is here
        return (
            _inside(each, lambda part: _part_shown(part, visibility, value, key)) if key in seen else HIDDEN
        )

    return _changed(value, inside)


def _tidied(handbook: Handbook) -> Handbook:
    names = {kind: frozenset(handbook.subjects(kind)) for kind in Kind}
    return _each_subject(handbook, lambda part: _without_loose_ends(part, names))


def _without_loose_ends(part: Any, names: Names) -> Any:
    """The part without names that nothing bears."""
    if not isinstance(part, Part):
        return part

    def named(value: Any, kind: Kind | None) -> Any:
        if isinstance(value, Part):
            return _without_loose_ends(value, names)
        if isinstance(value, str) and kind is not None:
            return value if value in names[kind] or value in part.ALSO else HIDDEN
        return value

    return _changed(part, lambda _, value, kind: _inside(value, lambda each: named(each, kind)))


def _changed(part: Part, change: Callable[[str, Any, Kind | None], Any]) -> Any:
    """The part with each field changed. It is hidden itself when it needs what is hidden.

    Some lists are needed whole: without one of its people, or its layers, a rota would name the wrong person.
    """
    update: dict[str, Any] = {}
    for name, key, kind in kinds_of(type(part)):
        field, before = type(part).model_fields[name], getattr(part, name)
        after = change(key, before, kind)
        if (field.is_required() or name in part.WHOLE) and _shorter(after, before):
            after = HIDDEN
        if after is HIDDEN and (field.is_required() or isinstance(part, Rota)):
            return HIDDEN
        update[name] = field.get_default(call_default_factory=True) if after is HIDDEN else after
    return part.model_copy(update=update)


def _shorter(after: Any, before: Any) -> bool:
    return isinstance(before, tuple) and len(after) < len(before)


def _inside(value: Any, change: Callable[[Any], Any]) -> Any:
    """A value, or what is left of the values in it."""
    if isinstance(value, tuple):
        return tuple(each for each in (_inside(item, change) for item in value) if each is not HIDDEN)
    if isinstance(value, dict):
        changed = {name: _inside(item, change) for name, item in value.items()}
        return {name: each for name, each in changed.items() if each is not HIDDEN}
    return change(value)


def _each_subject(handbook: Handbook, change: Callable[[Part], Any]) -> Handbook:
    """The handbook with each of its parts changed, the hidden ones left out."""
    values = {each.name: getattr(handbook, each.name) for each in fields(handbook) if each.init}
    tables = {
        name: _inside(value, change)
        for name, value in values.items()
        if isinstance(value, dict | tuple | Part)
    }
    return replace(handbook, **tables)
