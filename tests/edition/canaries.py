"""The example with a canary in whatever the crisis team alone may see: a word of its own in each text, a number of its
own in each number. Fields are found by walking the models, so that a new one cannot be forgotten."""

from __future__ import annotations

import itertools
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_type_hints

import yaml
from pydantic import StringConstraints

from prontuario.edition.visibility import staff_visibility
from prontuario.model.base import Part, typed_fields
from prontuario.model.contact import Email, PhoneNumber
from prontuario.model.kinds import Ref
from prontuario.model.layout import ABSENCES_FILE, HOMES, POLICY_FILE
from prontuario.model.models import parts_in
from prontuario.model.people import Absence
from prontuario.model.policy import Policy
from prontuario.model.text import Text

RULES = staff_visibility()
# Words that have to stay what they are: names of checks and files.
MEANS_SOMETHING = {"Waiver.check", "PolicyWaiver.check", "PolicyWaiver.where", "Policy.staff_see"}
MEANS_SOMETHING |= {
    "Step.files",
    "Waiver.about",
    "PolicyWaiver.about",
    "IgnoredCheck.check",
    "CheckSeverity.check",
}
MEANS_SOMETHING |= {"Deadline.id", "Deadline.from", "AtLatest.from"}
# What the example does not use: the policy's waiver moves there from a threat.
ALSO_IN_THE_POLICY = {
    "checks": {
        "ignore": [{"check": "informal-tone", "because": "Our brand speaks so."}],
        "severity": [{"check": "step-too-long", "severity": "warning", "because": "Cards are short."}],
    },
    "words": {kind: {"en": ["Welcome"]} for kind in ("apology", "next_update", "blame", "slang")},
}
FICTION = "+4477009008{:02}"  # a part of Ofcom's range that the example leaves free


@dataclass
class Planted:
    """Each canary with the field that it was put in."""

    where: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def word(self, place: str) -> str:
        """A word that nothing else contains."""
        return self._new(f"zq{next(self.numbers):04}x", place)

    def phone(self, place: str) -> str:
        """A number that nobody else has."""
        number = FICTION.format(sum(each.startswith("+") for each in self.where))
        return self._new(number, place)

    def _new(self, canary: str, place: str) -> str:
        self.where[canary] = place
        return canary


def plant(root: Path) -> Planted:
    """Writes the handbook in `root` anew, with canaries."""
    planted = Planted()

    def subject(model: type[Part]) -> Callable[[Any], Any]:
        return lambda data: _part(data, model, planted, hidden=False)

    def entries(model: type[Part]) -> Callable[[Any], Any]:
        return lambda data: {name: subject(model)(entry) for name, entry in data.items()}

    _complete(root)
    for home in HOMES:
        if home.a_file_each:
            for file in sorted((root / home.path).glob("*.yml")):
                _rewrite(file, subject(home.model))
        else:
            _rewrite(root / home.path, entries(home.model))
    _rewrite(root / POLICY_FILE, subject(Policy))
    _rewrite(root / ABSENCES_FILE, lambda data: [subject(Absence)(each) for each in data])
    return planted


def _complete(root: Path) -> None:
    """Adds what the example does not use, so that each private field is met."""
    waived: list[Any] = []

    def threat(data: Any, file: str) -> Any:
        waived.extend({**each, "where": file} for each in data.get("waive", []))
        steps = [{**each, "only_if": "It is dark"} if "use" in each else each for each in data["steps"]]
        return {**{key: each for key, each in data.items() if key != "waive"}, "steps": steps}

    threats = sorted((root / "playbooks/threats").glob("*.yml"))
    for file in threats:
        if "waive:" in file.read_text("utf-8"):
            _rewrite(file, lambda data, file=file: threat(data, file.relative_to(root).as_posix()))
            break
    _rewrite(root / POLICY_FILE, lambda data: {**data, **ALSO_IN_THE_POLICY, "waivers": waived})
    _rewrite(
        root / "playbooks/clocks.yml", lambda data: {name: _with_event(law) for name, law in data.items()}
    )


def _with_event(law: dict[str, Any]) -> dict[str, Any]:
    """A law whose first deadline counts from an event, too."""
    first, *others = law["deadlines"]
    first = {**first, "at_latest": {"within": "99d", "from": "decided"}}
    return {**law, "events": {"decided": "A decision"}, "deadlines": [first, *others]}


def _rewrite(file: Path, change: Callable[[Any], Any]) -> None:
    data = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    file.write_text(yaml.safe_dump(change(data), allow_unicode=True, sort_keys=False, width=10_000), "utf-8")


def _part(data: Any, model: type[Part], planted: Planted, *, hidden: bool) -> Any:
    """The data of a part, with a canary in each value that staff do not see."""
    hints, name = get_type_hints(model, include_extras=True), model.__name__
    said = data.get("visible_to")
    fields = said if isinstance(said, dict) else {}  # for single fields, and nothing of the part itself
    usual = name in RULES.keys and name not in RULES.opened
    hidden = hidden or not (usual if said is None or fields else said == "staff")
    changed = dict(data)
    for attribute, info in model.model_fields.items():
        key = info.alias or attribute
        unseen = hidden or (fields[key] == "team" if key in fields else key not in RULES.keys[name])
        if key in data and key in typed_fields(model) and f"{name}.{key}" not in MEANS_SOMETHING:
            changed[key] = _value(data[key], hints[attribute], f"{name}.{key}", planted, hidden=unseen)
    return changed


def _value(data: Any, hint: Any, place: str, planted: Planted, *, hidden: bool) -> Any:
    models = [
        model
        for model in parts_in(hint)
        if not isinstance(data, dict) or set(data) <= set(typed_fields(model))
    ]
    if isinstance(data, list):
        return [_value(each, hint, place, planted, hidden=hidden) for each in data]
    if isinstance(data, dict) and models:
        return _part(data, models[0], planted, hidden=hidden)
    if isinstance(data, dict):
        return {key: _value(each, hint, place, planted, hidden=hidden) for key, each in data.items()}
    return _with_canary(data, hint, place, planted) if hidden else data


def _with_canary(data: str, hint: Any, place: str, planted: Planted) -> str:
    kind = carrier(hint)
    if kind is PhoneNumber:
        return planted.phone(place)
    if kind is Email:
        return f"{planted.word(place)}.{data}"
    return f"{data} {planted.word(place)}" if kind in (Text, str) else data


def carrier(hint: Any) -> Any:
    """What in a type can carry a canary: a text, a word that is no name, an address, a number; else nothing."""
    if hint in (Text, str, PhoneNumber) or hint == Email:
        return hint
    arguments = typing.get_args(hint)
    if (
        any(isinstance(each, Ref | StringConstraints) for each in arguments)
        or typing.get_origin(hint) is typing.Literal
    ):
        return None
    if typing.get_origin(hint) is dict:
        return carrier(arguments[1])
    return next((found for each in arguments if (found := carrier(each))), None)
