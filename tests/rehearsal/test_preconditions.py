"""What cannot be played: a rehearsal draws no conclusions from a name that nothing defines."""

from pathlib import Path

import pytest

from prontuario.model.load import load
from prontuario.rehearsal.preconditions import decision_known, statement_known
from tests.cases import base_handbook

THREAT, ROLES, CHANNELS = "playbooks/threats/website-down.yml", "roster/roles.yml", "roster/channels.yml"


def known(root: Path) -> tuple[bool, bool]:
    """Whether the decision and the holding statement of the small handbook can be played."""
    handbook = load(root).handbook
    threat = handbook.threats["website-down"]
    return decision_known(threat, handbook), statement_known(threat, handbook)


def test_the_small_handbook_can_be_played(tmp_path):
    assert known(base_handbook(tmp_path)) == (True, True)


@pytest.mark.parametrize(
    ("file", "old", "new", "decision", "statement"),
    [
        (THREAT, "escalation:\n  - {to: duty-manager", "escalation:\n  - {to: duty-manger", False, True),
        (THREAT, "escalation:\n  - {to: duty-manager, via: mobile}", "escalation:\n  - {via: mobile}", False, True),
        (THREAT, "  - {to: duty-manager, via: mobile}", "  - {to: duty-manager}", False, True),
        (THREAT, "  - {to: duty-manager, via: mobile}", "  - {to: duty-manager, via: mobil}", False, True),
        (THREAT, "owner: duty-manager", "owner: duty-manager\ntakes_down: web", False, True),
        (THREAT, "    approved_by: duty-manager", "    approved_by: duty-manger", True, False),
        (THREAT, "communication:\n  - audience: customers\n    who: spokesperson",
         "communication:\n  - audience: customers\n    who: spokeperson", True, False),
        (THREAT, "communication:\n  - audience: customers\n    who: spokesperson\n",
         "communication:\n  - audience: customers\n", True, False),
        (THREAT, "    via: [email, mobile]\n    if", "    via: [email, mobil]\n    if", True, False),
        (THREAT, "    via: [email, mobile]\n    if", "    if", True, False),
        (THREAT, "    who: duty-manager\n    do: Open", "    who: duty-manger\n    do: Open", True, True),
        (THREAT, "    say: outage\n    when", "    say: outrage\n    when", True, True),
        (ROLES, "  holders: [ada-prova, bruno-finto]", "  holders: [ada-prva, bruno-finto]", False, False),
        (ROLES, "  holders: [ada-prova, bruno-finto]", "  holders: []", False, False),
        (CHANNELS, "  title: E-mail", "  title: E-mail\n  needs: server", False, False),
        (CHANNELS, "  title: E-mail", "  title: E-mail\n  access: webmaster", False, False),
    ],
)  # fmt: skip
def test_a_name_that_nothing_defines_is_not_played(file, old, new, decision, statement, tmp_path):
    path = base_handbook(tmp_path) / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    assert known(tmp_path) == (decision, statement)


def test_what_no_ladder_and_no_public_word_needs_is_not_asked(tmp_path):
    root = base_handbook(tmp_path)
    with (root / ROLES).open("a") as roles:
        roles.write("nobody: {title: Nobody, holders: []}\n")
    with (root / CHANNELS).open("a") as channels:
        channels.write("pager: {title: Pager, kind: sms, needs: tower}\n")
    assert known(root) == (True, True)


def test_without_a_ladder_nothing_is_decided(tmp_path):
    path = base_handbook(tmp_path) / THREAT
    text = path.read_text("utf-8")
    begin, end = text.index("escalation:"), text.index("communication:")
    path.write_text(text[:begin] + text[end:], "utf-8")
    assert known(tmp_path) == (False, True)


def test_a_resource_that_lacks_is_asked_wherever_it_stands(tmp_path):
    root = base_handbook(tmp_path)
    (root / "roster/resources.yml").write_text("server: {title: Server, needs: power}\n")
    assert known(root) == (False, False)


def test_of_several_public_words_each_has_to_be_known(tmp_path):
    path = base_handbook(tmp_path) / THREAT
    talk = "  - {audience: press, say: outage, when: {within: 30m}, via: email, if: asked, approved_by: duty-manager}\n"
    text = path.read_text("utf-8")
    path.write_text(text.replace("stand_down:", f"{talk}stand_down:"), "utf-8")
    assert known(tmp_path) == (True, False)


def test_of_several_rungs_each_has_to_be_known(tmp_path):
    path = base_handbook(tmp_path) / THREAT
    text = path.read_text("utf-8")
    path.write_text(text.replace("to: spokesperson, after: 10m, ", "after: 10m, "), "utf-8")
    assert known(tmp_path) == (False, True)
