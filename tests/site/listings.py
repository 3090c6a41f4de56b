"""The files that Markdown pages show whole: fenced YAML whose first line is a comment with a path."""

import re
import shutil
from pathlib import Path

from prontuario.starters.starter import MINIMAL, Facts, files_of
from tests.site.built import ROOT

LISTING = re.compile(r"^```yaml\n(# ((?:playbooks|roster)/\S+\.yml)\n.*?)^```$", re.MULTILINE | re.DOTALL)


def listings(page: str) -> dict[str, str]:
    """The files shown on a page of the repository, by path."""
    return {path: text for text, path in LISTING.findall((ROOT / page).read_text("utf-8"))}


def starter_files() -> dict[str, str]:
    """The YAML files of the handbook that `prontuario new` lays out, by path."""
    files = files_of(MINIMAL, Facts())
    return {path: data.decode() for path, data in files.items() if path.startswith(("playbooks/", "roster/"))}


def write(files: dict[str, str], root: Path) -> Path:
    """Writes files into a handbook's folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def site_around(root: Path) -> Path:
    """Puts beside a handbook what a site needs: its configuration, and a folder for pages of its own."""
    (root / "docs").mkdir()
    shutil.copy(ROOT / "macros.py", root)
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(
        text[: text.index("nav:")], encoding="utf-8"
    )  # the menu is the example's
    return root
