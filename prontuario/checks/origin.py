"""The file of a check, and the line in it that somebody has to look at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from traceback import walk_tb
from types import ModuleType
from typing import Any


@dataclass(frozen=True)
class Origin:
    """A module: its file, and how it is shown, from the folder of its package on."""

    file: str = ""
    shown: str = ""

    @classmethod
    def of(cls, module: ModuleType) -> Origin:
        """The origin of a module that is loaded."""
        return cls._at(getattr(module, "__file__", None), module.__name__, hasattr(module, "__path__"))

    @classmethod
    def of_spec(cls, spec: ModuleSpec) -> Origin:
        """The origin of a module that cannot be loaded."""
        return cls._at(spec.origin, spec.name, spec.submodule_search_locations is not None)

    @classmethod
    def _at(cls, file: str | None, name: str, is_package: bool) -> Origin:
        if not file:
            return UNKNOWN
        parts = Path(file).parts[-(name.count(".") + 1 + is_package) :]
        return cls(file, "/".join(parts))

    def at(self, line: int = 1) -> str:
        """The file and a line, as `acme_checks/no_summary.py:12`; nothing where no file is known."""
        return f"{self.shown}:{line}" if self.shown else ""

    def line_of(self, name: str) -> int:
        """The line on which a module gives something its name; the first one where it does not."""
        try:
            text = Path(self.file).read_text("utf-8", errors="replace")
        except OSError:
            return 1
        found = re.search(rf"^(?:def )?{re.escape(name)}\b", text, re.M) if name else None
        return text.count("\n", 0, found.start()) + 1 if found else 1

    def line_in(self, error: BaseException) -> int:
        """The last line of the file that an error came through."""
        if isinstance(error, SyntaxError) and error.filename == self.file:
            return error.lineno or 1
        lines = [
            line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == self.file
        ]
        return lines[-1] if lines else 1


UNKNOWN = Origin()


def line_reached(given: object, run: Callable[[Any], Any]) -> int:
    """The line of the `yield` that a check has reached; of its `run`, where it gives a list."""
    frame = getattr(given, "gi_frame", None)
    code = getattr(run, "__code__", None)
    line = frame.f_lineno if frame else getattr(code, "co_firstlineno", 1)
    return int(line)
