"""Scripts that a page needs together, as one file: every request costs on a slow line."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).parents[1] / "web/theme/assets"
BETWEEN = ";\n"  # where a script ends without a semicolon, the next is no part of its last line
# What reads and keeps incidents: other pages load it only where there are some.
STORED = ("sound", "incident", "store")
# The order is that in which they need each other.
BUNDLES = {
    "assets/live/everywhere.js": ("shelf", "running", "offer"),
    "assets/live/stored.js": STORED,
    "assets/live/message.js": (*STORED, "words", "ask"),
    "assets/live/threat.js": (*STORED, "words", "clock", "ask", "plan", "live", "marks", "panel", "acts"),
}


def bundles() -> dict[str, str]:
    """Each bundle by its path in the site."""
    return {
        path: BETWEEN.join((ASSETS / source.removeprefix("assets/")).read_text("utf-8") for source in sources)
        for path, sources in sources_of_bundles().items()
    }


def own_scripts() -> frozenset[str]:
    """The scripts that the theme adds to a site, but for those of other projects."""
    paths = (path.relative_to(ASSETS.parent).as_posix() for path in ASSETS.rglob("*.js"))
    return frozenset(path for path in paths if not path.startswith("assets/vendor/"))


def sources_of_bundles() -> dict[str, tuple[str, ...]]:
    """The scripts in each bundle, by their paths in the theme: the site need not hold them once more."""
    return {
        path: tuple(f"{Path(path).parent.as_posix()}/{name}.js" for name in names)
        for path, names in BUNDLES.items()
    }
