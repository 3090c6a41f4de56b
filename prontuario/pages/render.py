"""From a view to HTML, through a template that a designer can edit."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from prontuario.pages.escape import as_data, one_block

TEMPLATES = Path(__file__).with_name("templates")


def render(template: str, folders: tuple[Path, ...] = (TEMPLATES,), **facts: Any) -> str:
    """The template's HTML as one raw block, its facts inert. Raises `jinja2.UndefinedError` for a fact that lacks."""
    return one_block(_environment(folders).get_template(template).render(**facts))


@lru_cache
def _environment(folders: tuple[Path, ...]) -> Environment:
    return Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        finalize=as_data,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
