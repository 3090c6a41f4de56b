"""`prontuario explain`: what a check wants, why, and how to fix what breaks it."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from prontuario.checks.catalogue import by_topic, catalogue, rules
from prontuario.checks.example import explained
from prontuario.commands.epilog import epilog
from prontuario.commands.options import AsPlain, Plain, completed
from prontuario.commands.stop import stop
from prontuario.language.labels import labels_in
from prontuario.report.explained import as_explanation, as_list
from prontuario.rule import Rule
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


def explain(check: Name = None, format_: AsPlain = Plain.TEXT) -> None:
    """Say what a check wants, why, and how to fix what breaks it."""
    if check is None:
        if format_ is Plain.JSON:
            typer.echo(_json([_facts(rule) for rule in rules()]))
            return
        words = labels_in("en")  # rules are written in English
        typer.echo(as_list({words(f"topic_{topic}"): under for topic, under in by_topic().items()}))
        return
    name = check.strip("[]")
    found = catalogue().named(name)
    if found is None:
        known = [rule.id for rule in rules()]
        stop(
            f"there is no check `{name}` - {did_you_mean(name, known, '`prontuario explain` lists them all')}"
        )
    if found.id != name:
        typer.echo(f"`{name}` is called `{found.id}` now.", err=True)
    typer.echo(_json(_facts(found)) if format_ is Plain.JSON else as_explanation(explained(found)))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _facts(rule: Rule) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "check": rule.id,
        "topic": str(rule.topic),
        "severity": str(rule.severity),
        "rule": rule.rule,
        "why": rule.why,
        "fix": rule.fix,
        "mandatory": rule.mandatory,
        "formerly": list(rule.formerly),
    }
