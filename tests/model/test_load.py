"""What is known of files that could not be read: their names, and nothing more."""

from pathlib import Path

import pytest

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.load import load
from tests.cases import base_handbook


def with_stray(root: Path, stray: str) -> Handbook:
    """The small handbook with one more file, which nobody reads."""
    file = base_handbook(root) / stray
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("title: What is meant\n")
    return load(root).handbook


@pytest.mark.parametrize(
    ("stray", "unusable", "unknown"),
    [
        ("playbooks/threats/fire.yaml", {(Kind.THREAT, "fire")}, set()),
        ("playbooks/messages/fire.yaml", {(Kind.MESSAGE, "fire")}, set()),
        ("playbooks/clocks.yaml", set(), {Kind.CLOCK}),
        ("roster/suppliers.yaml", set(), {Kind.SUPPLIER}),
        ("roster/people.yaml", set(), set()),
        ("playbooks/threats/website-down.yaml", set(), set()),
        ("playbooks/fire.yaml", set(), set()),
        ("playbooks/threats/deep/fire.yaml", {(Kind.THREAT, "fire")}, set()),
    ],
)
def test_a_stray_file_excuses_the_names_that_it_was_to_give_and_no_others(stray, unusable, unknown, tmp_path):
    handbook = with_stray(tmp_path, stray)
    assert (handbook.unusable, handbook.unknown_kinds) == (unusable, unknown)
    assert handbook.policy_known


def test_a_stray_policy_leaves_the_house_rules_unknown(tmp_path):
    (base_handbook(tmp_path) / "playbooks/policy.yml").rename(tmp_path / "playbooks/policy.yaml")
    handbook = load(tmp_path).handbook
    assert handbook.unknown_kinds == {Kind.AUDIENCE, Kind.LEVEL, Kind.PRIORITY}
    assert not handbook.policy_known


def test_an_entry_that_cannot_be_used_is_known_by_name(tmp_path):
    roles = base_handbook(tmp_path) / "roster/roles.yml"
    roles.write_text(roles.read_text() + "cook: {titel: Cook}\nmaid: none\nB@d: {title: Bad}\n")
    handbook = load(tmp_path).handbook
    assert handbook.unusable == {(Kind.ROLE, "cook"), (Kind.ROLE, "maid"), (Kind.ROLE, "B@d")}
    assert handbook.unknown_kinds == frozenset()
    assert handbook.names(Kind.ROLE) == {"duty-manager", "spokesperson", "cook", "maid", "B@d"}


@pytest.mark.parametrize("text", ["[a, b]", "roles: ["])
def test_a_file_of_entries_that_cannot_be_used_leaves_its_kind_unknown(text, tmp_path):
    (base_handbook(tmp_path) / "roster/roles.yml").write_text(text)
    handbook = load(tmp_path).handbook
    assert handbook.unknown_kinds == {Kind.ROLE}
    assert not handbook.roles
