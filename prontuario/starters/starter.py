"""A whole handbook to begin with, as files: filled in, and ready to be written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

import prontuario
from prontuario.language.folders import HERE as LANGUAGES
from prontuario.language.folders import languages as spoken
from prontuario.language.folders import part_of

FOLDER = Path(__file__).parent
IN_LANGUAGES = "starters"  # a folder each, in the folder of its language
COMMON, MINIMAL, AIRLINE = "common", "minimal", "airline"
EVERYWHERE = "112"  # GSM 02.30: it rings from a mobile in any country
# Where people know another number for everything (ITU-T E.161.1 and national numbering plans).
OWN_NUMBER = {
    "us": "911",
    "ca": "911",
    "mx": "911",
    "gb": "999",
    "ie": "999",
    "au": "000",
    "nz": "111",
    "jp": "119",
    "hk": "999",
}
TOKEN = re.compile(r"@(company|language|time_zone|emergency|today|version)@")
# Names that begin with a dot in a handbook; in the package they have none, or tools would take them for its own.
DOTTED = ("gitignore", "editorconfig", "gitlab-ci.yml", "github", "vscode", "keep")
# What the example's folder holds of a handbook.
PARTS = ("playbooks", "roster", "docs")
NOT_COPIED = "docs/schema/"


@dataclass(frozen=True)
class Facts:
    """What is filled in. `language` is two letters, `time_zone` a name of the IANA list, `today` the day of writing."""

    company: str = "Our company"
    language: str = "en"
    time_zone: str = "UTC"
    emergency: str = EVERYWHERE
    today: date = date(2026, 11, 22)

    def fill(self, text: str) -> str:
        """A text with every `@token@` filled in."""
        words = {
            "company": json.dumps(self.company, ensure_ascii=False),
            "language": self.language,
            "time_zone": self.time_zone,
            "emergency": self.emergency,
            "today": self.today.isoformat(),
            "version": prontuario.__version__,
        }
        return TOKEN.sub(lambda found: words[found[1]], text)


def starters() -> tuple[str, ...]:
    """The names of all starters: the minimal one first, the example last."""
    found = {each.name for code in spoken() for each in _in(code).glob("*/")}
    return (MINIMAL, *sorted(found - {MINIMAL}), AIRLINE)


def languages(starter: str) -> tuple[str, ...]:
    """The languages in which there is a starter. The minimal one comes in English where a language has none yet."""
    if starter == AIRLINE:
        return ("en",)
    if starter == MINIMAL:
        return spoken()
    return tuple(code for code in spoken() if (_in(code) / starter).is_dir())


def _in(language: str) -> Path:
    return LANGUAGES / language / IN_LANGUAGES


def emergency_number(country: str) -> str:
    """The number of a country (two letters, ISO 3166) to call when people are in danger; 112 where none is known."""
    return OWN_NUMBER.get(country.lower(), EVERYWHERE)


def files_of(starter: str, facts: Facts) -> dict[str, bytes]:
    """The files of a new handbook, by path."""
    found = _below(FOLDER / COMMON)
    if starter == AIRLINE:
        for part in PARTS:
            found |= {f"{part}/{path}": data for path, data in _below(example() / part).items()}
        found = {path: data for path, data in found.items() if not path.startswith(NOT_COPIED)}
    else:
        found |= _below(part_of(facts.language, f"{IN_LANGUAGES}/{starter}"))
    return {facts.fill(path): facts.fill(data.decode()).encode() for path, data in sorted(found.items())}


def example() -> Path:
    """Where the example is: in the package, or, in a checkout of the project, around it."""
    packaged = FOLDER / AIRLINE
    return packaged if packaged.is_dir() else FOLDER.parents[1]


def _below(folder: Path) -> dict[str, bytes]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and "__pycache__" not in file.parts)
    return {_dotted(file.relative_to(folder)): file.read_bytes() for file in files}


def _dotted(path: Path) -> str:
    parts = [f".{part}" if part in DOTTED else part for part in path.parts]
    return PurePosixPath(*parts).as_posix()
