"""The languages of the product: each has a folder here, and all that it says is there."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
OTHERWISE = "en"
LABELS = "labels.yml"


def languages() -> tuple[str, ...]:
    """The languages that the product speaks."""
    return tuple(sorted(path.parent.name for path in HERE.glob(f"*/{LABELS}")))


def folder_of(language: str) -> Path:
    """The folder of a language; the English one, for a language that the product does not speak yet."""
    return HERE / (language if language in languages() else OTHERWISE)
