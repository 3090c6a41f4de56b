"""What a page may call: the macros by name, with the names that they ask for. `pages/macros.py` holds what they show.

It stands here, beside the sandbox, because it is the whole of what a page can do; a test compares it with the macros.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prontuario.model.kinds import Kind


@dataclass(frozen=True)
class Parameter:
    """What a macro is told: by which word, and of which kind the name is; of none, where any text will do."""

    word: str
    kind: Kind | None = None


def _of(kind: Kind) -> tuple[Parameter, ...]:
    return (Parameter(str(kind), kind),)


ALONE = (
    "whom_to_alert", "duty_number", "saved_on_this_device", "people", "roles", "first_minutes_cards",
    "threat_register", "priority_matrix", "is_it_a_crisis", "reply_triage", "channels", "messages", "legal_clocks",
    "drills", "freshness", "weak_points", "rehearsal_rules", "findings", "waivers", "macro_reference",
    "field_reference", "check_reference",
)  # fmt: skip
OF_A_THREAT = ("threat", "call", "first_minutes", "steps", "escalation", "communication")
MACROS: Mapping[str, tuple[Parameter, ...]] = {
    **dict.fromkeys(ALONE, ()),
    **dict.fromkeys(OF_A_THREAT, _of(Kind.THREAT)),
    "contact": _of(Kind.ROLE),
    "my_role": _of(Kind.ROLE),
    "person": _of(Kind.PERSON),
    "channel": _of(Kind.CHANNEL),
    "message": _of(Kind.MESSAGE),
    "without": (Parameter("loss"),),
    "server_example": (Parameter("name"),),
}
