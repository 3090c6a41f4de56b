"""How hard the tests of this folder try: a little in each run, a lot in `make torture`, which prints the figures."""

import os

LONG = os.environ.get("PRONTUARIO_TORTURE") == "long"
FIGURES: list[str] = []


def scale(short: int, long: int) -> int:
    """How many times to try."""
    return long if LONG else short


def figures(line: str) -> None:
    """Keeps a line of figures, like `200 kills, 37 versions seen`: the last thing that a run prints."""
    FIGURES.append(line)
