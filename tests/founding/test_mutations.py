"""What the author of the documents would take out of the example, to see whether anybody notices."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.asked import found
from tests.example import ROOT


def without(file: str, key: str) -> Callable[[Path], None]:
    """Takes a key and what stands under it out of a file, wherever it is."""

    def change(root: Path) -> None:
        path = root / file
        text = path.read_text("utf-8")
        cut = re.sub(rf"^( *){key}:[^\n]*\n(?:\1 +[^\n]*\n|\1- [^\n]*\n)*", "", text, flags=re.MULTILINE)
        cut = re.sub(rf", {key}: (?:\{{[^}}]*\}}|\[[^\]]*\]|[^,}}]*)", "", cut)
        assert cut != text, file
        path.write_text(cut, encoding="utf-8")

    return change


def replaced(file: str, pattern: str, new: str) -> Callable[[Path], None]:
    """Writes something else for what fits the pattern, wherever it is."""

    def change(root: Path) -> None:
        path = root / file
        text = path.read_text("utf-8")
        written, times = re.subn(pattern, new, text, flags=re.MULTILINE)
        assert times, file
        path.write_text(written, encoding="utf-8")

    return change


def both(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    """Several changes, one after the other."""

    def change(root: Path) -> None:
        for each in changes:
            each(root)

    return change


MESSAGES = "playbooks/messages"
MUTATIONS = {
    "no course of anybody": (without("roster/people.yml", "trained"), "untrained-holder"),
    "nobody watches": (without("roster/channels.yml", "watch"), "unwatched-channel"),
    "no plan for replies": (without("playbooks/policy.yml", "replies"), "no-reply-plan"),
    "a level without a number": (replaced("playbooks/policy.yml", r"^    from: 20$", "    means: It feels bad."), "level-not-measurable"),
    "a short text in Italian without an apology": (
        replaced(f"{MESSAGES}/cancellations-first.yml", r"(?:Ci scusiamo|Siamo spiacenti|Scusateci)[^.]*\. ?", ""),
        "first-message-without-apology",
    ),
    "no mood": (without("playbooks/policy.yml", "moods"), "no-mood-gauge"),
    "no help for those who answer": (without("playbooks/policy.yml", "extra_hands"), "no-extra-hands"),
    "no end of an answer": (without("playbooks/policy.yml", "stop"), "moderation-incomplete"),
    "nothing looked up": (without("playbooks/policy.yml", "look_up"), "moderation-incomplete"),
    "many, beside a number": (
        replaced("playbooks/policy.yml", r"A critical system has been down for 15 minutes\.", "Many systems are down."),
        "level-not-measurable",
    ),
    "one number, two levels": (
        replaced("playbooks/policy.yml", r"^    from: 200$", "    from: 400"),
        "trigger-differs-from-levels",
    ),
    "roles that ask for nothing": (without("roster/roles.yml", "competence"), "role-asks-nothing"),
    "no account held": (without("roster/channels.yml", "access"), "single-account-holder"),
    "nobody is barred": (without("playbooks/threats/managers-statement.yml", "barred"), "conduct-without-barred"),
    "a campaign of which nobody knows": (without("playbooks/planned.yml", "who"), "planned-event-untold"),
    "a campaign that nobody stops": (without("playbooks/planned.yml", "stops"), "campaign-without-stop"),
    "no kit": (
        both(*(without("playbooks/threats/product-safety.yml", key) for key in ("facts", "never_say"))),
        "threat-without-kit",
    ),
    "no prevention": (without("playbooks/threats/product-safety.yml", "prepare"), "threat-without-prevention"),
    "no time for what is lost": (without("roster/resources.yml", "tolerable"), "recovery-unknown"),
    "nobody's hours": (
        both(without("roster/people.yml", "reachable"), without("roster/roles.yml", "rota")),
        "hours-unsaid",
    ),
    "one wording for hundreds": (replaced(f"{MESSAGES}/reviews-reply.yml", r"^variants:\n(?: .*\n|\n)*", ""), "reply-without-variants"),
    "a last word without the report": (without(f"{MESSAGES}/outage-closed.yml", "promises"), "closing-without-report"),
    "an update without the next hour": (
        replaced(f"{MESSAGES}/outage-update.yml", r"(?:entro|by|entro le) \{next_update\}", "soon"),
        "message-without-next-news",
    ),
    "a last word that nobody signs": (
        replaced(f"{MESSAGES}/outage-closed.yml", r"\{name\}(?:, \{job_title\})?, ", ""),
        "unsigned-message",
    ),
    "a step in English under Italian": (
        replaced("playbooks/threats/website-down.yml", r"it: Conferma il guasto da un telefono .*$",
                 "it: Confirm the outage from a phone that is not on the office network"),
        "wrong-language",
    ),
    "an Italian handbook in English": (
        both(replaced("playbooks/policy.yml", r"^language: en$", "language: it"),
             replaced("playbooks/threats/it-outage.yml", r"^    do: \{en: (.*), it: .*\}$", r"    do: \1"),
             replaced("playbooks/threats/it-outage.yml", r"^    do:\n      en: (.*)\n      it: .*$", r"    do: \1")),
        "wrong-language",
    ),
    "a promise that nobody keeps": (replaced("playbooks/threats/website-down.yml", r"^ +say: public-report\n", ""), "promise-not-kept"),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTATIONS)
def test_it_is_noticed(name, tmp_path):
    for folder in ("playbooks", "roster", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    change, check = MUTATIONS[name]
    change(tmp_path)
    assert found(tmp_path, {check})
