"""All views of a handbook in one language, each made once, when a page first asks for it."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from prontuario.build_info import DRAFT, BuildInfo
from prontuario.checks.case import Case
from prontuario.checks.settle import Examined
from prontuario.finding import Finding
from prontuario.model.edition import Edition
from prontuario.plan.deadlines import limits
from prontuario.plan.holders import duty_role
from prontuario.plan.message_use import MessageUse, message_uses
from prontuario.plan.priority import by_urgency
from prontuario.plan.review import next_review
from prontuario.views.calendar import CalendarView, calendar_view
from prontuario.views.channels import ChannelView, channel_view
from prontuario.views.context import Context
from prontuario.views.finder import (
    FinderView,
    audience_entries,
    channel_entry,
    deadline_entries,
    finder_view,
    person_entry,
    role_entry,
    site_entry,
    supplier_entry,
    threat_entries,
)
from prontuario.views.library import (
    ClockView,
    DrillView,
    FreshnessView,
    clock_view,
    drill_view,
    freshness_view,
)
from prontuario.views.messages import MessageView, message_view
from prontuario.views.people import (
    ContactView,
    PersonView,
    SupplierView,
    duty_contact,
    person_view,
    supplier_view,
)
from prontuario.views.phones import EmergencyView, emergency_views
from prontuario.views.playbook import PlaybookView, playbook_view
from prontuario.views.reference import ModelEntry, TopicEntry, check_entries, model_entries
from prontuario.views.roles import RoleView, role_view
from prontuario.views.sites import Known, SiteView, site_view
from prontuario.views.stamp import StampView, stamp_view
from prontuario.views.threats import ThreatView, threat_view
from prontuario.views.triage import (
    LevelView,
    MatrixView,
    ReplyView,
    level_views,
    matrix_view,
    reply_view,
)
from prontuario.views.turns import TurnsView, turns_view
from prontuario.views.waivers import WaiverView, ignored_view, setting_views, waiver_view
from prontuario.views.weak import WeakView, Without, rehearsal_assumptions, weak_view, worst_line
from prontuario.web.macros import Macro, macros


class Views:
    """What templates may show. Tables are by name and keep the order in which pages list them."""

    def __init__(
        self,
        examined: Examined,
        language: str | None = None,
        build_info: BuildInfo = DRAFT,
        edition: Edition = Edition.TEAM,
    ) -> None:
        self.for_team, self.build_info = edition is Edition.TEAM, build_info
        self._examined = examined
        self.edition, self.written = edition, examined.case.written
        self._case = examined.case if self.for_team else Case(examined.case.staff, examined.case.today)
        self.handbook = self._case.handbook
        self.context = Context.of(self.handbook, language, self._case.today)
        policy = self.handbook.policy
        self.company, self.title = self.context.say(policy.company), self.context.say(policy.title)
        self.check_settings = setting_views(policy.checks, self.context)  # staff's handbook has none
        self.labels, self.is_example = self.context.labels, policy.example

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The errors, for the team that has to correct them."""
        return self._examined.errors if self.for_team else ()

    @cached_property
    def threats(self) -> dict[str, ThreatView]:
        """All threats, the most urgent first."""
        return {threat.id: threat_view(threat, self.context) for threat in by_urgency(self.handbook)}

    @cached_property
    def playbooks(self) -> dict[str, PlaybookView]:
        """The playbook of each threat."""
        return {threat.id: playbook_view(threat, self.context) for threat in by_urgency(self.handbook)}

    @cached_property
    def calendar(self) -> CalendarView:
        """The days that are worked: deadlines count by them."""
        return calendar_view(self.context, self._case.today)

    @property
    def counts_days(self) -> bool:
        """Whether any deadline needs the calendar."""
        clocks = self.handbook.clocks.values()
        return any(
            limit.counts_days
            for clock in clocks
            for number in range(len(clock.deadlines))
            for limit in limits(clock, number)
        )

    @property
    def first_steps(self) -> bool:
        """Whether any playbook says what to do in the first minutes."""
        return any(plan.steps.first for plan in self.playbooks.values())

    @cached_property
    def people(self) -> dict[str, PersonView]:
        """All people by surname, as a telephone book lists them."""
        people = sorted(
            self.handbook.people.values(),
            key=lambda person: (person.name.split()[-1].casefold(), person.name),
        )
        return {person.id: person_view(person, self.context) for person in people}

    @cached_property
    def suppliers(self) -> dict[str, SupplierView]:
        """All suppliers."""
        return {
            name: supplier_view(supplier, self.context) for name, supplier in self.handbook.suppliers.items()
        }

    @cached_property
    def roles(self) -> dict[str, RoleView]:
        """All roles."""
        return {name: role_view(role, self.context) for name, role in self.handbook.roles.items()}

    @cached_property
    def sites(self) -> dict[str, SiteView]:
        """All sites; none where there is only one."""
        known = Known(self.roles, self.people, self.suppliers, self.channels, self.threats)
        return {name: site_view(site, known, self.context) for name, site in self.handbook.sites.items()}

    @cached_property
    def channels(self) -> dict[str, ChannelView]:
        """All channels."""
        return {name: channel_view(channel, self.context) for name, channel in self.handbook.channels.items()}

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
    def rehearsal_assumptions(self) -> tuple[tuple[str, str], ...]:
        """The constants of the rehearsal: the key of their label, and their value."""
        return rehearsal_assumptions(self.context)

    @cached_property
    def stamp(self) -> StampView:
        """What each sheet of paper says of itself."""
        return stamp_view(self.build_info, self.context)

    @cached_property
    def duty(self) -> ContactView | None:
        """Whom to call in any doubt."""
        return duty_contact(self.context)

    @cached_property
    def duty_turns(self) -> TurnsView | None:
        """The turns of whom to call in any doubt; none where nobody takes turns."""
        return turns_view(duty_role(self.handbook), self.context)

    @cached_property
    def emergency(self) -> tuple[EmergencyView, ...]:
        """The numbers for danger to life."""
        return emergency_views(self.handbook.policy.emergency_numbers, self.context)

    @cached_property
    def finder(self) -> FinderView:
        """What the first page's box finds: the most urgent threats come first where several fit."""
        handbook, threats = self.handbook, self.threats.values()
        entries = (
            *threat_entries(threats, handbook),
            *(person_entry(each) for each in self.people.values()),
            *(role_entry(each, handbook.roles[name]) for name, each in self.roles.items()),
            *(supplier_entry(each, handbook.suppliers[name]) for name, each in self.suppliers.items()),
            *(
                channel_entry(each, handbook.channels[name], self.roles)
                for name, each in self.channels.items()
            ),
            *(site_entry(each, handbook.sites[name]) for name, each in self.sites.items()),
            *audience_entries(self.roles, self.context),
            *deadline_entries(self.clocks.values(), self.roles, self.context),
        )
        return finder_view(entries, threats, handbook.policy.finder)

    @cached_property
    def activators(self) -> tuple[RoleView, ...]:
        """The roles that may activate the plan."""
        names = [role.id for role in self.handbook.roles.values() if "activate" in role.authority]
        return tuple(self.roles[name] for name in names)

    @cached_property
    def levels(self) -> tuple[LevelView, ...]:
        """The levels, from the mildest."""
        return level_views(self.context)

    @cached_property
    def replies(self) -> tuple[ReplyView, ...]:
        """The reply triage, the most urgent first."""
        return tuple(reply_view(reply, self.context) for reply in self.handbook.policy.replies)

    @cached_property
    def matrix(self) -> MatrixView:
        """The priority matrix."""
        return matrix_view(self.context, tuple(self.threats.values()))

    @property
    def macros(self) -> tuple[Macro, ...]:
        """What pages may call."""
        return tuple(macros().values())

    @property
    def models(self) -> tuple[ModelEntry, ...]:
        """What the files may say."""
        return model_entries()

    @property
    def check_topics(self) -> tuple[TopicEntry, ...]:
        """The checks by topic."""
        return check_entries()
