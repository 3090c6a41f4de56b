"""Which parts and fields all staff see: what each model says in `SEEN`.

What no model names is the crisis team's alone, so a new field is private until somebody opens it. Pages, searches,
files and paper are made from what is left, never from the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from prontuario.model.base import Part
from prontuario.model.edition import Edition, Seen, VisibleTo
from prontuario.model.models import all_models


@dataclass(frozen=True)
class Visibility:
    """By the name of a model: the YAML keys that staff see; and the models that need `visible_to: staff`."""

    keys: dict[str, frozenset[str]]
    opened: frozenset[str]
    kinds: dict[str, dict[str, frozenset[str]]]
    """By the name of a model and a key of it: the kinds that staff see of the parts under that key."""

    def opened_by(self, more: Mapping[str, Iterable[str]]) -> Visibility:
        """These rules with more keys, by the name of a model that staff know."""
        keys = {name: seen | frozenset(more.get(name, ())) for name, seen in self.keys.items()}
        return replace(self, keys=keys)

    def shows(self, part: Part, within: Part | None = None, key: str = "") -> bool:
        """Whether staff see a part at all; `within` and `key` say where it is, when that is in another part."""
        said, model = _said(part).part, type(part).__name__
        usual = model in self.keys and model not in self.opened
        kinds = self.kinds.get(type(within).__name__, {}).get(key)
        usual = usual and (kinds is None or getattr(part, "kind", None) in kinds)
        return usual if said is None else said is Edition.STAFF

    def keys_of(self, part: Part) -> frozenset[str]:
        """The keys that staff see of a part that they see. Its name is one."""
        said = _said(part).fields
        opened = {key for key, edition in said.items() if edition is Edition.STAFF}
        closed = {key for key, edition in said.items() if edition is Edition.TEAM}
        return (self.keys.get(type(part).__name__, frozenset()) | {"id"} | opened) - closed


def _said(part: Part) -> VisibleTo:
    return getattr(part, "visible_to", None) or VisibleTo()


@cache
def staff_visibility() -> Visibility:
    """What the models say."""
    own = {
        name: vars(model).get("SEEN") for name, model in all_models().items()
    }  # none comes from a model above
    said = {name: seen for name, seen in own.items() if isinstance(seen, Seen)}
    return Visibility(
        {name: seen.staff for name, seen in said.items()},
        frozenset(name for name, seen in said.items() if not seen.usually),
        {name: dict(seen.kinds) for name, seen in said.items() if seen.kinds},
    )
