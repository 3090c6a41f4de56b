"""The plan as it is in the week from a day on: a rota that is over, or has not begun by then, has nobody on duty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.rota import Rota

WEEK = timedelta(weeks=1)


def in_week_from(today: date, handbook: Handbook) -> Handbook:
    """The handbook without the layers of rotas that are not on in the week from a day on; itself, where all are."""
    found = {name: _role(role, today) for name, role in handbook.roles.items()}
    if all(found[name] is role for name, role in handbook.roles.items()):
        return handbook
    return replace(handbook, roles=found)


def _role(role: Role, today: date) -> Role:
    layers = tuple(layer for layer in role.layers if _is_on(layer, today))
    return role if layers == role.layers else role.model_copy(update={"rota": layers or None})


def _is_on(layer: Rota, today: date) -> bool:
    """Whether a layer is on at any time of the week; of turns with dates, whether any of them is."""
    begin = datetime.combine(today, time())
    end = begin + WEEK if begin < datetime.max - WEEK else datetime.max
    if layer.turns:
        return any(each.start.begin < end and each.end.end > begin for each in layer.turns)
    begun = layer.start is None or layer.start.begin < end
    return begun and (layer.until is None or layer.until.end > begin)
