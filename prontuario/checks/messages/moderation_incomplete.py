"""Who answers in public knows what to look up first, and when to stop.

Why: the third answer to the same point is read as a quarrel, and the first one to a customer of ten years as an insult.
Fix: add `look_up:` and `stop:` to `moderation:` in playbooks/policy.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ADVICE
NEEDED = {
    "look_up": "what is looked up before the first answer, like earlier complaints and promises",
    "stop": "when enough is said, who decides so, and the last sentence",
}


def run(case: Case) -> Iterator[Problem]:
    """Finds a moderation that was begun without either; `criterion-incomplete` looks at the criteria."""
    moderation = case.handbook.policy.moderation
    for key, about in NEEDED.items() if moderation.criteria else ():
        if not getattr(moderation, key):
            yield Problem(
                case.handbook.policy.at("moderation"),
                f"`moderation` does not say {about}",
                f"add `{key}:`",
            )
