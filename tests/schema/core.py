"""YAML as editors read it: the core schema of YAML 1.2, where `12:30` and `no` are texts and `4` is a number."""

import re
from typing import Any

import yaml


class CoreLoader(yaml.SafeLoader):
    """A loader for the core schema of YAML 1.2."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def load(text: str) -> Any:
    """What an editor reads."""
    return yaml.load(text, Loader=CoreLoader)


def modeline(text: str) -> str | None:
    """The schema that a comment at the beginning of a file names, relative to the file."""
    match = re.match(r"(?:#.*\n)*?# yaml-language-server: \$schema=(\S+)\n", text)
    return match[1] if match else None
