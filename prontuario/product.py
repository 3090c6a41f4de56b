"""The pages of the product. A page of the same path in a handbook's docs/ takes the place of one."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prontuario.handwritten.written import Page, page_of
from prontuario.language.folders import HERE, OTHERWISE, folder_of

FOLDER = "pages"


@lru_cache
def product_pages(language: str) -> tuple[Page, ...]:
    """The pages in a language; each that is not written in it yet comes in English."""
    files: dict[str, Path] = {}
    for folder in (HERE / OTHERWISE / FOLDER, HERE / (folder_of(language) or OTHERWISE) / FOLDER):
        files |= {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*.md"))}
    return tuple(page_of(path, file.read_text("utf-8")) for path, file in sorted(files.items()))
