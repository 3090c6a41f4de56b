"""Where one name is meant and people naturally write several: what to say of it, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

ONE_ONLY: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Step", "who"): (
        "a step has one role",
        "one role is accountable: write it here, and the others under `consult` or `inform`",
    ),
    ("Preparation", "who"): ("it has one role", "write the role that answers for it"),
    ("Followup", "who"): ("it has one role", "write the role that answers for it"),
    ("Threat", "owner"): (
        "a threat has one owner",
        "write the role that answers for it; the others do its steps",
    ),
}
"""By model and key."""

WITH_REASON: Mapping[str, str] = {
    "IgnoredCheck": "{{check: {name}, because: ...}}",
    "CheckSeverity": "{{check: {name}, severity: ..., because: ...}}",
    "Waiver": "{{check: {name}, because: ..., until: ...}}",
    "PolicyWaiver": "{{check: {name}, where: ..., because: ..., until: ...}}",
}
"""By model, where a name alone is written: how it is written with its reason."""

BY_SITE: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Policy", "duty"): (
        "the handbook has one role to call in any doubt",
        "write it here, and the sites into roster/sites.yml: each has a `duty:` of its own",
    ),
}
"""By model and key, where a group of lines is written in place of one value."""
