"""One call from a folder to all findings."""

import gc
from datetime import date

import pytest

from prontuario.examine import examine
from tests.site.built import ROOT

DAY = date(2026, 11, 22)


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
