"""`prontuario new`: begins a handbook, or an entry of one."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated
from zoneinfo import available_timezones

import typer

from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.options import language as language_option
from prontuario.commands.stop import stop
from prontuario.examine import fixed_day
from prontuario.model.kinds import ID_PATTERN, LONGEST_ID, Kind
from prontuario.model.load import load
from prontuario.model.schema import write_schemas
from prontuario.source.nearest import did_you_mean
from prontuario.starters.entry import KINDS, entries
from prontuario.starters.starter import (
    AIRLINE,
    MINIMAL,
    Facts,
    emergency_number,
    files_of,
    languages,
    starters,
)

What = Annotated[str, typer.Argument(help=f"A folder for a new handbook; or one of {', '.join(KINDS)}.")]
Name = Annotated[str | None, typer.Argument(help="The name of the new entry, like payments-fail.")]
Company = Annotated[str | None, typer.Option("--company", help="The company's name.")]
Language = Annotated[str | None, language_option("The handbook's language; asked for when left out.")]
Country = Annotated[
    str | None, typer.Option("--country", help="Two letters, like it: for the emergency number.")
]
Zone = Annotated[str | None, typer.Option("--time-zone", help="Where the company is, like Europe/Rome.")]
Starter = Annotated[str, typer.Option("--starter", help=f"What to begin with: {', '.join(starters())}.")]

MORE = epilog(
    {
        "prontuario new crisis-handbook": "A small handbook in a new folder; asks for company, language and place.",
        "prontuario new handbook --language it --country it --time-zone Europe/Rome": "The same, without a question.",
        "prontuario new threat payments-fail": "A threat with what the checks ask for, with notes on each line.",
    },
    {0: "all is written", 2: "nothing was written: the message says why"},
)
NEXT = """
{folder} is a handbook. Next:

  cd {folder}
  prontuario serve                    see it at http://127.0.0.1:8000/ while you edit
  prontuario new threat payments-fail begin a threat of your own

Put your own names and numbers into roster/people.yml first, and keep the folder private: it holds numbers."""


def new(
    what: What,
    name: Name = None,
    root: Folder = Path(),
    company: Company = None,
    language: Language = None,
    country: Country = None,
    time_zone: Zone = None,
    starter: Starter = MINIMAL,
) -> None:
    """Begin a handbook, or an entry of one. Writes new files only, and never over one."""
    if what in list(KINDS):
        _entry(Kind(what), name, root)
    elif name is not None:
        choice = f"choose from {', '.join(KINDS)}"
        stop(f"there is no `{what}` to begin - {did_you_mean(what, KINDS, choice)}")
    else:
        _handbook(Path(what), starter, company, language, country, time_zone)


def _handbook(folder: Path, starter: str, *given: str | None) -> None:
    if starter not in starters():
        choice = f"choose from {', '.join(starters())}"
        stop(f"there is no starter `{starter}` - {did_you_mean(starter, starters(), choice)}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        stop(f"{folder} is there already and not empty - name a folder that is not there yet")
    if starter == AIRLINE and any(given):
        stop(f"the {AIRLINE} has a name, a language and a place already - leave out what you said of them")
    facts = Facts(today=date.today()) if starter == AIRLINE else _asked(languages(starter), *given)
    if facts.language not in languages(starter):
        spoken = ", ".join(languages(starter))
        stop(f"there is no `{starter}` handbook in `{facts.language}` - choose from {spoken}")
    try:
        for path, data in files_of(starter, facts).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        write_schemas(folder / "docs" / "schema", load(folder).handbook)
    except OSError as error:
        stop(f"{folder} cannot be written to: {error.strerror} - name another folder")
    typer.echo(NEXT.format(folder=folder).strip())


def _asked(
    spoken: tuple[str, ...], company: str | None, language: str | None, country: str | None, zone: str | None
) -> Facts:
    """What was given, and what somebody at a terminal answers; else what fits most."""
    known = Facts(language=spoken[0])
    company = company or _ask("The company's name", known.company)
    language = language or _ask(f"The language ({', '.join(spoken)})", known.language)
    country = country or _ask("The country, two letters", language if language != "en" else "gb")
    zone = zone or _ask("The time zone", _own_zone())
    if zone not in available_timezones():
        near = did_you_mean(zone, available_timezones(), "write one like Europe/Rome")
        stop(f"there is no time zone `{zone}` - {near}")
    if not re.fullmatch("[A-Za-z]{2}", country):
        stop(f"`{country}` is no country code - write two letters, like it")
    known_as = next((each for each in spoken if each.lower() == language.lower()), language)
    return Facts(company, known_as, zone, emergency_number(country), date.today())


def _ask(question: str, otherwise: str) -> str:
    """An answer from the terminal; the default where nobody sits at one."""
    return str(typer.prompt(question, default=otherwise)) if sys.stdin.isatty() else otherwise


def _own_zone() -> str:
    """The time zone of this machine, where it says so by name."""
    said = os.environ.get("TZ") or os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]
    return said if said in available_timezones() else Facts().time_zone


def _entry(kind: Kind, name: str | None, root: Path) -> None:
    need_handbook(root)
    if name is None:
        stop(f"a new {kind} needs a name: `prontuario new {kind} NAME`")
    if len(name) > LONGEST_ID or not re.fullmatch(ID_PATTERN, name):
        rule = f"use at most {LONGEST_ID} small letters without accents, digits and single hyphens"
        stop(f"`{name}` cannot be used as a name - {rule}, like payments-fail")
    handbook = load(root).handbook
    made = entries(kind, name, handbook, fixed_day(handbook.policy) or date.today())
    there = [each.file for each in made if each.whole and (root / each.file).exists()]
    if there or name in handbook.names(kind) or (kind, name) in handbook.unusable:
        stop(f"{there[0] if there else f'a {kind} `{name}`'} is there already - choose another name")
    for each in made:
        _write(root / each.file, each.text)
        typer.echo(each.file)
    if (root / "docs/schema").is_dir():  # an editor offers the new name
        with suppress(OSError):
            write_schemas(root / "docs/schema", load(root).handbook)


def _write(file: Path, text: str) -> None:
    """Writes a file, or adds to the end of one."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text("utf-8") if file.exists() else ""
        gap = "\n" if before.strip() else ""
        file.write_text(
            before + ("" if before.endswith("\n") or not before else "\n") + gap + text, encoding="utf-8"
        )
    except (OSError, UnicodeDecodeError) as error:
        stop(f"{file} cannot be written to ({error})")
