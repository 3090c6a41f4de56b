"""What code of somebody else prints goes to stderr: on stdout it would be among the findings that programs read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress

OUT, ERR = 1, 2


@contextmanager
def aside() -> Iterator[None]:
    """Sends all that is printed meanwhile to stderr, by Python and by programs that it starts."""
    _flush()
    kept = _turned()
    try:
        with redirect_stdout(sys.stderr):
            yield
    finally:
        _flush()
        if kept is not None:
            os.dup2(kept, OUT)
            os.close(kept)


def _turned() -> int | None:
    """Turns the stream that started programs print to; what turns it back. None where there is no such stream."""
    try:
        kept = os.dup(OUT)
    except OSError:
        return None
    try:
        os.dup2(ERR, OUT)
    except OSError:
        os.close(kept)
        return None
    return kept


def _flush() -> None:
    for stream in (sys.stdout, sys.__stdout__):
        with suppress(AttributeError, OSError, ValueError):  # none, or closed
            stream.flush()  # type: ignore[union-attr]
