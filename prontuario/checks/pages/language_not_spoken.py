"""The product has words of its own for the pages in the first language of the handbook.

Why: buttons, headings and dates then come in English, and a reader who knows none stops at them in a crisis.
Fix: ask for the language, or translate the label file as CONTRIBUTING.md says; or ignore this check, with your reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.language.folders import OTHERWISE, folder_of
from prontuario.language.labels import labels_in

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds a first language that the product does not speak."""
    policy = case.handbook.policy
    if folder_of(policy.language) is None:
        english = labels_in(OTHERWISE)
        yield Problem(
            policy.at("language"),
            f"the pages' own words are in {english.language_name(OTHERWISE)}: "
            f"there is no {english.language_name(policy.language)} yet",
            "your own texts stay as you wrote them; if your readers know English, ignore this check, with the reason",
        )
