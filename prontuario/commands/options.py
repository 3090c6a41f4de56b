"""The options that several commands share. Each is defined here, once, and means the same in every command."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import typer
from pydantic import TypeAdapter, ValidationError

from prontuario.commands.stop import stop
from prontuario.finding import Severity
from prontuario.language.folders import languages
from prontuario.model.edition import Edition
from prontuario.model.time import Date
from prontuario.source.nearest import did_you_mean

Choice = TypeVar("Choice", bound=StrEnum)


class Format(StrEnum):
    """How findings are printed: for people, or for the program that reads them."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"


class Plain(StrEnum):
    """How everything but findings is printed."""

    TEXT = "text"
    JSON = "json"


def one_of(kind: type[Choice], what: str) -> Callable[[str], Choice]:
    """What reads one word of a few. Another word ends the command with a sentence that names them."""

    def read(typed: str) -> Choice:
        _known(typed, list(kind), what)
        return kind(typed)

    return read


def names_in(typed: str, known: Iterable[str], what: str, list_: str) -> tuple[str, ...]:
    """The names that were typed with commas between them, each once. Ends the command for one that is unknown."""
    names = tuple(dict.fromkeys(name.strip().strip("[]") for name in typed.split(",")))
    for name in names:
        _known(name, list(known), what, list_)
    return names


def completed(known: Iterable[str]) -> Callable[[str], list[str]]:
    """What a shell may put behind the letters that were typed."""
    words = list(known)

    def complete(incomplete: str) -> list[str]:  # typer goes by the name of the argument
        return [word for word in words if word.startswith(incomplete)]

    return complete


def _known(typed: str, known: list[str], what: str, otherwise: str = "") -> None:
    if typed not in known:
        hint = did_you_mean(typed, known, otherwise or f"write {_either(known)}")
        stop(f"there is no {what} `{typed}` - {hint}")


def _either(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _language(typed: str) -> str:
    _known(typed, list(languages()), "language")
    return typed


def _day(typed: str) -> date:
    try:
        return TypeAdapter[date](Date).validate_python(typed)
    except ValidationError as error:
        stop(str(error.errors()[0]["msg"]))


def _choice(
    name: str, kind: type[Choice], what: str, help_: str, *more: str, envvar: str | None = None
) -> object:
    """An option that takes one word of a few."""
    return typer.Option(
        name,
        *more,
        parser=one_of(kind, what),
        metavar=f"[{'|'.join(kind)}]",
        autocompletion=completed(kind),
        envvar=envvar,
        help=help_,
    )


For = Annotated[
    Edition,
    _choice(
        "--edition",
        Edition,
        "edition",
        "For whom: staff holds whom to alert, team holds everything.",
        envvar="PRONTUARIO_EDITION",
    ),
]
As = Annotated[
    Format, _choice("--format", Format, "format", "text for people; the others for programs.", "-f")
]
AsPlain = Annotated[Plain, _choice("--format", Plain, "format", "text for people, json for programs.", "-f")]
FailOn = Annotated[
    Severity,
    _choice("--fail-on", Severity, "weight", "The mildest finding with which the command fails."),
]


def language(help_: str) -> Any:
    """An option that takes one of the languages that the product speaks."""
    return typer.Option(
        "--language",
        parser=_language,
        metavar=f"[{'|'.join(languages())}]",
        autocompletion=completed(languages()),
        help=help_,
    )


Language = Annotated[
    str | None, language("The language of what is printed; the handbook's first when left out.")
]
# Only `check` has it. A site or a print says of which day it is, and a rehearsal's day is that of --at.
Today = Annotated[
    date | None,
    typer.Option(
        "--today", parser=_day, metavar="DATE", help="The day to check the plan for, like 2026-09-12."
    ),
]
