"""What the site generator says, in words for authors."""

from __future__ import annotations

import os
import re
from pathlib import Path

NOISE = re.compile(r"^(?:INFO|DEBUG)\b.*\n?", re.MULTILINE)
TRACE = re.compile(r"^(?:Traceback \(most recent call last\):\n| +File .*\n)(?:[ \t].*\n|\n)*", re.MULTILINE)
FRAME = re.compile(r'File "([^"\n]+)", line (\d+)')
ASIDE = re.compile(r"^(?:During handling of|The above exception was).*\n?", re.MULTILINE)


def plain(said: str, root: Path) -> str:
    """What the engine said, without what is for programmers, and with paths as the author knows them."""
    here = f"{root.resolve()}{os.sep}"
    text = ASIDE.sub("", TRACE.sub(lambda trace: _innermost(trace[0], here), NOISE.sub("", said)))
    return re.sub(r"\n{2,}", "\n", text.replace(here, "")).strip()


def _innermost(trace: str, here: str) -> str:
    """Where it happened, in a file of the author's: `macros.py:12: `, in front of what happened."""
    own = [(file, line) for file, line in FRAME.findall(trace) if file.startswith(here)]
    return f"{own[-1][0].removeprefix(here)}:{own[-1][1]}: " if own else ""
