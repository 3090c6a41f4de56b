"""What all parts of a plan have in common: they are frozen, refuse unknown keys and remember their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    field_validator,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from prontuario.finding import Place
from prontuario.model.edition import Seen, VisibleTo
from prontuario.model.kinds import WHOLE
from prontuario.model.text import Text
from prontuario.model.time import Date
from prontuario.source.mark import Key, Mark, MarkedDict

NOWHERE = Mark(Place("(default)"))


class Part(BaseModel):
    """A part of a plan. Field docstrings are the reference that authors read."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, validate_default=False
    )
    SEEN: ClassVar[Seen | None] = None  # what staff see of it: nothing
    WHOLE: ClassVar[frozenset[str]] = frozenset()  # lists that are wrong without one of their items
    ALSO: ClassVar[frozenset[str]] = frozenset()  # words that may stand for a name and are none
    MEANT: ClassVar[Mapping[str, str]] = {}  # keys that authors try, and what says it: a key, or a sentence
    _mark: Mark = PrivateAttr(
        default_factory=lambda: NOWHERE
    )  # a plain default would be copied for each part

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        part = handler(data)
        if isinstance(data, MarkedDict):
            part._mark = data.mark
        return part

    def at(self, *path: Key) -> Place:
        """Where the value at `path` (YAML keys and list indexes) was typed, or the nearest value around it."""
        return self._marked.at(*path)

    def key_at(self, *path: Key) -> Place:
        """Where the key at `path` was typed."""
        return self._marked.key_at(*path)

    @property
    def _marked(self) -> Mark:
        """The mark, without the detour over missing attributes that Pydantic takes to what is private."""
        private: dict[str, Any] = self.__pydantic_private__ or {}
        mark: Mark = private["_mark"]
        return mark


class Waiver(Part):
    """A finding that the company accepts for a time."""

    check: str
    """The check that is waived."""
    because: Text
    """Why the finding is accepted."""
    until: Date
    """The last day on which it is."""
    about: str | None = None
    """A piece of the finding's own text, like the name of a step or a channel: no other finding is accepted."""
    count: Annotated[int, Field(ge=1), WHOLE] | None = None
    """How many findings are accepted. When there are more, all are reported again."""

    @field_validator("about")
    @classmethod
    def _is_a_piece(cls, about: str | None) -> str | None:
        if about is not None and not about.strip():
            raise PydanticCustomError(
                "about",
                "an empty text is a piece of every finding - write a piece of the text of yours, or remove the line",
            )
        return about


class Subject(Part):
    """A part with a name of its own: a file, or an entry of a roster file."""

    id: str
    """The name that other files use; the name of its file, or of its entry."""
    waive: tuple[Waiver, ...] = ()
    """Findings at this place that the company accepts for a time."""
    visible_to: VisibleTo | None = None
    """Who sees it: `staff` or `team`; or who sees single fields of it: `{email: team}`."""


def typed_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields that an author types, by YAML key. A subject's name is not one: its file or entry gives it."""
    given = {"id"} if issubclass(model, Subject) else set[str]()
    return {info.alias or name: info for name, info in model.model_fields.items() if name not in given}
