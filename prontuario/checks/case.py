"""What the checks look at: a handbook, with what is written by hand beside it, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from prontuario.checks.shared.copies import copies_in
from prontuario.edition.cut import cut
from prontuario.finding import Finding, Problem
from prontuario.handwritten.written import NOTHING, Handwritten
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.on_duty import Slot, turns_ahead
from prontuario.rehearsal.current import in_week_from
from prontuario.rehearsal.losses import Rehearsed, rehearse_all
from prontuario.rehearsal.preconditions import PLAYED, decision_known, statement_known
from prontuario.source.history import Entries, no_history


@dataclass(frozen=True)
class Case:
    """A handbook, its pages, and the day on which both are proved. What several checks need is worked out once."""

    handbook: Handbook
    today: date
    written: Handwritten = NOTHING
    """What is written by hand in docs/."""
    loaded: tuple[Finding, ...] = ()
    """What was wrong with files when they were read."""
    former: Callable[[str], tuple[Entries, ...]] = field(default=no_history, compare=False)
    """What the entries of a file were before, the newest first."""

    @cached_property
    def staff(self) -> Handbook:
        """The handbook as all staff see it."""
        return cut(self.handbook, Edition.STAFF)

    @property
    def cannot_rehearse(self) -> bool:
        """Whether a file or an entry is missing without which nobody can know who answers, and how soon."""
        missing = self.handbook.unknown_kinds | {kind for kind, _ in self.handbook.unusable}
        return bool(PLAYED & missing) or not self.handbook.policy_known

    @cached_property
    def this_week(self) -> Handbook:
        """The handbook as it is played: rotas that are not on in the week from today on have nobody on duty."""
        return in_week_from(self.today, self.handbook)

    @cached_property
    def rehearsed(self) -> dict[str, Rehearsed]:
        """Each threat played through the week from today on, whole and with every single loss."""
        return rehearse_all(self.this_week)

    @cached_property
    def decisions(self) -> tuple[Rehearsed, ...]:
        """The rehearsals of the threats of which all is known that a decision hangs on."""
        played = () if self.cannot_rehearse else self.rehearsed.values()
        return tuple(each for each in played if decision_known(each.threat, self.handbook))

    @cached_property
    def statements(self) -> tuple[Rehearsed, ...]:
        """Those of them of which all is known, besides, that the first public statement hangs on."""
        return tuple(each for each in self.decisions if statement_known(each.threat, self.handbook))

    @cached_property
    def coming_turns(self) -> dict[str, tuple[Slot, ...]]:
        """Whose turn it is in each role with a rota, from today on."""
        return turns_ahead(self.handbook, self.today)

    def said_by_loader(self, check: str) -> Iterator[Problem]:
        """What was found under a name when the files were read."""
        return (Problem(each.place, each.message, each.hint) for each in self.loaded if each.check == check)

    def own_threats(self) -> Iterator[Threat]:
        """All threats but copies of others, which have the same words until somebody changes them."""
        copies = copies_in(self.handbook)
        return (each for each in self.threats() if each.at().file not in copies)

    def threats(self) -> Iterator[Threat]:
        """All threats."""
        return iter(self.handbook.threats.values())
