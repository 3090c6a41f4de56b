"""Scripts that a page needs together, as one file without comments: every request costs on a slow line."""

from __future__ import annotations

import re
from pathlib import Path

ASSETS = Path(__file__).parents[1] / "theme/assets"
# The order is that in which they need each other.
BUNDLES = {
    "assets/live/everywhere.js": ("incident", "store", "running"),
    "assets/live/message.js": ("words", "ask"),
    "assets/live/threat.js": ("words", "clock", "ask", "plan", "live", "marks", "panel", "acts"),
}
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
INDENTATION = re.compile(r"^\s+", re.MULTILINE)


def bundles() -> dict[str, str]:
    """Each bundle by its path in the site."""
    return {
        path: "".join(
            lean((ASSETS / source.removeprefix("assets/")).read_text("utf-8")) for source in sources
        )
        for path, sources in sources_of_bundles().items()
    }


def sources_of_bundles() -> dict[str, tuple[str, ...]]:
    """The scripts in each bundle, by their paths in the theme: the site need not hold them once more."""
    return {
        path: tuple(f"{Path(path).parent.as_posix()}/{name}.js" for name in names)
        for path, names in BUNDLES.items()
    }


def lean(script: str) -> str:
    """A script without the lines that only comment and without indentation."""
    return INDENTATION.sub("", COMMENT.sub("", script))
