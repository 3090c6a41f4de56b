"""Names that point at other parts of the plan, and lists that may be written as one value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticKnownError


class Kind(StrEnum):
    """What a name can point at."""

    THREAT = "threat"
    PROCEDURE = "procedure"
    MESSAGE = "message"
    CLOCK = "clock"
    DEADLINE = "deadline"
    DRILL = "drill"
    REPLY = "reply"
    PLANNED = "planned-event"
    CRITICISM = "criticism"
    PERSON = "person"
    ROLE = "role"
    CHANNEL = "channel"
    RESOURCE = "resource"
    SUPPLIER = "supplier"
    SITE = "site"
    AUDIENCE = "audience"
    LEVEL = "level"
    PRIORITY = "priority"


ALL = "all"  # stands in an absence, where the company or a site is shut
NOBODY = "nobody"  # stands in a rota for a turn that nobody has
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 80  # letters: names become names of files, and a folder and an ending have to fit, too
# Names that Windows keeps for devices: there, no file of such a name can be checked out, or unpacked.
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


NAMES_OF = "names_of"  # in a schema, until it is written: of which kind the names are


@dataclass(frozen=True)
class Ref:
    """Marks a field whose value is the name of another part."""

    kind: Kind

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """A name. The schemas of a handbook say which there are."""
        return {**handler(schema), NAMES_OF: self.kind.value}


RoleId = Annotated[str, Ref(Kind.ROLE)]
PersonId = Annotated[str, Ref(Kind.PERSON)]
ChannelId = Annotated[str, Ref(Kind.CHANNEL)]
ResourceId = Annotated[str, Ref(Kind.RESOURCE)]
SupplierId = Annotated[str, Ref(Kind.SUPPLIER)]
SiteId = Annotated[str, Ref(Kind.SITE)]
AudienceId = Annotated[str, Ref(Kind.AUDIENCE)]
LevelId = Annotated[str, Ref(Kind.LEVEL)]
PriorityId = Annotated[str, Ref(Kind.PRIORITY)]
MessageId = Annotated[str, Ref(Kind.MESSAGE)]
ProcedureId = Annotated[str, Ref(Kind.PROCEDURE)]
ClockId = Annotated[str, Ref(Kind.CLOCK)]
DeadlineId = Annotated[str, Ref(Kind.DEADLINE)]
DrillId = Annotated[str, Ref(Kind.DRILL)]
ThreatId = Annotated[str, Ref(Kind.THREAT)]

StepName = Annotated[str, StringConstraints(pattern=ID_PATTERN)]


class OneOrMany:
    """Lets `via: mobile` stand for `via: [mobile]`, in the reader and in the JSON Schema."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """A list, or one of its items."""
        many = handler(schema)
        return {"anyOf": [many["items"], many]} if "items" in many else many


def _as_list(data: object) -> object:
    return [data] if isinstance(data, (str, dict)) else data


def _digits(data: object) -> object:
    """Only digits are a whole number: `10.000` is ten thousand to an Italian, and ten to Python."""
    if isinstance(data, str) and not re.fullmatch(r"[+-]?\d+", data.strip()):
        raise PydanticKnownError("int_parsing")
    return data


WHOLE = BeforeValidator(_digits)
Whole = Annotated[int, WHOLE]

T = TypeVar("T")
Many = Annotated[tuple[T, ...], BeforeValidator(_as_list), OneOrMany()]
