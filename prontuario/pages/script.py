"""Data for the scripts of a page, as a script file: a page that was opened from a folder may not fetch JSON."""

from __future__ import annotations

import json

# What would end a script or a line in it, should the text ever stand inside a page.
ENDING = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def as_script(noun: str, value: object) -> str:
    """A script that gives the value to the product's scripts, as `prontuario.NOUN`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(ENDING)
    return f'"use strict"\nglobalThis.prontuario ??= {{}}\nprontuario.{noun} = {text}\n'
