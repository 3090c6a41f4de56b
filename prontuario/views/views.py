"""All views of a handbook in one language, each made once, when a page first asks for it."""

from __future__ import annotations

from functools import cached_property

from prontuario.views.callers import caller_entries
from prontuario.views.finder import (
    FinderView,
    channel_entry,
    deadline_entries,
    finder_view,
    person_entry,
    planned_entries,
    role_entry,
    site_entry,
    supplier_entry,
    threat_entries,
)
from prontuario.views.plan_views import PlanViews
from prontuario.views.proof_views import ProofViews
from prontuario.views.reference import ModelEntry, TopicEntry, check_entries, model_entries
from prontuario.views.roster_views import RosterViews
from prontuario.views.sites import Known, SiteView, site_view
from prontuario.views.stamp import StampView, stamp_view
from prontuario.web.macros import Macro, macros


class Views(RosterViews, PlanViews, ProofViews):
    """What templates may show. Tables are by name and keep the order in which pages list them."""

    @property
    def company(self) -> str:
        """The company's name."""
        return self.context.say(self.handbook.policy.company)

    @property
    def title(self) -> str:
        """The handbook's name."""
        return self.context.say(self.handbook.policy.title)

    @property
    def is_example(self) -> bool:
        """Whether this is an example."""
        return self.handbook.policy.example

    @cached_property
    def sites(self) -> dict[str, SiteView]:
        """All sites; none where there is only one."""
        known = Known(self.roles, self.people, self.suppliers, self.channels, self.threats)
        return {name: site_view(site, known, self.context) for name, site in self.handbook.sites.items()}

    @cached_property
    def stamp(self) -> StampView:
        """What each sheet of paper says of itself."""
        return stamp_view(self.build_info, self.context)

    @cached_property
    def finder(self) -> FinderView:
        """What the first page's box finds: the most urgent threats come first where several fit."""
        handbook, threats = self.handbook, self.threats.values()
        entries = (
            *threat_entries(threats, self.context),
            *(person_entry(each) for each in self.people.values()),
            *(role_entry(each, handbook.roles[name]) for name, each in self.roles.items()),
            *(supplier_entry(each, handbook.suppliers[name]) for name, each in self.suppliers.items()),
            *(
                channel_entry(each, handbook.channels[name], self.roles)
                for name, each in self.channels.items()
            ),
            *(site_entry(each, handbook.sites[name]) for name, each in self.sites.items()),
            *caller_entries(self.roles, self.context),
            *deadline_entries(self.clocks.values(), self.roles, self.context),
            *planned_entries(self.planned),
        )
        return finder_view(entries, threats, handbook.policy.finder, handbook.policy.time_zone)

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
        return check_entries(self.check_settings)
