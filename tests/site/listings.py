"""The files that Markdown pages show whole: fenced YAML whose first line is a comment with a path."""

import re
import shutil
from pathlib import Path

from tests.site.built import ROOT

LISTING = re.compile(r"^```yaml\n(# ((?:playbooks|roster)/\S+\.yml)\n.*?)^```$", re.MULTILINE | re.DOTALL)


def listings(page: str) -> dict[str, str]:
    """The files shown on a page of the repository, by path."""
    return {path: text for text, path in LISTING.findall((ROOT / page).read_text("utf-8"))}


def write(files: dict[str, str], root: Path) -> Path:
    """Writes files into a handbook's folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def site_around(root: Path) -> Path:
    """Puts beside a handbook what a site needs: configuration, hand-written pages and, by a link, the engine."""
    shutil.copytree(ROOT / "docs", root / "docs")
    for name in ("mkdocs.yml", "macros.py"):
        shutil.copy(ROOT / name, root)
    (root / "prontuario").symlink_to(ROOT / "prontuario")
    return root
