"""The languages of the product: each has a folder here, and all that it says is there."""

from __future__ import annotations

from pathlib import Path

from prontuario.model.tag import wider

HERE = Path(__file__).parent
OTHERWISE = "en"
LABELS = "labels.yml"


def languages() -> tuple[str, ...]:
    """The languages that the product speaks."""
    return tuple(sorted(path.parent.name for path in HERE.glob(f"*/{LABELS}")))


def folder_of(language: str) -> str | None:
    """The folder that speaks a language: `pt-BR`, else `pt`; None where the product does not speak it."""
    spoken = languages()
    return next((each for each in wider(language) if each in spoken), None)


def part_of(language: str, part: str) -> Path:
    """A file or folder of a language; the English one, where the language has none or the product does not speak it."""
    own = HERE / (folder_of(language) or OTHERWISE) / part
    return own if own.exists() else HERE / OTHERWISE / part
