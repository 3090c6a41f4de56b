"""How findings name a limit: as the priority's, or as that of those who may wait longer."""

from __future__ import annotations

from prontuario.model.duration import Duration
from prontuario.model.policy import Priority


def allowed(priority: Priority, limit: Duration) -> str:
    """Who allows the time until the first public statement."""
    own = limit == priority.first_word_within
    return f"{priority.id} allows {limit}" if own else f"those who are told may wait {limit}"
