"""A slip in the policy is said once: no check speaks of what it no longer knows, and finds a second error elsewhere."""

import shutil
from pathlib import Path

import pytest

from prontuario.checks.catalogue import our_checks
from prontuario.examine import examine
from prontuario.model.layout import POLICY_FILE
from tests.cases import base_handbook, read_case
from tests.checks.test_examples import DAY, WITHOUT_WORLD
from tests.example import ROOT, example

SLIP = "\nmisspelt_beyond_all_likeness: true\n"
WORLDS = [
    check.examples / name
    for check in our_checks()
    if check.id not in WITHOUT_WORLD
    for name in ("broken.yml", "fixed.yml")
]


def said(root: Path) -> set[tuple[str, str]]:
    """What is found outside the policy: the check, and the file."""
    found = examine(root, DAY).findings
    return {(each.check, str(each)) for each in found if each.place.file != POLICY_FILE}


def slip(root: Path) -> None:
    file = root / POLICY_FILE
    file.write_text(file.read_text("utf-8").rstrip() + SLIP, "utf-8")


def test_the_example_has_one_error_after_a_slip_in_its_policy(tmp_path):
    for folder in ("playbooks", "roster", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    slip(tmp_path)
    found = examine(tmp_path, example().case.today).findings
    assert [(each.check, each.place.file) for each in found] == [("invalid-field", POLICY_FILE)]


@pytest.mark.parametrize("world", WORLDS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_check_finds_more_after_a_slip_in_the_policy(world, tmp_path):
    base_handbook(tmp_path)
    read_case(world).lay_over(tmp_path)
    if not (tmp_path / POLICY_FILE).is_file():
        (tmp_path / POLICY_FILE).write_text("title: Handbook\n", "utf-8")
    before = said(tmp_path)
    slip(tmp_path)
    assert sorted(said(tmp_path) - before) == []
