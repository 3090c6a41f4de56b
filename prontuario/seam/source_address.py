"""Where the pencil of a page leads: to its source, as each host of repositories addresses a file."""

from __future__ import annotations

import re

SLASH = "(?:/|%2F)"
# Beside docs/ is the YAML of a page: `docs/../playbooks/...`. A browser shortens that in a path, never in a query.
UP = re.compile(rf"(?:(?!{SLASH})[^/?&=#])+{SLASH}\.\.{SLASH}", re.IGNORECASE)


def direct(address: str) -> str:
    """An address without a folder that is left again at once, in its path, its query or its fragment."""
    return UP.sub("", address)
