"""`prontuario explain`: what a check wants, why, and how to mend what breaks it."""

from __future__ import annotations

from typing import Annotated

import typer

from prontuario.checks.example import example_of
from prontuario.checks.rules import RULES, by_topic
from prontuario.commands.stop import stop
from prontuario.pages.labels import labels_in
from prontuario.report.explained import as_explanation, as_list
from prontuario.rule import Explained
from prontuario.source.nearest import did_you_mean

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="CHECK", help="The name in brackets at the end of a finding; without it, all checks."
    ),
]


def explain(check: Name = None) -> None:
    """Say what a check wants, why, and how to mend what breaks it."""
    if check is None:
        words = labels_in("en")  # rules are written in English
        typer.echo(as_list({words(f"topic_{topic}"): under for topic, under in by_topic().items()}))
        return
    rules = {rule.id: rule for rule in RULES}
    name = check.strip("[]")
    if name not in rules:
        stop(
            f"there is no check `{name}` - {did_you_mean(name, rules, '`prontuario explain` lists them all')}"
        )
    typer.echo(as_explanation(Explained(rules[name], example_of(name))))
