"""Prints the figures of the run."""

import pytest

from tests.torture.scale import FIGURES, LONG


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures, one line each, when there are any to speak of."""
    if LONG and FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)
