"""Configurations of servers, with the headers that belong into them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from prontuario.hosting.headers import headers

FOLDER = Path(__file__).with_name("servers")
NAMES = tuple(sorted(file.name for file in FOLDER.iterdir()))


def example(name: str) -> str:
    """The configuration of this name, one of `NAMES`. Its line with NAME and VALUE stands in it for each header."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return "\n".join(each for line in lines for each in _filled(line)) + "\n"


def _filled(line: str) -> Iterator[str]:
    if "NAME" not in line:
        yield line
        return
    for name, value in headers().items():
        yield line.replace("NAME", name).replace("VALUE", value)
