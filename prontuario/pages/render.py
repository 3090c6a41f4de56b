"""From a view to HTML, through a template that a designer can edit."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from prontuario.pages.escape import one_block
from prontuario.pages.kept_templates import kept_templates
from prontuario.pages.languages import closed, marked, opened, with_languages
from prontuario.pages.prose import blocks, line
from prontuario.web.folders import TEMPLATES


def render(template: str, **facts: Any) -> str:
    """The HTML of a template (`pages/home.html`) as one raw block, its facts inert.

    Raises `jinja2.UndefinedError` for a missing fact.
    """
    return with_languages(one_block(environment().get_template(template).render(**facts)))


@lru_cache
def environment() -> Environment:
    """What all templates are rendered in: every value is inert text unless a template made it."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        finalize=marked,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        bytecode_cache=kept_templates(Path(__file__)),
    )
    made.filters |= {"line": line, "blocks": blocks, "opened": opened, "closed": closed}
    return made
