"""Where each value of a YAML file stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from prontuario.finding import Place

Key = str | int


@dataclass(frozen=True)
class Mark:
    """The place of a value, of its key, and of every value inside it.

    An alias (`*name`) has the marks of the value that it repeats: that is the text to change.
    """

    place: Place
    key: Place | None = None
    children: dict[Key, Mark] = field(default_factory=dict)

    def at(self, *path: Key) -> Place:
        """The place of the value at `path`, or of the nearest value around it that the file really holds."""
        return self._nearest(path).place

    def key_at(self, *path: Key) -> Place:
        """The place of the key at `path`; of the value where there is no key (an item of a list)."""
        mark = self._nearest(path)
        return mark.key or mark.place

    def holds(self, *path: Key) -> bool:
        """Whether the file has a key (or an item) at `path`, even one without a value."""
        return path[-1] in self._nearest(path[:-1]).children

    def _nearest(self, path: tuple[Key, ...]) -> Mark:
        mark = self
        for step in path:
            child = mark.children.get(step) or mark.children.get(_as_typed(step, mark.children))
            if child is not None:  # pydantic names union branches in a path: no such child, nothing to do
                mark = child
        return mark


def _as_typed(step: Key, children: Mapping[Key, Mark]) -> Key:
    """How a language is typed in a mapping, in whatever capitals: `pt-br` for `pt-BR`. Names of models begin large."""
    asked = str(step)
    same = (key for key in children if isinstance(key, str) and key.casefold() == asked.casefold())
    return next(same, step) if asked[:1].islower() else step


class MarkedDict(dict[str, object]):
    """A mapping read from a file. `mark` says where it and its values stand."""

    mark: Mark


class MarkedList(list[object]):
    """A list read from a file. `mark` says where it and its items stand."""

    mark: Mark


def overlaid(below: MarkedDict, above: MarkedDict) -> MarkedDict:
    """The keys of both; where both have one, the value of `above` and its place."""
    both = MarkedDict({**below, **above})
    both.mark = Mark(above.mark.place, children={**below.mark.children, **above.mark.children})
    return both
