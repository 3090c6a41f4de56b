"""What is known about the plan itself: how fresh it is, what is accepted, and what the rehearsal found."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from prontuario.finding import Finding
from prontuario.plan.priority import by_urgency
from prontuario.plan.review import next_review
from prontuario.views.assessment import MeasureView, assessment_view
from prontuario.views.drafts import OpenPoints, in_all, open_points
from prontuario.views.exercise import ExerciseView, exercise_view
from prontuario.views.library import (
    FreshnessView,
    freshness_view,
)
from prontuario.views.shelf import Shelf
from prontuario.views.waivers import SettingView, WaiverView, ignored_view, setting_view, waiver_view
from prontuario.views.weak import WeakView, Without, rehearsal_assumptions, weak_view, worst_line


class ProofViews(Shelf):
    """What is known about the plan itself: how fresh it is, what is accepted, and what the rehearsal found."""

    @cached_property
    def check_settings(self) -> tuple[SettingView, ...]:
        """What is set about checks; staff's handbook has none."""
        settings = self._examined.settings(self.context.say) if self.for_team else ()
        return tuple(setting_view(each, self.context) for each in settings)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The errors, for the team that has to correct them."""
        return self._examined.errors if self.for_team else ()

    @cached_property
    def open_points(self) -> dict[str, OpenPoints]:
        """What is found in each draft, by threat, for the team that writes it."""
        return open_points(self._examined) if self.for_team else {}

    @property
    def drafts_in_all(self) -> str:
        """How many drafts there are, and how much is open in them; empty where there is none."""
        return in_all(self.open_points, self.labels)

    @cached_property
    def freshness(self) -> tuple[FreshnessView, ...]:
        """How fresh each playbook is: what is due first comes first."""
        threats = sorted(
            self.handbook.threats.values(),
            key=lambda threat: (next_review(threat, self.handbook.policy) or date.min, threat.id),
        )
        return tuple(freshness_view(threat, self.context) for threat in threats)

    @cached_property
    def waivers(self) -> tuple[WaiverView, ...]:
        """What the company accepts, for the team: for a time, what ends first comes first; then what it ignores."""
        if not self.for_team:
            return ()
        waived = sorted(self._examined.waived, key=lambda each: each.waiver.until)
        return (
            *(waiver_view(each, self.context) for each in waived),
            *(ignored_view(each, self.context) for each in self._examined.ignored),
        )

    @cached_property
    def weak(self) -> WeakView:
        """What the rehearsal found."""
        return weak_view(self._case.rehearsed, self.context)

    @cached_property
    def worst_lines(self) -> dict[str, tuple[str, str]]:
        """Each threat's worst case: to a decision-maker, to the first public statement."""
        return {name: worst_line(each, self.context) for name, each in self._case.rehearsed.items()}

    @cached_property
    def touching_losses(self) -> tuple[str, ...]:
        """The names of the losses that touch any threat."""
        losses = dict.fromkeys(loss for each in self._case.rehearsed.values() for loss in each.without)
        return tuple(f"{loss.kind}:{loss.name}" for loss in losses)

    @cached_property
    def without(self) -> Without:
        """What each single loss does, by name; worked out when it is asked for."""
        return Without(self._case.rehearsed, self.context)

    @cached_property
    def assessment(self) -> tuple[MeasureView, ...]:
        """How well the house is prepared, in figures, for the team."""
        return assessment_view(self._case.today, self.context) if self.for_team else ()

    @cached_property
    def exercises(self) -> dict[str, ExerciseView]:
        """The exercises to play, for the team: one for each threat, the most urgent first."""
        if not self.for_team:
            return {}
        rehearsed, played = self._case.rehearsed, self._case.this_week
        return {
            each.id: exercise_view(rehearsed[each.id], played, self.context)
            for each in by_urgency(self.handbook)
        }

    @cached_property
    def rehearsal_assumptions(self) -> tuple[tuple[str, str], ...]:
        """The constants of the rehearsal: the key of their label, and their value."""
        return rehearsal_assumptions(self.context)
