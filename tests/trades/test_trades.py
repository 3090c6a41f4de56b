"""Correct handbooks of other trades, written from the manual alone before anybody looked at the checks: nothing is found.

What was found in their first drafts and was not wrong is corrected in the checks; what was wrong, in the handbooks.
"""

from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.report.formats import as_line

HERE = Path(__file__).parent


@pytest.mark.parametrize("trade", sorted(path.name for path in HERE.iterdir() if (path / "roster").is_dir()))
def test_nothing_is_found_in_a_correct_handbook(trade):
    assert [as_line(each) for each in examine(HERE / trade).findings] == []
