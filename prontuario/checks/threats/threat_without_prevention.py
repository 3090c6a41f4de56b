"""Where most threats are prepared for, the most urgent ones are.

Why: prevention comes before every plan, and what is most urgent is what nobody wants to play for the first time.
Fix: add `prepare:` to the threat: what makes it rarer or milder, who does it, by which day or how often.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.priority import is_top

SEVERITY = Severity.ADVICE

SEVERAL, MOST = 5, 3 / 4  # threats: in a smaller handbook, or an earlier one, the plan itself comes first


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of the most urgent priority without a measure that prevents it, where most threats have one."""
    threats = tuple(case.threats())
    prepared = sum(bool(threat.prepare) for threat in threats)
    for threat in threats if len(threats) >= SEVERAL and prepared >= MOST * len(threats) else ():
        if not threat.prepare and is_top(threat, case.handbook.policy):
            yield Problem(
                threat.key_at("prepare"),
                f"nothing is done before `{threat.id}` happens",
                "add `prepare:` with `- {do: ..., who: ROLE, by: DAY}`, or `every: 90d` and `last:`",
            )
