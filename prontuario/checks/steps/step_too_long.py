"""A step says what to do in few words.

Why: under stress nobody reads to the end of a long sentence.
Fix: keep one verb and one thing in `do:`; the rest goes into `how:`, or into a step of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step
from prontuario.plan.steps import playbooks
from prontuario.plan.wording import count_words, has_word_spaces

FORMERLY = ("step-short",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that are too long, in any language."""
    most = case.handbook.policy.limits.step_words
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            for language, words in step.do.by_language.items() if isinstance(step, Step) else ():
                if (count := count_words(words)) > most:
                    long = "has" if has_word_spaces(words) else "is as long as"
                    yield Problem(
                        step.at("do", language),
                        f"this step {long} {count} words, more than {most}",
                        "move the details to `how:`",
                    )
