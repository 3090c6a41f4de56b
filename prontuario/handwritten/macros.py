"""What a page may call: the macros by name, with the kinds of names that they ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prontuario.model.kinds import Kind
from prontuario.web.macros import macros

KINDS = frozenset(Kind)


@dataclass(frozen=True)
class Parameter:
    """What a macro is told: by which word, and of which kind the name is; of none, where any text will do."""

    word: str
    kind: Kind | None = None


MACROS: Mapping[str, tuple[Parameter, ...]] = {
    name: tuple(Parameter(word, Kind(word) if word in KINDS else None) for word in macro.takes)
    for name, macro in macros().items()
}
