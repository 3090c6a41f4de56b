"""Every placeholder in a message is explained, and every explained one is used.

Why: somebody who fills in `{what}` at night has to know what belongs there; an unfilled brace goes out to customers.
Fix: explain it under `placeholders:`, or remove the brace or the explanation.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.placeholders import names_in
from prontuario.source.nearest import did_you_mean

FORMERLY = ("placeholder-declared",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds placeholders without explanation, and explanations without placeholder."""
    for message in case.handbook.messages.values():
        used: set[str] = set()
        for field, text in (("text", message.text), ("short", message.short)):
            for language, words in (text.by_language if text else {}).items():
                used |= set(names_in(words))
                for name in dict.fromkeys(names_in(words)):
                    if name not in message.placeholders:
                        place = message.at(field, language) if language else message.at(field)
                        yield Problem(
                            place,
                            f"the placeholder `{{{name}}}` is not explained",
                            did_you_mean(
                                name,
                                sorted(message.placeholders),
                                f"add `{name}: what it stands for` under `placeholders:`",
                            ),
                        )
        for name in message.placeholders.keys() - used:
            yield Problem(
                message.key_at("placeholders", name),
                f"the placeholder `{name}` is in no text",
                f"write {{{name}}} in the text, or remove the line",
            )
