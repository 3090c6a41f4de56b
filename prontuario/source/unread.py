"""What lies among the files of a plan and is none: what it is, by its name, and what to do about it."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator
from pathlib import Path

from prontuario.finding import Place, Problem

# What belongs to the folder and not to the plan, and what systems leave in any folder.
MAY_LIE_THERE = ("readme*", "licen[cs]e*", "codeowners", "keep", "thumbs.db", "desktop.ini", "icon\r")
BACKUPS = ("*~", "#*#", "*.bak", "*.orig", "*.rej", "*.sw?", "*.tmp", "*.old", "*.save", "~$*", "*.part")
MEANT_AS_YAML = (
    "*.yml.txt",
    "*.yaml.txt",
    "*.yml.*",
    "*.yaml.*",
    "*.yml",
    "*.yaml",
    "*.yml_",
    "*.ym",
    "*.yaml_",
)
PAGES = ("*.md", "*.markdown", "*.mdx", "*.html", "*.htm")
TABLES = ("*.csv", "*.tsv", "*.xlsx", "*.xls", "*.ods", "*.numbers")
HINTS = (
    (BACKUPS, "an editor or a merge left it behind: compare it with its original, then delete it"),
    (MEANT_AS_YAML, "give it the ending .yml, in small letters, or remove it"),
    (PAGES, "a page is read in docs/: move it there; a threat begins with `prontuario new threat NAME`"),
    (
        TABLES,
        "type it into the .yml files; a list of threats is read by `prontuario import FILE`, saved as CSV",
    ),
    (("*",), "type what it says into the .yml files, or put it into docs/files/ and name it under `files:`"),
)


def unread(root: Path, folders: tuple[str, ...]) -> Iterator[Problem]:
    """The files under `folders` that are no YAML, sorted by name: nobody reads them."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            name, file = path.name.casefold(), path.relative_to(root)
            hidden = any(part.startswith(".") for part in file.parts)
            if (
                hidden
                or path.suffix in (".yml", ".yaml")
                or not path.is_file()
                or _is_one(name, MAY_LIE_THERE)
            ):
                continue
            hint = next(hint for patterns, hint in HINTS if _is_one(name, patterns))
            yield Problem(Place(file.as_posix()), "nobody reads this file: it is no part of the plan", hint)


def _is_one(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, each) for each in patterns)
