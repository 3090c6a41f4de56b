"""A small fixed handbook: one fire, three roles, four people, every kind of channel."""

from __future__ import annotations

from typing import Any

from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel, Resource, Supplier
from prontuario.model.people import Person, Role
from prontuario.model.policy import Policy
from prontuario.model.threat import Threat
from prontuario.rehearsal.duty_week import Duty, Week

MOBILE, OFFICE = "+44 7700 900101", "+44 20 7946 0101"
DUTY = {"kind": "duty", "number": "+44 20 7946 0100"}
ALWAYS_MOBILE = {"phones": [{"kind": "mobile", "number": MOBILE}]}
PEOPLE: dict[str, dict[str, Any]] = {
    "ada": {
        "phones": [{"kind": "mobile", "number": MOBILE}, {"kind": "office", "number": OFFICE}],
        "email": "ada@example.org",
        "handles": {"chat": "ada"},
    },
    "bruno": {**ALWAYS_MOBILE, "reachable": {"mon-fri": "09:00-18:00"}},
    "carla": ALWAYS_MOBILE,
    "dino": {"phones": [{"kind": "office", "number": OFFICE}], "handles": {"walkie": "dino"}},
}
ROLES: dict[str, dict[str, Any]] = {
    "duty": {"holders": ["ada", "bruno"], "authority": ["activate"]},
    "lead": {"holders": ["carla", "dino"], "authority": ["activate", "approve"]},
    "voice": {"holders": ["bruno", "ada"], "authority": ["speak"]},
}
CHANNELS: dict[str, dict[str, Any]] = {
    "mobile": {"kind": "phone", "rings": ["mobile", "duty"], "needs": ["antenna"]},
    "desk": {"kind": "phone", "rings": ["office"], "needs": ["network"]},
    "phone": {"kind": "phone"},
    "sms": {"kind": "sms"},
    "email": {"kind": "email", "needs": ["server"]},
    "chat": {"kind": "chat"},
    "walkie": {"kind": "radio"},
    "runner": {"kind": "in-person"},
    "card": {"kind": "paper"},
    "site": {"kind": "web", "access": ["voice"], "needs": ["server"]},
    "board": {"kind": "broadcast"},
}
RESOURCES: dict[str, list[str]] = {"power": [], "network": ["power"], "server": ["network"], "antenna": []}
FIRE: dict[str, Any] = {
    "escalation": [
        {"to": "duty", "via": ["mobile"]},
        {"to": "lead", "via": ["mobile", "phone"], "after": "10m"},
    ],
    "communication": [{"audience": "customers", "who": "voice", "via": ["site"], "approved_by": "lead"}],
}


def book(*, fire: dict[str, Any] | None = None, **changes: dict[str, Any]) -> Handbook:
    """The handbook, with changed or added people, roles, channels and fields of the threat."""
    tables = {name: {**table, **changes.get(name, {})} for name, table in
              (("people", PEOPLE), ("roles", ROLES), ("channels", CHANNELS), ("resources", RESOURCES))}  # fmt: skip
    threats = {"fire": {**FIRE, **(fire or {})}, **changes.get("threats", {})}
    return Handbook(
        policy=Policy.model_validate(
            {"audiences": {"customers": {"title": "Customers"}, "staff": {"title": "Staff", "outside": False}}}
        ),
        threats={name: Threat.model_validate({"id": name, "title": name, **data}) for name, data in threats.items()},
        people={name: Person.model_validate({"id": name, "name": name, **data}) for name, data in tables["people"].items()},
        roles={name: Role.model_validate({"id": name, "title": name, **data}) for name, data in tables["roles"].items()},
        channels={name: Channel.model_validate({"id": name, "title": name, **data}) for name, data in tables["channels"].items()},
        resources={name: Resource.model_validate({"id": name, "title": name, "needs": needs}) for name, needs in tables["resources"].items()},
        suppliers={"host": Supplier.model_validate({"id": "host", "title": "Host", "provides": ["server"]})},
    )  # fmt: skip


def turn(first: str | None, second: str | None = None) -> Week:
    """A week in which somebody is on duty at every hour."""
    return (Duty(first, second),)


def rota(*people: str) -> dict[str, Any]:
    """The people of a role who take turns."""
    return {"rota": {"every": "7d", "from": "2026-01-05T09:00", "people": list(people)}}
