"""Builds the site, looks whether anything has changed, and builds it again; until somebody stops it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from prontuario.serve.generator import Generator
from prontuario.serve.inputs import State, is_code, state_of
from prontuario.serve.shown import Board

PAUSE = 0.3  # seconds between two looks
LONGEST_STORM = 3.0  # seconds for which changes are left to come to an end


def watch(root: Path, board: Board, staging: Path, say: Callable[[str], None]) -> None:
    """Keeps `board` at the newest state of the handbook in `root`, in the edition that it wants, until an exception
    (KeyboardInterrupt) ends it.
    """
    generator, built = Generator(root), State()
    try:
        for number in range(1, 1_000_000_000):
            before, edition = _calm(root), board.wanted
            if any(is_code(path, root) for path, _ in before.items() ^ built.items()):
                generator.end()
            _build(generator, edition, board, staging / str(number), say)
            built = before
            shutil.rmtree(
                staging / str(number - 2), ignore_errors=True
            )  # somebody may still read the one before
            while state_of(root) == before and board.wanted == edition:
                time.sleep(PAUSE)
    finally:
        generator.end()


def _calm(root: Path) -> State:
    """What the site is made of, once it has stopped changing, or has changed for long enough."""
    seen, end = state_of(root), time.monotonic() + LONGEST_STORM
    while time.monotonic() < end:
        time.sleep(PAUSE / 2)
        if (now := state_of(root)) == seen:
            break
        seen = now
    return seen


def _build(
    generator: Generator, edition: str, board: Board, folder: Path, say: Callable[[str], None]
) -> None:
    started = time.monotonic()
    outcome = generator.build(folder, edition)
    if outcome.said:
        say(outcome.said)
    if outcome.problem:
        shutil.rmtree(folder, ignore_errors=True)
        board.put(board.shown.folder, outcome.problem)
        say("Not built: the pages are those of before.")
    else:
        board.put(folder, "", edition)
        say(f"Built in {time.monotonic() - started:.1f} seconds.")
