"""What the finder of the first page knows: each subject with the wordings that find it and the numbers to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from prontuario.language.keywords import all_languages
from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel, Supplier
from prontuario.model.people import Role
from prontuario.model.site import Site
from prontuario.model.text import Text
from prontuario.views.channels import ChannelView
from prontuario.views.contacts import ContactView
from prontuario.views.context import Context
from prontuario.views.deadlines import period_wordings
from prontuario.views.library import ClockView
from prontuario.views.people import PersonView, SupplierView
from prontuario.views.phones import PhoneView
from prontuario.views.roles import RoleView
from prontuario.views.sites import SiteView
from prontuario.views.threats import CallView, PriorityView, ThreatView

# Who, as what, and the number to call; what dials it, where something is dialled behind the number; and the hours of
# the week in which somebody answers, where it is not always.
Line = tuple[str, ...]
CALLED = 2  # the first to call and the stand-in


@dataclass(frozen=True)
class Entry:
    """A subject and what finds it: the title and `names` weigh most, then `signs`, then `texts`."""

    kind: str
    title: str
    href: str
    lines: tuple[Line, ...]
    names: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    priority: str = ""
    danger: bool = False


@dataclass(frozen=True)
class FinderView:
    """All entries, the priorities that they show, the most urgent first, and words of the company that are kin."""

    entries: tuple[Entry, ...]
    priorities: tuple[PriorityView, ...]
    kin: tuple[str, ...] = ()

    @property
    def answers_for_audiences(self) -> bool:
        """Whether it knows who speaks to any audience."""
        return any(each.kind == "audience" for each in self.entries)


def finder_view(
    entries: Iterable[Entry], threats: Iterable[ThreatView], kin: tuple[str, ...] = ()
) -> FinderView:
    """The finder's entries and the marks that they need."""
    shown = {threat.priority.id: threat.priority for threat in threats if threat.priority}
    return FinderView(tuple(entries), tuple(sorted(shown.values(), key=lambda each: each.rank)), kin)


def threat_entries(threats: Iterable[ThreatView], handbook: Handbook) -> Iterator[Entry]:
    """One for each threat: whom to call first, and the stand-in."""
    for view in threats:
        threat = handbook.threats[view.id]
        yield Entry(
            kind="threat",
            title=view.title,
            href=view.href,
            priority=view.priority.id if view.priority else "",
            danger=view.call.life_safety,
            lines=_called(view.call),
            names=_other_names(view.title, threat.title, *threat.also_known_as),
            signs=all_languages((*threat.signs, *(trigger.signal for trigger in threat.activate))),
        )


def person_entry(view: PersonView) -> Entry:
    """A person, found by name, work and number."""
    return Entry(
        kind="person",
        title=view.name,
        href=view.href,
        lines=_own(view.phones),
        texts=tuple(filter(None, (view.title, view.unit))),
        numbers=_numbers(view.phones),
    )


def supplier_entry(view: SupplierView, supplier: Supplier) -> Entry:
    """A company to call."""
    return Entry(
        kind="supplier",
        title=view.title,
        href=view.href,
        lines=_own(view.phones),
        names=_other_names(view.title, supplier.title, *supplier.also_known_as),
        texts=(view.does,) if view.does else (),
        numbers=_numbers(view.phones),
    )


def role_entry(view: RoleView, role: Role) -> Entry:
    """A role: who holds it, and the stand-in."""
    return Entry(
        kind="role",
        title=view.title,
        href=view.href,
        lines=contact_lines(view.contacts[:CALLED]),
        names=_other_names(view.title, role.title, *role.also_known_as),
        numbers=tuple(phone.number.spoken for phone in role.phones),
    )


def channel_entry(view: ChannelView, channel: Channel, roles: Mapping[str, RoleView]) -> Entry:
    """A channel: its own number, or who holds the account."""
    own = _own(view.phones)
    access = (roles[name] for name in channel.access if name in roles)
    holders = tuple(contact for role in access for contact in role.contacts[:CALLED])
    return Entry(
        kind="channel",
        title=view.title,
        href=view.href,
        lines=own or contact_lines(holders[:CALLED]),
        names=_other_names(view.title, channel.title, *channel.also_known_as),
        numbers=_numbers(view.phones),
    )


def site_entry(view: SiteView, site: Site) -> Entry:
    """A site: its duty number, and its numbers for danger to life."""
    emergency = tuple((view.title, each.note, each.spoken) for each in view.call.emergency)
    return Entry(
        kind="site",
        title=view.title,
        href=view.href,
        lines=(*contact_lines(filter(None, (view.call.duty,))), *emergency),
        names=_other_names(view.title, site.title, *site.also_known_as),
        texts=(view.address,) if view.address else (),
    )


def deadline_entries(
    clocks: Iterable[ClockView], roles: Mapping[str, RoleView], context: Context
) -> Iterator[Entry]:
    """The notices that laws want: who answers for each, and the number of its authority."""
    for view in clocks:
        clock = context.handbook.clocks[view.id]
        owner = roles[clock.owner or ""].contacts[:CALLED] if clock.owner in roles else ()
        spans = (span for each in clock.deadlines for span in period_wordings(each.within, context))
        yield Entry(
            kind="deadline",
            title=view.title,
            href=view.href,
            lines=(
                *contact_lines(owner),
                *(_line(context.labels("authority"), "", phone) for phone in view.phones),
            ),
            names=(*_other_names(view.title, clock.title), view.law, context.labels("finder_deadline_about")),
            texts=tuple(
                filter(None, (view.authority, *dict.fromkeys(spans), *(each.send for each in view.deadlines)))
            ),
            numbers=_numbers(view.phones),
        )


def _called(call: CallView) -> tuple[Line, ...]:
    """The owner by role, the stand-in, and who answers when neither does."""
    owner = call.owner
    wanted = [line for line in call.lines if line.contact in (owner, call.deputy) or line.leads]
    return tuple(
        _line(
            line.contact.name,
            _part(line.contact, line.contact is owner),
            line.contact.phones[0],
            line.contact,
        )
        for line in wanted
        if line.contact.phones
    )


def _part(contact: ContactView, owns: bool) -> str:
    """What somebody is to the caller; a role may have a number of its own."""
    if not owns:
        return contact.part
    return "" if contact.role == contact.name else contact.role


def contact_lines(contacts: Iterable[ContactView]) -> tuple[Line, ...]:
    """Whom to call, each with the first number; without those who have none."""
    return tuple(_line(each.name, each.part, each.phones[0], each) for each in contacts if each.phones)


def _own(phones: Iterable[PhoneView]) -> tuple[Line, ...]:
    """The numbers that are a subject's own, by their kind."""
    return tuple(_line(phone.kind, "", phone) for phone in phones)


def _line(who: str, what: str, phone: PhoneView, of: ContactView | None = None) -> Line:
    line = who, " · ".join(filter(None, (what, phone.note))), phone.spoken
    dials, answered = phone.href if phone.long else "", "" if of is None or of.always else of.answered
    if answered:
        return (*line, dials, answered)
    return (*line, dials) if dials else line


def _other_names(title: str, *texts: Text) -> tuple[str, ...]:
    return tuple(name for name in all_languages(texts) if name != title)


def _numbers(phones: Iterable[PhoneView]) -> tuple[str, ...]:
    return tuple(phone.number for phone in phones)
