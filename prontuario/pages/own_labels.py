"""The product's words that a handbook has replaced by its own: each has to be one of them, with the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from prontuario.finding import Finding, Problem, in_order
from prontuario.language.labels import labels_in, languages
from prontuario.model.handbook import Handbook
from prontuario.source.nearest import did_you_mean

CHECK = "label-known"


def label_findings(handbook: Handbook) -> tuple[Finding, ...]:
    """What is wrong with `labels:` of the house rules."""
    return in_order([Finding.of(problem, CHECK) for problem in _problems(handbook)])


def _problems(handbook: Handbook) -> Iterator[Problem]:
    policy = handbook.policy
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
