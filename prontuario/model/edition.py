"""Who sees what: the two editions that are built from one source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from pydantic_core import PydanticCustomError

from prontuario.model.written import Written


class Edition(StrEnum):
    """For whom a handbook is built."""

    STAFF = "staff"
    TEAM = "team"


EITHER = " or ".join(Edition)
EDITION = {"enum": [str(each) for each in Edition]}


@dataclass(frozen=True)
class VisibleTo(Written):
    """Who sees a part of the plan (`part`), or single fields of it by their key (`fields`)."""

    FORM: ClassVar = {
        "anyOf": [EDITION, {"type": "object", "minProperties": 1, "additionalProperties": EDITION}]
    }

    part: Edition | None = None
    fields: Mapping[str, Edition] = field(default_factory=dict)

    @classmethod
    def parse(cls, data: object) -> VisibleTo:
        """Reads `team`, or `{email: team}`. Raises `PydanticCustomError`."""
        if isinstance(data, VisibleTo):
            return data
        if isinstance(data, dict) and data:
            return cls(fields={str(key): _edition(each) for key, each in data.items()})
        return cls(_edition(data))


TEAM_ONLY = VisibleTo(Edition.TEAM)


@dataclass(frozen=True)
class Seen:
    """What staff see of a model: `staff` names the keys that they do, `team` those that are the crisis team's alone.

    What is in neither is the team's until somebody decides. `usually`: whether staff see such a part where it does not
    say. `kinds`: of the parts under a key, only those of some kinds.
    """

    staff: frozenset[str]
    team: frozenset[str]
    usually: bool = True
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)


def seen(staff: str, *, team: str = "", usually: bool = True, kinds: Mapping[str, str] | None = None) -> Seen:
    """What a model says in `SEEN`, with the keys as words in a text. A model without it is the team's."""
    some = {key: frozenset(words.split()) for key, words in (kinds or {}).items()}
    return Seen(frozenset(staff.split()), frozenset(team.split()), usually, some)


def _edition(data: object) -> Edition:
    if isinstance(data, str) and data in list(Edition):
        return Edition(data)
    raise PydanticCustomError(
        "edition",
        "`{typed}` is no edition - write {either}, or {key: edition} for single fields",
        {"typed": str(data), "either": EITHER},
    )
