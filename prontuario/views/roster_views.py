"""The roster as pages show it: people, roles, suppliers, sites, channels, and whom to call."""

from __future__ import annotations

from functools import cached_property

from prontuario.plan.holders import duty_role
from prontuario.plan.place import emergency_at
from prontuario.views.channels import ChannelView, channel_view
from prontuario.views.contacts import ContactView, contacts, duty_contact
from prontuario.views.downtime import ResourceView, resource_view
from prontuario.views.people import PersonView, SupplierView, person_view, supplier_view
from prontuario.views.phones import EmergencyView, emergency_views
from prontuario.views.plan_on_a_page import PlanPageView, plan_page_view
from prontuario.views.roles import RoleView, role_view
from prontuario.views.shelf import Shelf
from prontuario.views.turns import TurnsView, turns_view
from prontuario.views.watching import ShiftView, shift_views

SHORTEST = 3  # digits of an internal number that a text is searched for: `call 9 people` calls none


class RosterViews(Shelf):
    """The roster as pages show it: people, roles, suppliers, sites, channels, and whom to call."""

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
    def channels(self) -> dict[str, ChannelView]:
        """All channels."""
        return {name: channel_view(channel, self.context) for name, channel in self.handbook.channels.items()}

    @cached_property
    def plan_on_a_page(self) -> PlanPageView:
        """Who is who and what is done first, for one sheet of paper."""
        return plan_page_view(self.roles, self.people, self.context)

    @cached_property
    def resources(self) -> dict[str, ResourceView]:
        """All resources."""
        return {
            name: resource_view(resource, self.context) for name, resource in self.handbook.resources.items()
        }

    @property
    def timed_resources(self) -> tuple[ResourceView, ...]:
        """The resources of which it is agreed how long they may be down, or how soon they are back."""
        return tuple(each for each in self.resources.values() if each.is_timed)

    @cached_property
    def watch_sheet(self) -> tuple[ShiftView, ...]:
        """The shifts in which channels are watched, and who is on in the week from this edition on; for the team."""
        return shift_views(self.context, self.build_info.moment) if self.for_team else ()

    @cached_property
    def duty(self) -> ContactView | None:
        """Whom to call in any doubt."""
        return duty_contact(self.context)

    @cached_property
    def turns_lead(self) -> bool:
        """Whether some number on the pages is that of the person whose turn it is."""
        return any(
            each.others for role in self.handbook.roles.values() for each in contacts(role, self.context)
        )

    @cached_property
    def duty_turns(self) -> TurnsView | None:
        """The turns of whom to call in any doubt; none where nobody takes turns."""
        return turns_view(duty_role(self.handbook), self.context)

    @cached_property
    def short_numbers(self) -> tuple[str, ...]:
        """The numbers that are dialled as they are written: those for danger to life, here and at each site, and those
        inside the company. A text may say to call one.
        """
        book = self.handbook
        help_ = (each.number for site in (None, *book.sites) for each in emergency_at(site, book))
        phones = (
            phone
            for table in (book.people, book.roles, book.channels, book.suppliers)
            for owner in table.values()
            for phone in owner.phones
        )
        own = (each.number for each in phones if len(each.number.dial) >= SHORTEST)
        return tuple(dict.fromkeys(each.dial for each in (*help_, *own) if each.short))

    @cached_property
    def emergency(self) -> tuple[EmergencyView, ...]:
        """The numbers for danger to life."""
        return emergency_views(self.handbook.policy.emergency_numbers, self.context)

    @cached_property
    def activators(self) -> tuple[RoleView, ...]:
        """The roles that may activate the plan."""
        names = [role.id for role in self.handbook.roles.values() if "activate" in role.authority]
        return tuple(self.roles[name] for name in names)
