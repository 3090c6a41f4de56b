"""What readers of the served site see now. The builder writes it, each request reads it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

FOR_A_SCRIPT = 25.0  # seconds for which a page waits for news before it asks again


@dataclass(frozen=True)
class Shown:
    """The last good site (none yet: `None`), why there is no newer one, a number that grows with each change, and for
    whom the site is.
    """

    folder: Path | None = None
    problem: str = ""
    number: int = 0
    edition: str = ""


class Board:
    """Keeps what is shown, and the edition that its reader wants next. Safe for many threads."""

    def __init__(self, edition: str = "") -> None:
        self._shown = Shown(edition=edition)
        self._wanted = edition
        self._changed = threading.Condition()

    @property
    def wanted(self) -> str:
        """The edition that the next build is for."""
        with self._changed:
            return self._wanted

    def want(self, edition: str) -> None:
        """Has the next build made for another edition."""
        with self._changed:
            self._wanted = edition

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        with self._changed:
            return self._shown

    def put(self, folder: Path | None, problem: str, edition: str = "") -> None:
        """Shows a newer site for an edition, or the same one and why there is no newer one."""
        with self._changed:
            self._shown = Shown(folder, problem, self._shown.number + 1, edition or self._shown.edition)
            self._changed.notify_all()

    def after(self, number: int, patience: float = FOR_A_SCRIPT) -> int:
        """The number of what is shown, as soon as it is another one than `number`; the same one after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown.number != number, patience)
            return self._shown.number
