"""Where the parts of the front end are, for those who hand them out."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
# A template is named with its folder, `pages/home.html`: none takes the place of another.
TEMPLATES = HERE / "templates"
# What is changed in the theme of the site generator.
THEME = HERE / "theme"
# What a site loads, and the other scripts, bundled by `make bundle`: nothing in it is edited.
BUILT = HERE / "built"
SITE = BUILT / "site"
PAPER_STYLE = HERE / "styles/paper.css"
