"""A handbook grown to any size: the example's roster and threats, copied under new names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from prontuario.model.handbook import Handbook
from prontuario.model.load import load
from prontuario.model.people import Person, Role
from prontuario.model.threat import Threat
from prontuario.source.reader import read

ROOT = Path(__file__).resolve().parents[2]


def grown(threats: int, people: int) -> Handbook:
    """The example with so many threats and people. Each copy of the roster has its own share of the threats."""
    book = load(ROOT).handbook
    copies = -(-people // len(book.people))
    names = {*book.people, *book.roles}
    rosters = [{name: f"{name}-{copy}" for name in names} for copy in range(copies)]
    raw_people, raw_roles = _raw("roster/people.yml"), _raw("roster/roles.yml")
    raw_threats = {name: _raw(f"playbooks/threats/{name}.yml") for name in book.threats}
    originals = list(raw_threats)
    made = {}
    for number in range(threats):
        name = originals[number % len(originals)]
        made[f"{name}-{number}"] = _renamed(raw_threats[name], rosters[number % copies])
    return replace(
        book,
        people={
            new[name]: _model(Person, new[name], raw_people[name]) for new in rosters for name in book.people
        },
        roles={
            new[name]: _model(Role, new[name], _renamed(raw_roles[name], new))
            for new in rosters
            for name in book.roles
        },
        threats={name: _model(Threat, name, data) for name, data in made.items()},
    )


def _raw(file: str) -> dict[str, Any]:
    data = read(ROOT / file, file).data
    assert isinstance(data, dict)
    return data


def _model(model: Any, name: str, data: dict[str, Any]) -> Any:
    return model.model_validate({**data, "id": name})


def _renamed(data: Any, names: dict[str, str]) -> Any:
    if isinstance(data, dict):
        return {key: _renamed(value, names) for key, value in data.items()}
    if isinstance(data, list):
        return [_renamed(value, names) for value in data]
    return names.get(data, data)
