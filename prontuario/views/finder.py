"""What the finder of the first page knows: each subject with the wordings that find it and the numbers to call."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from prontuario.language.keywords import all_languages
from prontuario.model.means import Channel, Supplier
from prontuario.model.people import Role
from prontuario.model.site import Site
from prontuario.model.text import Text
from prontuario.plan.wording import plain
from prontuario.views import paths
from prontuario.views.channels import ChannelView
from prontuario.views.contacts import ContactView
from prontuario.views.context import Context
from prontuario.views.deadlines import period_wordings
from prontuario.views.library import ClockView
from prontuario.views.people import PersonView, SupplierView
from prontuario.views.phones import PhoneView
from prontuario.views.planned import PlannedView
from prontuario.views.roles import RoleView
from prontuario.views.sites import SiteView
from prontuario.views.threats import CallView, PriorityView, ThreatView

# Who, as what, and the number to call; what dials it, where something is dialled behind the number; the hours of the
# week in which somebody answers, where it is not always; where people take turns in a role without a number of its own,
# the role and the person, and a mark for those who are called only when it is their turn. Empty ends are left out.
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
    zone: str = ""
    """The time zone in which the hours of the lines count."""

    @property
    def answers_for_audiences(self) -> bool:
        """Whether it knows who speaks to any audience."""
        return any(each.kind == "audience" for each in self.entries)


def finder_view(
    entries: Iterable[Entry], threats: Iterable[ThreatView], kin: tuple[str, ...] = (), zone: str = ""
) -> FinderView:
    """The finder's entries and the marks that they need."""
    shown = {threat.priority.id: threat.priority for threat in threats if threat.priority}
    return FinderView(tuple(entries), tuple(sorted(shown.values(), key=lambda each: each.rank)), kin, zone)


def threat_entries(threats: Iterable[ThreatView], context: Context) -> Iterator[Entry]:
    """One for each threat: whom to call first, and the stand-in.

    Of its thresholds only those with a word that nothing else has, in the reader's language: the first page is light.
    """
    for view in threats:
        threat = context.handbook.threats[view.id]
        names = _other_names(view.title, threat.title, *threat.also_known_as)
        signs = all_languages(threat.signs)
        known = set(plain(" ".join((view.title, *names, *signs))).split())
        thresholds = (context.say(trigger.signal) for trigger in threat.activate)
        new = tuple(dict.fromkeys(each for each in thresholds if not known.issuperset(plain(each).split())))
        yield Entry(
            kind="threat",
            title=view.title,
            href=view.href,
            priority=view.priority.id if view.priority else "",
            danger=view.call.life_safety,
            lines=_called(view.call),
            names=names,
            signs=(*signs, *new),
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
    emergency = tuple(
        (view.title, each.note, each.spoken, *((each.href,) if each.long else ()))
        for each in view.call.emergency
    )
    return Entry(
        kind="site",
        title=view.title,
        href=view.href,
        lines=(*contact_lines(filter(None, (view.call.duty,))), *emergency),
        names=_other_names(view.title, site.title, *site.also_known_as),
        texts=(view.address,) if view.address else (),
    )


def planned_entries(views: Iterable[PlannedView]) -> Iterator[Entry]:
    """What is planned and can be stopped: whom to call for that, and the list of all."""
    for view in views:
        if view.call is not None:
            href = paths.page(paths.THREATS, "planned")
            yield Entry(kind="planned", title=view.title, href=href, lines=contact_lines((view.call,)))


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
    wanted = [line.contact for line in call.lines if line.contact in (owner, call.deputy) or line.leads]
    in_turn = [each for each in owner.others if each not in wanted] if owner else []
    return _in_order(wanted, lambda each: _part(each, each is owner or each in in_turn))


def _part(contact: ContactView, owns: bool) -> str:
    """What somebody is to the caller; a role may have a number of its own."""
    if not owns:
        return contact.part
    return "" if contact.role == contact.name else contact.role


def contact_lines(contacts: Iterable[ContactView]) -> tuple[Line, ...]:
    """Whom to call, each with the first number; without those who have none."""
    return _in_order(tuple(contacts), lambda each: each.part)


def _in_order(contacts: Sequence[ContactView], part: Callable[[ContactView], str]) -> tuple[Line, ...]:
    """A line for each who has a number, then one for each other person whose turn it may be."""
    others = dict.fromkeys(other for each in contacts for other in each.others)
    led = {each.turn.partition("/")[0] for each in contacts if each.others}
    return tuple(
        _line(each.name, part(each), each.phones[0], each, led, spare)
        for spare, found in ((False, contacts), (True, [each for each in others if each not in contacts]))
        for each in found
        if each.phones
    )


def _own(phones: Iterable[PhoneView]) -> tuple[Line, ...]:
    """The numbers that are a subject's own, by their kind."""
    return tuple(_line(phone.kind, "", phone) for phone in phones)


def _line(
    who: str,
    what: str,
    phone: PhoneView,
    of: ContactView | None = None,
    led: Container[str] = (),
    spare: bool = False,
) -> Line:
    dials, answered = phone.href if phone.long else "", "" if of is None or of.always else of.answered
    turn = of.turn if of and of.turn.partition("/")[0] in led else ""
    line = (
        who,
        " · ".join(filter(None, (what, phone.note))),
        phone.spoken,
        dials,
        answered,
        turn,
        "1" if spare else "",
    )
    return line[: max(3, *(place for place, said in enumerate(line, 1) if said))]


def _other_names(title: str, *texts: Text) -> tuple[str, ...]:
    return tuple(name for name in all_languages(texts) if name != title)


def _numbers(phones: Iterable[PhoneView]) -> tuple[str, ...]:
    return tuple(phone.number for phone in phones)
