"""The plan as pages show it: threats and their playbooks, messages, deadlines, levels, replies, drills."""

from __future__ import annotations

from functools import cached_property
from itertools import chain

from prontuario.plan.deadlines import counts_days
from prontuario.plan.message_use import MessageUse, message_uses
from prontuario.plan.planned import in_order_of_time
from prontuario.plan.priority import by_urgency
from prontuario.product import product_pages
from prontuario.views.calendar import CalendarView, calendar_view
from prontuario.views.criticism import CriticismView, criticism_views
from prontuario.views.kit import KitView, has_kit, kit_view
from prontuario.views.library import (
    ClockView,
    DrillView,
    clock_view,
    drill_view,
)
from prontuario.views.messages import MessageView, message_view
from prontuario.views.moderation import ModerationView, moderation_view
from prontuario.views.paths import Link
from prontuario.views.planned import PlannedView, planned_view
from prontuario.views.playbook import PlaybookView, playbook_view
from prontuario.views.replies import ReplyExampleView, named, reply_example_views
from prontuario.views.rules import RulesView, rules_view
from prontuario.views.shelf import Shelf
from prontuario.views.threats import ThreatView, threat_view
from prontuario.views.triage import (
    LevelView,
    MatrixView,
    MoodView,
    ReplyView,
    level_views,
    matrix_view,
    mood_views,
    reply_view,
)


class PlanViews(Shelf):
    """The plan as pages show it: threats and their playbooks, messages, deadlines, levels, replies, drills."""

    @cached_property
    def threats(self) -> dict[str, ThreatView]:
        """All threats, the most urgent first."""
        return {threat.id: threat_view(threat, self.context) for threat in by_urgency(self.handbook)}

    @cached_property
    def playbooks(self) -> dict[str, PlaybookView]:
        """The playbook of each threat."""
        return {threat.id: playbook_view(threat, self.context) for threat in by_urgency(self.handbook)}

    @cached_property
    def criticism(self) -> tuple[CriticismView, ...]:
        """What was criticised and what it changed, the latest first."""
        return criticism_views(self.context)

    @cached_property
    def planned(self) -> tuple[PlannedView, ...]:
        """What is planned, in order of time; staff's handbook has none."""
        return tuple(planned_view(each, self.context) for each in in_order_of_time(self.handbook))

    @cached_property
    def planned_for(self) -> dict[str, tuple[PlannedView, ...]]:
        """What is planned and makes each threat likelier, in order of time."""
        return {
            name: tuple(each for each in self.planned if name in {raised.id for raised in each.raises})
            for name in self.handbook.threats
        }

    @cached_property
    def excluded(self) -> tuple[tuple[str, str], ...]:
        """The threats that were thought of and left out, each with the reason; staff's handbook has none."""
        say = self.context.say
        return tuple((say(each.threat), say(each.because)) for each in self.handbook.policy.excluded)

    @property
    def first_steps(self) -> bool:
        """Whether any playbook says what to do in the first minutes."""
        return any(plan.steps.first for plan in self.playbooks.values())

    @cached_property
    def kits(self) -> dict[str, KitView]:
        """What those who speak need, for each threat for which something was prepared."""
        known = (threat for threat in by_urgency(self.handbook) if has_kit(threat))
        return {threat.id: kit_view(threat, self.context) for threat in known}

    @cached_property
    def calendar(self) -> CalendarView:
        """The days that are worked: deadlines count by them."""
        return calendar_view(self.context, self._case.today)

    @property
    def counts_days(self) -> bool:
        """Whether any deadline needs the handbook's calendar: those of a law with a site need the site's."""
        clocks = self.handbook.clocks.values()
        return any(counts_days(each) for each in clocks if each.site not in self.handbook.sites)

    @cached_property
    def messages(self) -> dict[str, MessageView]:
        """All messages."""
        uses = message_uses(self.handbook)
        return {
            name: message_view(message, uses.get(name, MessageUse()), self.context)
            for name, message in self.handbook.messages.items()
        }

    @cached_property
    def clocks(self) -> dict[str, ClockView]:
        """All notification deadlines."""
        return {name: clock_view(clock, self.context) for name, clock in self.handbook.clocks.items()}

    @cached_property
    def drills(self) -> dict[str, DrillView]:
        """All drills, the latest first."""
        drills = sorted(self.handbook.drills.values(), key=lambda drill: drill.date, reverse=True)
        return {drill.id: drill_view(drill, self.context) for drill in drills}

    @cached_property
    def levels(self) -> tuple[LevelView, ...]:
        """The levels, from the mildest."""
        return level_views(self.context)

    @cached_property
    def moods(self) -> tuple[MoodView, ...]:
        """The moods, from the mildest."""
        return mood_views(self.context)

    @cached_property
    def replies(self) -> tuple[ReplyView, ...]:
        """The reply triage, the most urgent first."""
        return tuple(reply_view(reply, self.context) for reply in self.handbook.policy.replies)

    @cached_property
    def reply_examples(self) -> tuple[ReplyExampleView, ...]:
        """Replies to learn from."""
        return reply_example_views(self.context)

    @cached_property
    def reply_threats(self) -> tuple[Link, ...]:
        """The threats to train replies for."""
        return named(self.reply_examples, "threat")

    @cached_property
    def reply_channels(self) -> tuple[Link, ...]:
        """The channels to train replies for."""
        return named(self.reply_examples, "channel")

    @cached_property
    def rules(self) -> RulesView:
        """The rules of engagement in short."""
        own = (page.text for page in self.written.pages if page.file == "docs/rules.md")
        product = (page.text for page in product_pages(self.labels.language) if page.file == "rules.md")
        return rules_view(next(chain(own, product), ""))

    @cached_property
    def moderation(self) -> ModerationView:
        """How far the company goes in public."""
        return moderation_view(self.context)

    @cached_property
    def matrix(self) -> MatrixView:
        """The priority matrix."""
        return matrix_view(self.context, tuple(self.threats.values()))
