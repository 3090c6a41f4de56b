"""A fuzzer that is guided by coverage: what reaches a new line of the loader is kept, and changed further."""

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import prontuario
from tests.torture.mangled import mangled

PACKAGE = Path(prontuario.__file__).parent
ROOMS = tuple(str(PACKAGE / room) for room in ("source", "model"))
Line = tuple[str, int]
Input = tuple[str, bytes]


def lines_of(run: Callable[[], Any]) -> set[Line]:
    """The lines of the loader that a call goes through."""
    seen: set[Line] = set()

    def line(frame: FrameType, event: str, _: Any) -> Any:
        seen.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    def call(frame: FrameType, event: str, _: Any) -> Any:
        return line if frame.f_code.co_filename.startswith(ROOMS) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        run()
    finally:
        sys.settrace(before)
    return seen


def explore(
    random: Random, seeds: list[Input], many: int, run: Callable[[str, bytes], Any]
) -> tuple[list[Input], set[Line]]:
    """Tries `many` inputs; those that reached what nothing before had, and all the lines reached."""
    pool, reached, found = list(seeds), set[Line](), []
    for number in range(many):
        place, data = (
            seeds[number] if number < len(seeds) else random.choice(pool[-40:] if number % 2 else pool)
        )
        data = data if number < len(seeds) else mangled(random, data)
        new = lines_of(lambda place=place, data=data: run(place, data)) - reached  # type: ignore[misc]
        reached |= new
        if new and number >= len(seeds):
            pool.append((place, data))
            found.append((place, data))
    return found, reached
