"""What may be hidden and who may be blocked is written once, in the policy.

Why: of two lists, the one in the playbook is read in anger, and the one in the rules by the lawyer afterwards.
Fix: keep the list in `moderation:` of the policy; a step has it without `only_if:`, a page with `moderation()`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import found, words_for
from prontuario.finding import Place, Problem, Severity
from prontuario.handwritten.active import line_of
from prontuario.model.policy import Policy
from prontuario.model.step import Step
from prontuario.plan.moderation import criteria_for
from prontuario.plan.steps import playbooks

SEVERITY = Severity.WARNING
MACRO = "moderation("


def run(case: Case) -> Iterator[Problem]:
    """Finds steps, kinds of reply and pages that have criteria of their own, beside those of the policy."""
    policy = case.handbook.policy
    if policy.moderation.criteria:
        yield from _steps(case)
        yield from _replies(policy)
        yield from _pages(case)


def _steps(case: Case) -> Iterator[Problem]:
    for playbook in playbooks(case.handbook):
        for step in playbook.steps:
            if isinstance(step, Step) and step.only_if and criteria_for(step, case.handbook.policy):
                yield Problem(
                    step.at("only_if"),
                    f"the policy has the criteria, and the step «{step.do}» has others: «{step.only_if}»",
                    "remove `only_if:` here: the step then has those of `moderation:` in the policy",
                )


def _replies(policy: Policy) -> Iterator[Problem]:
    for reply in policy.replies:
        for language, words in reply.do.by_language.items():
            if blocking := found(words_for("blocking", language or policy.language, policy), words):
                yield Problem(
                    reply.at("do", language),
                    f"`moderation:` has the criteria, and this kind of reply has others: «{blocking[0]} …»",
                    "write that the criteria say it, and keep the list there",
                )


def _pages(case: Case) -> Iterator[Problem]:
    policy = case.handbook.policy
    words = [word for each in policy.languages for word in words_for("blocking", each, policy)]
    for page in case.written.pages:
        blocking = () if MACRO in page.text else found(tuple(words), page.text)
        if blocking:
            yield Problem(
                Place(page.file, line_of(blocking[0], page.text)),
                f"the policy has the criteria, and this page has others: «{blocking[0]} …»",
                "call `{{ moderation() }}` here in place of a list of its own",
            )
