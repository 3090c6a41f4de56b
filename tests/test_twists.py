"""Threats of the example have a twist, and a check that guards it: undo the one line that minds it, and the check speaks."""

import shutil
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from prontuario.examine import examine
from prontuario.finding import Finding
from prontuario.model.layout import FOLDERS, THREAT_HOME

ROOT = Path(__file__).resolve().parent.parent
CHANNELS = "roster/channels.yml"


class Twist(NamedTuple):
    """The line that minds the twist, what undoes it, the check that speaks then; `file`, where it is not the threat's."""

    threat: str
    minds: str
    undoes: str
    check: str
    file: str = ""


TWISTS = [
    # The law gives each passenger a written notice.
    Twist("mass-cancellations", "    clock: passenger-rights-notice\n", "", "missed-notification-deadline"),
    # The public apology comes before the refund in private.
    Twist("defective-product", "    within: 1h\n    after: apology-is-out\n", "    within: 30m\n",
          "compensation-before-apology"),
    # Whoever is in danger is helped first.
    Twist("product-safety", "      en: Call 112 if anybody is hurt or in danger, and move people away\n      it: Chiama il 112 se qualcuno "
          "è ferito o in pericolo, e fa' allontanare le persone\n    how:\n      en: Whoever sees it calls, at once, without "
          "asking. Say where, what and how many. Then ring the duty manager.\n      it: >-\n        Chiama chi lo vede, subito, "
          "senza chiedere. Di' dove, che cosa e quanti. Poi chiama il responsabile di turno.\n",
          "      en: Note what is known of the product, and of the flight\n      it: Annota che cosa si sa del prodotto e del volo\n",
          "life-safety-late"),
    # Whoever said it does not release the apology.
    Twist("managers-statement", "la copia nel registro le prova\n    approved_by: crisis-lead",
          "la copia nel registro le prova\n    approved_by: chief-executive", "barred-speaker"),
    # The mail is gone with the network.
    Twist("it-outage", "via: [sms, runners, printed-cards]\n    if", "via: [sms, email, printed-cards]\n    if",
          "lost-channel-used"),
    # The desk telephones hang on the lines, though they do not name them.
    Twist("phone-lines-down", "{to: crisis-lead, after: 10m, via: [mobile, ",
          "{to: crisis-lead, after: 10m, via: [office-phone, mobile, ", "lost-channel-used"),
    # The war room is in the building.
    Twist("building-unusable", "    via: alternate-site\n    fallback: mobile\n  - phase: solve\n    who: customer-care-lead",
          "    via: war-room\n    fallback: mobile\n  - phase: solve\n    who: customer-care-lead", "lost-channel-used"),
    # To customers the fault is ours.
    Twist("booking-provider-blackout", "You bought from us, and it is for us to put this right.",
          "It is the fault of our supplier.", "message-blames-others", "playbooks/messages/booking-provider-holding.yml"),
    # The reach decides the level, so it is counted.
    Twist("influencer-complaint", "count: 1000000, within: 24h, ", "", "vague-trigger"),
    # The authority is told within 72 hours.
    Twist("data-breach", "    within: 48h\n    via: [mobile, printed-cards]", "    within: 80h\n    via: [mobile, printed-cards]",
          "missed-notification-deadline"),
    # The site cannot tell that the site is down.
    Twist("website-down", "via: [status-page, x, facebook, sms, email, airport-screens]",
          "via: [website, x, facebook, sms, email, airport-screens]", "lost-channel-used"),
    # Nothing is deleted.
    Twist("bad-review-storm", "    how: {en: The copy is the proof that nothing was deleted., it: La copia dimostra che non abbiamo cancellato nulla.}\n", "    counts_as: deleting\n",
          "step-deletes-posts"),
    # Two people hold each account, so that one can take it back.
    Twist("social-account-hijacked", "access: [social-media-lead, deputy-communications-director]\n  url: https://x.com",
          "access: []\n  url: https://x.com", "single-account-holder", CHANNELS),
    # The team does not meet in the chat that is down.
    Twist("chat-platform-down", "to: crisis-team, via: [phone-bridge, email]", "to: crisis-team, via: [phone-bridge, team-chat]",
          "lost-channel-used"),
]  # fmt: skip


def file_of(twist: Twist) -> str:
    """The file that minds a twist."""
    return twist.file or THREAT_HOME.file_of(twist.threat)


def checks_in(root: Path, file: str) -> set[str]:
    """The checks that find something in a file of a handbook."""
    return {found.check for found in examined(root) if found.place.file == file}


@cache
def examined(root: Path) -> tuple[Finding, ...]:
    """All that is found in a handbook."""
    return examine(root).findings


@pytest.fixture(scope="module")
def undone(tmp_path_factory):
    """A copy of the example in which each twist is undone; no two of them are minded in one file."""
    root = tmp_path_factory.mktemp("undone")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copytree(ROOT / "docs/files", root / "docs/files")
    for twist in TWISTS:
        path = root / file_of(twist)
        text = path.read_text("utf-8")
        assert text.count(twist.minds) == 1, f"{twist.threat} was rewritten: find its twist again"
        path.write_text(text.replace(twist.minds, twist.undoes), "utf-8")
    return root


def test_each_twist_is_of_a_threat_and_in_a_file_of_its_own():
    """A threat may have none: an example that grows needs nothing here."""
    threats = {path.stem for path in (ROOT / THREAT_HOME.path).glob("*.yml")}
    assert {twist.threat for twist in TWISTS} <= threats
    assert len({file_of(twist) for twist in TWISTS}) == len(TWISTS)


@pytest.mark.parametrize("twist", TWISTS, ids=[twist.threat for twist in TWISTS])
def test_the_check_speaks_when_its_twist_is_undone_and_only_then(twist, undone):
    assert twist.check not in checks_in(ROOT, file_of(twist))
    assert checks_in(undone, file_of(twist)) == checks_in(ROOT, file_of(twist)) | {twist.check}


def test_nothing_else_speaks(undone):
    files = {file_of(twist) for twist in TWISTS}
    assert {found.place.file for found in set(examined(undone)) - set(examined(ROOT))} <= files
