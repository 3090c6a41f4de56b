"""`prontuario explain`: what a check wants, why, and how to fix what breaks it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from prontuario.checks.applied import applied
from prontuario.checks.catalogue import by_topic, catalogue, rules
from prontuario.checks.check import Check
from prontuario.checks.example import explained
from prontuario.commands.command import with_root
from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.options import AsPlain, Plain, completed
from prontuario.commands.stop import stop
from prontuario.language.labels import labels_in
from prontuario.model.load import load_policy
from prontuario.report.explained import as_explanation, as_list
from prontuario.rule import Rule, Setting
from prontuario.source.nearest import did_you_mean

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="CHECK",
        autocompletion=completed(rule.id for rule in rules()),
        help="The name in brackets at the end of a finding; without it, all checks.",
    ),
]
MORE = epilog(
    {
        "prontuario explain": "All checks, by topic.",
        "prontuario explain owner-without-deputy": "What this one wants, why, and an example, broken and fixed.",
        "prontuario explain --format json": "All checks, for programs.",
    },
    {0: "it is explained", 2: "there is no check of that name"},
)


def explain(check: Name = None, root: Folder = Path(), format_: AsPlain = Plain.TEXT) -> None:
    """Say what a check wants, why, how to fix what breaks it, and what this handbook has set about it."""
    if root != Path():
        need_handbook(root)
    settings = applied(load_policy(root).checks, catalogue(), catalogue().broken)
    if check is None:
        _list(settings, format_)
        return
    found = _named(check.strip("[]"))
    if format_ is Plain.JSON:
        typer.echo(_json(_facts(found, settings)))
    else:
        typer.echo(as_explanation(explained(found, settings)))


def _list(settings: tuple[Setting, ...], format_: Plain) -> None:
    if format_ is Plain.JSON:
        typer.echo(_json([_facts(rule, settings) for rule in rules()]))
        return
    words = labels_in("en")  # rules are written in English
    typer.echo(as_list({words(f"topic_{topic}"): under for topic, under in by_topic().items()}, settings))


def _named(name: str) -> Check:
    """The check of a name. A former name is told; one that there is not ends the command."""
    found = catalogue().named(name)
    if found is None:
        if broken := next((each for each in catalogue().broken if each.check == name), None):
            stop(f"the check {broken.which} does not work: {broken.why} - {broken.do}")
        if Path(name).is_dir():
            stop(with_root(name, [name], "prontuario explain"))
        known = [rule.id for rule in rules()]
        stop(
            f"there is no check `{name}` - {did_you_mean(name, known, '`prontuario explain` lists them all')}"
        )
    if found.id != name:
        typer.echo(f"`{name}` is called `{found.id}` now.", err=True)
    return found


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _facts(rule: Rule, settings: tuple[Setting, ...]) -> dict[str, Any]:
    """A rule as plain data, with what is set about it."""
    return {
        "check": rule.id,
        "topic": str(rule.topic),
        "severity": str(rule.severity),
        "rule": rule.rule,
        "why": rule.why,
        "fix": rule.fix,
        "mandatory": rule.mandatory,
        "formerly": list(rule.formerly),
        "settings": [
            {"how": each.how, "because": each.because, "file": each.place.file, "line": each.place.line}
            for each in settings
            if each.check == rule.id
        ],
    }
