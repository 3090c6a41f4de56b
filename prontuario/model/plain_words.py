"""What was typed, as a sentence for its author quotes it: no word of a program, and no sign of a word processor."""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem
from prontuario.model.meant import QUOTES, straight


def in_plain_words(problem: Problem, typed: object) -> Problem:
    """The problem, with lists, groups of lines and empty values called so, in place of how a program writes them."""
    message, hint = problem.message, problem.hint
    for each in sorted(_inside(typed), key=lambda part: -len(str(part))):
        message, hint = (text.replace(f"`{each}`", _called(each)) for text in (message, hint))
    return Problem(problem.place, message.replace("``", "an empty text"), hint)


def _inside(typed: object) -> Iterator[object]:
    """A list, a group or nothing, and all of these inside it."""
    if typed is None or isinstance(typed, list | tuple | dict):
        yield typed
    if isinstance(typed, list | tuple | dict):
        for each in typed.values() if isinstance(typed, dict) else typed:
            yield from _inside(each)


def _called(part: object) -> str:
    if isinstance(part, dict):
        return "a group of `key: value` lines"
    return "nothing" if part is None else "a list"


def without_pasted_quotes(problem: Problem, typed: object) -> Problem | None:
    """What is wrong where a value has the quotation marks of a word processor around it; none where it has not."""
    if not isinstance(typed, str) or not straight(typed):
        return None
    if not {typed.strip()[0], typed.strip()[-1]} <= set(QUOTES):
        return None
    word = problem.message.partition(": ")[0]
    return Problem(
        problem.place,
        f"{word}: {typed.strip()} has the quotation marks of a word processor",
        f'write it with straight ones: "{straight(typed)}"',
    )
