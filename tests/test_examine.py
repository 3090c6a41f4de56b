"""One call from a folder to all findings."""

import gc
import shutil
from datetime import date

import pytest

from prontuario.examine import examine
from tests.site.built import ROOT

DAY = date(2026, 11, 22)
FOLDERS = ("playbooks", "roster", "docs")


@pytest.fixture
def collector():
    """The collector of garbage, put back as it was."""
    was_on = gc.isenabled()
    yield gc
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_of_garbage_is_left_as_it_was(collector, on):
    (collector.enable if on else collector.disable)()
    examine(ROOT, DAY)
    assert collector.isenabled() is on


def test_a_folder_without_a_handbook_leaves_it_as_it_was_too(collector, tmp_path):
    collector.enable()
    assert examine(tmp_path, DAY).errors
    assert collector.isenabled()


def test_each_look_sees_the_files_as_they_are_now(tmp_path):
    """What was read before is kept, and nothing that is worked out from it changes it."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    threat = tmp_path / "playbooks/threats/website-down.yml"
    before, first = threat.read_text("utf-8"), examine(tmp_path, DAY)
    threat.write_text(before.replace("owner:", "ownr:"), "utf-8")
    changed = examine(tmp_path, DAY)
    threat.write_text(before, "utf-8")
    again = examine(tmp_path, DAY)
    assert [each for each in changed.findings if "`ownr`" in each.message]
    assert (again.case.handbook, again.findings) == (first.case.handbook, first.findings)
