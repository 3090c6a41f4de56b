"""What to do about keys and shapes that people naturally try, where the format says it in another way."""

from __future__ import annotations

from collections.abc import Mapping

EXTENSION = "write it behind the number: +44 20 7946 0101 x227"
CODE = "write it behind the number, with a comma for each pause: +44 20 7946 0101,,4829#"

INSTEAD: Mapping[tuple[str, str], str] = {
    ("Phone", "extension"): EXTENSION,
    ("Phone", "ext"): EXTENSION,
    ("Phone", "interno"): EXTENSION,
    ("Phone", "code"): CODE,
    ("Phone", "pin"): CODE,
    ("Phone", "PIN"): CODE,
    ("Phone", "comment"): "call it `note`",
    ("Step", "description"): "write it under `how`",
    ("Step", "details"): "write it under `how`",
    ("Step", "substeps"): "write them under `how`, as a list",
    ("Step", "steps"): "write them under `how`, as a list",
    ("Step", "level"): "call it `levels`",
    ("Step", "attachments"): "call it `files`, and put the files into docs/files/",
    ("Step", "responsible"): "call it `who`",
    ("Step", "role"): "call it `who`",
    ("Threat", "faq"): "write them under `questions`, each with `ask` and `answer`",
    ("Threat", "attachments"): "call it `files`, and put the files into docs/files/",
    ("Threat", "description"): "write one sentence under `summary`, and what is longer under `background`",
    ("Threat", "notes"): "write them under `background`",
    ("Threat", "preparation"): "call it `prepare`",
    ("Threat", "prevention"): "call it `prepare`",
    ("Threat", "lessons"): "write them under `afterwards`",
    ("Policy", "do_not"): "call it `avoid`",
}
"""By model and key: what to write instead."""

ONE_ROLE = "one role is accountable: write it here, and the others under `consult` or `inform`"
ONE_ONLY: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Step", "who"): ("a step has one role", ONE_ROLE),
    ("Preparation", "who"): ("it has one role", "write the role that answers for it"),
    ("Followup", "who"): ("it has one role", "write the role that answers for it"),
    ("Threat", "owner"): (
        "a threat has one owner",
        "write the role that answers for it; the others do its steps",
    ),
}
"""By model and key: what to say of a list where one name is meant, and what to do."""
