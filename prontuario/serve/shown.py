"""What readers of the served site see now. The builder writes it, each request reads it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

FOR_A_SCRIPT = 25.0  # seconds for which a page waits for news before it asks again


@dataclass(frozen=True)
class Shown:
    """The last good site (none yet: `None`), why there is no newer one, and a number that grows with each change."""

    folder: Path | None = None
    problem: str = ""
    number: int = 0


class Board:
    """Keeps what is shown. Safe for many threads."""

    def __init__(self) -> None:
        self._shown = Shown()
        self._changed = threading.Condition()

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        with self._changed:
            return self._shown

    def put(self, folder: Path | None, problem: str) -> None:
        """Shows a newer site, or the same one and why there is no newer one."""
        with self._changed:
            self._shown = Shown(folder, problem, self._shown.number + 1)
            self._changed.notify_all()

    def after(self, number: int, patience: float = FOR_A_SCRIPT) -> int:
        """The number of what is shown, as soon as it is another one than `number`; the same one after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown.number != number, patience)
            return self._shown.number
