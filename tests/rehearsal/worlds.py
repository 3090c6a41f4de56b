"""Small random handbooks for the laws of the rehearsal."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.library import Message
from prontuario.model.means import Channel, Resource, Supplier
from prontuario.model.people import Person, Role
from prontuario.model.policy import Policy
from prontuario.model.threat import Threat
from prontuario.rehearsal.scenario import Loss

PEOPLE = ("ada", "bruno", "carla", "dino")
CHANNELS = ("mobile", "desk", "chat", "sms", "radio")
RESOURCES = ("network", "power", "server")
HOURS = (
    "always",
    {"mon-fri": "09:00-18:00"},
    {"sat-sun": "22:00-06:00"},
    {"mon-sun": "08:30-20:15"},
    {"fri-mon": "00:00-24:00"},
    {"mon-fri": "08:00-12:00, 14:00-20:00", "holidays": "10:00-12:00"},
    {"mon-sun": "00:00-24:00", "holidays": "never"},
)
LAYERS = (
    {},
    {"on": "mon-fri"},
    {"on": "mon-fri", "hours": "08:00-18:00"},
    {"hours": "20:00-06:00"},
    {"on": ["sat", "holidays"], "hours": "06:00-06:00"},
)
PHONES = ({"kind": "mobile", "number": "+44 7700 900101"}, {"kind": "office", "number": "+44 20 7946 0101"})
KINDS = {"mobile": "phone", "desk": "phone", "chat": "chat", "sms": "sms", "radio": "radio"}
RINGS = {"mobile": ["mobile", "duty"], "desk": ["office"]}
CUSTOMERS = {"customers": {"title": "Customers"}}
FIRST = {"id": "first", "title": "First", "text": "We know."}
APPROVED = {**FIRST, "approved": {"by": "chief", "on": "2026-09-01"}}


def some(items: tuple, least: int = 0):
    """Some of the items, each at most once, in any order."""
    return st.lists(st.sampled_from(items), min_size=least, max_size=len(items), unique=True)


@st.composite
def people(draw, name: str) -> Person:
    """Somebody with some numbers, some handles and some hours."""
    tools = draw(some(("chat", "radio")))
    return Person.model_validate(
        {
            "id": name,
            "name": name.title(),
            "phones": [PHONES[index] for index in sorted(draw(some((0, 1))))],
            "handles": dict.fromkeys(tools, name),
            "reachable": draw(st.sampled_from(HOURS)),
        }
    )


@st.composite
def roles(draw, name: str, authority: list[str]) -> Role:
    """A role with holders in any order, perhaps a number of its own, perhaps a rota."""
    data = {"id": name, "title": name, "holders": draw(some(PEOPLE, 1)), "authority": authority}
    if draw(st.booleans()):
        data["phones"] = [{"kind": "duty", "number": "+44 20 7946 0100"}]
    kind = draw(st.sampled_from(("none", "plain", "layers")))
    turns = {"every": "7d", "from": "2026-01-05T09:00"}
    if kind == "plain":
        data["rota"] = {**turns, "people": data.pop("holders")}
    if kind == "layers":
        data["rota"] = [
            {**turns, "people": draw(some(PEOPLE, 1)), **draw(st.sampled_from(LAYERS))}
            for _ in range(draw(st.integers(1, 3)))
        ]
    return Role.model_validate(data)


@st.composite
def threats(draw) -> Threat:
    """A fire that three roles are told of in turn, and the customers."""
    waits = sorted(draw(st.lists(st.integers(1, 40), min_size=2, max_size=2)))
    ladder = [
        {"to": role, "via": draw(some(CHANNELS, 1)), **({"after": f"{wait}m"} if wait else {})}
        for role, wait in zip(("duty", "lead", "chief"), (0, *waits), strict=True)
    ]
    talk = {
        "audience": "customers",
        "who": "lead",
        "say": "first",
        "via": draw(some(CHANNELS, 1)),
        "approved_by": draw(st.sampled_from(["chief", ["chief"], ["duty", "chief"], ["chief", "duty"]])),
    }
    fire = {"id": "fire", "title": "Fire", "escalation": ladder, "communication": [talk]}
    return Threat.model_validate({**fire, "takes_down": draw(some(RESOURCES))})


@st.composite
def channels(draw, name: str) -> Channel:
    """A channel that needs some resources and some roles."""
    data = {"id": name, "title": name, "kind": KINDS[name], "needs": draw(some(RESOURCES))}
    access = draw(some(("lead", "chief")))
    return Channel.model_validate({**data, "rings": RINGS.get(name, []), "access": access})


@st.composite
def resources(draw) -> dict[str, Resource]:
    """A network that may need power, and a server that may need the network."""
    needs = {
        "network": ["power"] if draw(st.booleans()) else [],
        "power": [],
        "server": draw(some(("network",))),
    }
    return {
        name: Resource.model_validate({"id": name, "title": name, "needs": of}) for name, of in needs.items()
    }


@st.composite
def suppliers(draw) -> dict[str, Supplier]:
    """A host that provides some resources."""
    host = {"id": "host", "title": "Host", "provides": draw(some(RESOURCES))}
    return {"host": Supplier.model_validate(host)}


@st.composite
def handbooks(draw) -> Handbook:
    """One threat, three roles, four people, five channels, three resources, one supplier."""
    return Handbook(
        policy=Policy.model_validate({"audiences": CUSTOMERS}),
        threats={"fire": draw(threats())},
        messages={"first": Message.model_validate(draw(st.sampled_from([FIRST, APPROVED])))},
        people={name: draw(people(name)) for name in PEOPLE},
        roles={
            "duty": draw(roles("duty", draw(some(("activate",))))),
            "lead": draw(roles("lead", ["activate"])),
            "chief": draw(roles("chief", draw(some(("activate", "approve"))))),
        },
        channels={name: draw(channels(name)) for name in CHANNELS},
        resources=draw(resources()),
        suppliers=draw(suppliers()),
    )


LOSSES = st.sampled_from(
    [Loss(Kind.PERSON, name) for name in PEOPLE]
    + [Loss(Kind.CHANNEL, name) for name in CHANNELS]
    + [Loss(Kind.RESOURCE, name) for name in RESOURCES]
    + [Loss(Kind.SUPPLIER, "host")]
)


def with_holder(handbook: Handbook, role: str, person: str) -> Handbook:
    """The handbook with one more holder at the end of a role."""
    old = handbook.roles[role]
    new = old.model_copy(update={"holders": (*old.holders, person)})
    return replace(handbook, roles={**handbook.roles, role: new})
