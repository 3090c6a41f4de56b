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

ONE_SITE = "one site is needed here"
SITES: Mapping[str, str] = {
    "Clock": "write one, `site: NAME`; a law that runs at several sites has an entry for each, with its authority",
    "Person": "write the one where the person works",
    "Role": "write the one to which it belongs; a role that each site has is an entry for each",
    "Absence": "write an item for each site: `who: all, site: NAME`",
}
OTHER_SITES = "write one, or take the line out, where all sites have it"
"""By model, where `site:` has several names."""

ALONE: Mapping[str, str] = {
    "Calendar": "{{country: {typed}}}",
    "Watch": "{{who: {typed}, answer_within: ..., inboxes: ...}}",
    "Rota": "{{people: {typed}}}",
    "Advice": "{{during: {typed}}}",
    "CheckSettings": "{{ignore: ...}}",
}
"""By model, where one text is written in place of a group of lines: what it probably was. Others begin with what they
need."""

NATURAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("name", "nome", "label", "called"), ("title", "course", "name", "who", "do")),
    **dict.fromkeys(("type", "sort", "tipo"), ("kind",)),
    **dict.fromkeys(
        (
            "mobile",
            "mobiles",
            "cell",
            "phone",
            "telephone",
            "tel",
            "number",
            "numbers",
            "telefono",
            "cellulare",
        ),
        ("phones", "number"),
    ),
    **dict.fromkeys(("mail", "e-mail", "e_mail", "emails"), ("email",)),
    **dict.fromkeys(("attachment", "attachments", "document", "documents", "file"), ("files",)),
    **dict.fromkeys(("question", "q", "domanda"), ("ask",)),
    **dict.fromkeys(("reply", "response", "a", "risposta"), ("answer",)),
    **dict.fromkeys(("people", "person", "whom", "on_duty", "assignee"), ("who", "people", "to")),
    **dict.fromkeys(("role", "responsible", "owner", "lead", "by"), ("who", "owner", "to")),
    **dict.fromkeys(("roles", "holder"), ("holders", "who", "to")),
    **dict.fromkeys(("start", "starts", "begin", "begins", "since"), ("from",)),
    **dict.fromkeys(("end", "ends", "until", "to", "till"), ("to", "until")),
    **dict.fromkeys(
        ("hours", "availability", "available", "opening_hours", "when"),
        ("reachable", "hours", "on", "only_if", "if"),
    ),
    **dict.fromkeys(("language", "speaks"), ("languages",)),
    **dict.fromkeys(("department", "team", "division"), ("unit",)),
    **dict.fromkeys(("job", "position"), ("title",)),
    **dict.fromkeys(("synonyms", "aliases", "alias", "keywords", "aka"), ("also_known_as",)),
    **dict.fromkeys(("channel", "channels", "tool", "tools", "using"), ("via",)),
    **dict.fromkeys(("deadline", "due", "time", "by_when", "time_limit"), ("within", "by")),
    **dict.fromkeys(("condition", "if"), ("only_if", "if")),
    **dict.fromkeys(("action", "task", "what", "text"), ("do", "text", "what")),
    **dict.fromkeys(("message", "template"), ("say",)),
    **dict.fromkeys(("note", "remark", "remarks", "comment", "comments"), ("notes", "note")),
    **dict.fromkeys(("frequency", "interval", "how_often"), ("every",)),
    **dict.fromkeys(("sites", "place", "location"), ("site", "at")),
    **dict.fromkeys(("instead", "replaces", "replacing"), ("instead_of",)),
    **dict.fromkeys(("website", "link", "address"), ("url", "address")),
    **dict.fromkeys(("date", "day"), ("on", "date", "last")),
    **dict.fromkeys(("reason", "why"), ("because",)),
}
"""By key that people naturally write: the keys that say it; the first that a model has counts. What a model says
itself (`MEANT`) comes first."""
SHOWN_AS: Mapping[tuple[str, str], str] = {
    (model, key): f"write it under `phones`: {form}"
    for model, form in (
        ("Person", "`phones: [{kind: mobile, number: ...}]`"),
        ("Role", "`phones: [{kind: duty, number: ...}]`"),
        ("Supplier", "`phones: [{kind: duty, number: ...}]`"),
        ("Channel", "`phones: [{number: ...}]`"),
        ("Clock", "`phones: [{kind: office, number: ...}]`"),
    )
    for key in (
        "mobile",
        "mobiles",
        "cell",
        "phone",
        "telephone",
        "tel",
        "number",
        "numbers",
        "telefono",
        "cellulare",
    )
}
"""By model and key: a sentence, where the key that says it holds more than a value."""

BY_SITE: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Policy", "duty"): (
        "the handbook has one role to call in any doubt",
        "write it here, and the sites into roster/sites.yml: each has a `duty:` of its own",
    ),
}
"""By model and key, where a group of lines is written in place of one value."""
