"""A file in docs/files/ is published for those who read the part of the plan that names it."""

import pytest

from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.plan.named_files import named_files
from tests.cases import base_handbook

THREAT = "playbooks/threats/website-down.yml"
NAMED = """files: way-out.txt
background: "For the team: [who pays](files/contract.txt) and [a form](files/a%20form.txt)."
"""
STEP = "  - {do: Fill in, who: duty-manager, within: 9m, files: ransom.txt, how: 'Or [this](files/call.txt)', via: mobile}\n"


@pytest.fixture
def root(tmp_path):
    base_handbook(tmp_path)
    folder = tmp_path / "docs/files"
    folder.mkdir(parents=True)
    for name in ("way-out", "contract", "a form", "ransom", "call", "lost"):
        (folder / f"{name}.txt").write_text(name)
    file = tmp_path / THREAT
    file.write_text(file.read_text("utf-8").replace("steps:\n", f"{NAMED}steps:\n{STEP}"), "utf-8")
    return tmp_path


def published(root, edition):
    return {file.removeprefix("docs/files/") for file in examine(root).case.written.files_of(edition)}


def test_the_team_has_all_that_the_plan_names_and_nothing_else(root):
    expected = {"way-out.txt", "contract.txt", "a form.txt", "ransom.txt", "call.txt"}
    assert published(root, Edition.TEAM) == expected
    assert {each.file for each in named_files(examine(root).handbook)} == {
        f"docs/files/{name}" for name in expected
    }


def test_staff_have_what_the_parts_that_they_see_name(root):
    assert published(root, Edition.STAFF) == {"way-out.txt"}
    file = root / THREAT
    file.write_text(file.read_text("utf-8").replace("within: 9m,", "within: 9m, visible_to: staff,"), "utf-8")
    assert published(root, Edition.STAFF) == {"way-out.txt", "ransom.txt", "call.txt"}


def test_a_file_that_nothing_names_is_told(root):
    found = [each for each in examine(root).findings if each.check == "file-not-published"]
    assert [each.place.file for each in found] == ["docs/files/lost.txt"]
