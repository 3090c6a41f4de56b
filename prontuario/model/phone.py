"""A phone number and what is known of it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part
from prontuario.model.contact import PhoneNumber
from prontuario.model.edition import VisibleTo, seen
from prontuario.model.text import Text

PhoneKind = Literal["mobile", "office", "duty", "home", "satellite", "bridge"]


def _internal(data: object) -> bool:
    if str(data) not in ("true", "false", "True", "False"):
        hint = (
            f'write {{number: "{data}", internal: true}}' if isinstance(data, str) else "write true or false"
        )
        raise PydanticCustomError(
            "internal", "`{typed}` is neither true nor false - {hint}", {"typed": str(data), "hint": hint}
        )
    return str(data).casefold() == "true"


Internal = Annotated[bool, PlainValidator(_internal), WithJsonSchema({"type": "boolean"})]


class Phone(Part):
    """One number of a person, role, channel or supplier."""

    SEEN: ClassVar = seen("kind internal number note")
    EXTENSION: ClassVar = "write it behind the number: +44 20 7946 0101 x227"
    CODE: ClassVar = "write it behind the number, with a comma for each pause: +44 20 7946 0101,,4829#"
    MEANT: ClassVar = {
        **{"extension": EXTENSION, "ext": EXTENSION, "interno": EXTENSION},
        **{"code": CODE, "pin": CODE, "PIN": CODE, "comment": "note"},
    }

    kind: PhoneKind = "mobile"
    """What sort of line."""
    internal: Internal = False
    """Whether only the company's own telephones reach it: a short number like 2222."""
    number: PhoneNumber
    """The number with its country code; behind it an extension (`x227`) or a PIN with its pauses (`,,4829#`)."""
    note: Text | None = None
    """What to know when calling, shown wherever the number is: a menu, whom to ask for."""
    visible_to: VisibleTo | None = None
    """Who sees it: `staff` or `team`. Where it does not say, a person's `mobile`, `home` and `satellite` are the team's
    alone; every other number is for staff too."""
