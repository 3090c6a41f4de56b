"""A whole project in a temporary folder: the product as it is now, around a small handbook that a test may break."""

import json
import shutil
from pathlib import Path

from tests.site.built import PRODUCT_PAGES, ROOT

HANDBOOK = Path(__file__).with_name("hostile")
PRODUCT = ("mkdocs.yml", "macros.py")
STUB = "# A page\n\nOne paragraph.\n"


def small_project(root: Path, words: str = "Calm") -> Path:
    """The project with the small handbook, each of whose texts begins with `words`."""
    copy_product(root)
    for file in HANDBOOK.rglob("*.yml"):
        target = root / file.relative_to(HANDBOOK)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            file.read_text("utf-8").replace("EVIL", json.dumps(words, ensure_ascii=False)[1:-1]),
            encoding="utf-8",
        )
    for each in PRODUCT_PAGES.rglob("*.md"):
        page = root / "docs" / each.relative_to(PRODUCT_PAGES)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(STUB, encoding="utf-8")
    return root


def _without_own_menu(configuration: Path) -> None:
    """The example's own pages are not in this handbook."""
    text = configuration.read_text("utf-8")
    configuration.write_text(text[: text.index("nav:")], encoding="utf-8")


def copy_product(root: Path) -> None:
    """The code, theme and configuration."""
    root.mkdir(parents=True, exist_ok=True)
    for name in PRODUCT:
        shutil.copy(ROOT / name, root)
    _without_own_menu(root / "mkdocs.yml")
    shutil.copytree(ROOT / "prontuario", root / "prontuario")


def copy_example(root: Path) -> None:
    """The whole example, for a test that changes it."""
    copy_product(root)
    for folder in ("docs", "playbooks", "roster"):
        shutil.copytree(ROOT / folder, root / folder)
