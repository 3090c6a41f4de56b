"""Prints the section of CHANGELOG.md for a tag, where the tag, the version and the changelog agree.

python tools/release_notes.py v0.2.0
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


def notes(tag: str, version: str, changelog: str) -> str:
    """The section. Raises ValueError where something has to be done before the release."""
    if tag != f"v{version}":
        raise ValueError(
            f"the tag is {tag}, the version is {version} - change prontuario/__init__.py, or the tag"
        )
    sections = dict(
        re.findall(r"^## \[([^\]]+)\][^\n]*\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    )
    if not sections.get(version, "").strip():
        raise ValueError(
            f"CHANGELOG.md has no section ## [{version}] with text in it - write what users will notice"
        )
    if sections.get("Unreleased", "").strip():
        raise ValueError(f"CHANGELOG.md has text under Unreleased - move it under ## [{version}]")
    return f"{sections[version].strip()}\n"


def main() -> None:
    """Prints the section, or says what to do and exits with 1."""
    version = VERSION.findall((ROOT / "prontuario/__init__.py").read_text("utf-8"))[0]
    try:
        print(notes(sys.argv[1], version, (ROOT / "CHANGELOG.md").read_text("utf-8")), end="")
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
