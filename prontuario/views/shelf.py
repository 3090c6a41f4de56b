"""What every shelf of views stands on: the handbook of one edition, examined, in one language."""

from __future__ import annotations

from prontuario.build_info import DRAFT, BuildInfo
from prontuario.checks.case import Case
from prontuario.checks.settle import Examined
from prontuario.model.edition import Edition
from prontuario.views.context import Context


class Shelf:
    """A part of the views. Each view is made once, when a page first asks for it."""

    def __init__(
        self,
        examined: Examined,
        language: str | None = None,
        build_info: BuildInfo = DRAFT,
        edition: Edition = Edition.TEAM,
    ) -> None:
        self.for_team = edition is Edition.TEAM
        self.build_info = build_info
        self._examined = examined
        self.edition, self.written = edition, examined.case.written
        self._case = examined.case if self.for_team else Case(examined.case.staff, examined.case.today)
        self.handbook = self._case.handbook
        self.context = Context.of(self.handbook, language, self._case.today)
        self.labels = self.context.labels
