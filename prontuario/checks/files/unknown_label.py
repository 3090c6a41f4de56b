"""Every word of the product that the house rules replace exists, and its new words hold the same facts.

Why: a label with a slip in its name changes nothing; one without its number would leave a reader without it.
Fix: write the key as the label files have it, and every {brace} of the words that it replaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.language.folders import languages
from prontuario.language.labels import labels_in
from prontuario.source.nearest import did_you_mean

FORMERLY = ("label-known",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds languages and labels that there are not, and words that do not fit into the place of others."""
    policy = case.handbook.policy
    for language, own in policy.labels.items():
        if language not in languages():
            hint = f"the product speaks {', '.join(languages())}"
            yield Problem(
                policy.key_at("labels", language), f"there are no words in `{language}` to replace", hint
            )
            continue
        known = labels_in(language).words
        for key, words in own.items():
            place = policy.at("labels", language, key)
            if key not in known:
                hint = did_you_mean(key, known, "look it up in the label files of the package")
                yield Problem(policy.key_at("labels", language, key), f"there is no label `{key}`", hint)
            elif (facts := _facts(known[key]) or frozenset()) != _facts(words):
                needed = ", ".join(f"{{{fact}}}" for fact in sorted(facts)) or "no braces"
                yield Problem(
                    place, f"the words for `{key}` do not fit into its place", f"write them with {needed}"
                )


def _facts(words: str) -> frozenset[str] | None:
    """The names in the braces of a text; None where they cannot be read."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(words) if name is not None)
    except ValueError:
        return None
