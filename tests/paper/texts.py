"""All that a view says, wherever in it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

# What is for the site alone: addresses, and what its search and its scripts read; of a number, what its owner's entry says.
UNSAID = {
    "href",
    "id",
    "keywords",
    "code",
    "shape",
    "key",
    "turn",
    "sent_by",
    "clock",
    "data",
    "zone",
    "calendar",
    "begins",
    "procedure",
    "note",
    "limits",
    "threats",
    "languages",
    "blanks",
    "when_time",
    "when_day",
}


def texts(view: Any, unsaid: set[str] = UNSAID) -> Iterator[str]:
    """The texts of a view and of all views in it."""
    if isinstance(view, str) and not view.startswith("tel:"):
        yield view
    elif isinstance(view, list | tuple):
        for each in view:
            yield from texts(each, unsaid)
    elif is_dataclass(view):
        for field in fields(view):
            if field.name not in unsaid:
                yield from texts(getattr(view, field.name), unsaid)
