"""The plan of this repository, checked. `prontuario check` says the same; README's handbooks have a test for each threat."""

from pathlib import Path

import pytest

from prontuario.finding import Severity
from prontuario.report.formats import as_text
from tests.example import example

ROOT = Path(__file__).resolve().parent.parent


def test_the_example_has_nothing_but_advice():
    found = tuple(each for each in example().findings if each.severity is not Severity.ADVICE)
    if found:
        pytest.fail(as_text(found, ROOT), pytrace=False)
