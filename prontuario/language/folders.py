"""The languages of the product: each has a folder here, and all that it says is there."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
OTHERWISE = "en"
LABELS = "labels.yml"


def languages() -> tuple[str, ...]:
    """The languages that the product speaks."""
    return tuple(sorted(path.parent.name for path in HERE.glob(f"*/{LABELS}")))


def part_of(language: str, part: str) -> Path:
    """A file or folder of a language; the English one, where the language has none or the product does not speak it."""
    own = HERE / language / part
    return own if language in languages() and own.exists() else HERE / OTHERWISE / part
