"""Builds the site, looks whether anything has changed, and builds it again; until somebody stops it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from prontuario.serve.generator import build
from prontuario.serve.inputs import state_of
from prontuario.serve.shown import Board

PAUSE = 0.3  # seconds between two looks
LONGEST_STORM = 3.0  # seconds for which changes are left to come to an end


def watch(root: Path, board: Board, staging: Path, say: Callable[[str], None]) -> None:
    """Keeps `board` at the newest state of the handbook in `root`, in the edition that it wants, until an exception
    (KeyboardInterrupt) ends it.
    """
    for number in range(1, 1_000_000_000):
        before, edition = _calm(root), board.wanted
        _build(root, edition, board, staging / str(number), say)
        shutil.rmtree(staging / str(number - 2), ignore_errors=True)  # somebody may still read the one before
        while state_of(root) == before and board.wanted == edition:
            time.sleep(PAUSE)


def _calm(root: Path) -> dict[str, tuple[int, int, int]]:
    """What the site is made of, once it has stopped changing, or has changed for long enough."""
    seen, end = state_of(root), time.monotonic() + LONGEST_STORM
    while time.monotonic() < end:
        time.sleep(PAUSE / 2)
        if (now := state_of(root)) == seen:
            break
        seen = now
    return seen


def _build(root: Path, edition: str, board: Board, folder: Path, say: Callable[[str], None]) -> None:
    started = time.monotonic()
    outcome = build(root, folder, edition)
    if outcome.said:
        say(outcome.said)
    if outcome.problem:
        shutil.rmtree(folder, ignore_errors=True)
        board.put(board.shown.folder, outcome.problem)
        say("Not built: the pages are those of before.")
    else:
        board.put(folder, "", edition)
        say(f"Built in {time.monotonic() - started:.1f} seconds.")
