"""The binder: everything that a team needs, and pages that can be found."""

import re

import pytest

from prontuario.pages.prose import blocks
from tests.paper.conftest import squeezed
from tests.paper.texts import UNSAID, texts

LEADER = re.compile(r"^(.*?)[\s.]*\.{2,}[\s.]*(\d+)$")


@pytest.fixture(scope="module")
def binder(example):
    return example["binder"]


def contents(binder):
    """Titles and page numbers, as the contents say them."""
    first = next(page for _, title, page in binder.outline if title == "Contents")
    last = next(page for _, _, page in binder.outline if page > first)
    lines = [line.strip() for page in binder.pages[first - 1 : last - 1] for line in page.splitlines()]
    return [(found[1].strip(), int(found[2])) for line in lines if (found := LEADER.match(line))]


def missing(view, text, unsaid=UNSAID):
    """The texts of a view that are not printed, without the marks of links, commands and tables."""
    said = (words for each in texts(view, unsaid) for words in leaves(blocks(each)))
    return [each for each in said if squeezed(each) not in text]


def leaves(pieces):
    for each in pieces:
        yield from leaves(each.inside)
        if each.words.strip():
            yield each.words


def test_every_page_number_of_the_contents_is_true(binder, book):
    entries = contents(binder)
    assert len(entries) >= len(book.threats) + len(book.messages) + len(book.clocks) + 7
    for title, page in entries:
        assert squeezed(title) in binder.squeezed[page - 1], (title, page)
    assert entries == [(title, page) for _, title, page in binder.outline if title != "Contents"]


def test_bookmarks_lead_to_every_chapter_threat_message_and_clock(binder, book):
    titles = [title for _, title, _ in binder.outline]
    views = [*book.threats.values(), *book.messages.values(), *book.clocks.values()]
    assert [each.title for each in views if each.title not in titles] == []
    assert {level for level, _, _ in binder.outline} == {0, 1}


def test_arrows_lead_to_the_page_of_the_message(binder, book):
    at = {title: page for _, title, page in binder.outline}
    threat = book.threats["website-down"]
    pages = "".join(binder.squeezed[at[threat.title] - 1 : at[threat.title] + 5])
    said = [talk.say for talk in book.playbooks["website-down"].talks if talk.say]
    assert said
    assert [each.title for each in said if f"{squeezed(each.title)}→{at[each.title]}" not in pages] == []


def test_each_threat_is_there_whole(binder, book):
    for name, threat in book.threats.items():
        assert missing(threat, binder.text) == [], name
        assert missing(book.playbooks[name], binder.text) == [], name


def test_what_is_planned_is_in_the_register_and_with_its_threats(binder, book):
    assert book.planned
    for each in book.planned:
        assert missing(each, binder.text, UNSAID | {"start", "last", "until", "role", "part"}) == []
    for name, planned in book.planned_for.items():
        first = next(page for _, title, page in binder.outline if title == book.threats[name].title)
        text = "".join(binder.squeezed[first - 1 : first + 1])
        assert [each.title for each in planned if squeezed(each.title) not in text] == []


def test_the_sections_of_each_threat_come_in_the_order_of_its_page(binder, book):
    t, at = book.labels, [page for _, _, page in binder.outline]
    sections = ("is_it_this", "signs_and_thresholds", "escalate", "tell", "stand_down", "sources")
    for threat in book.threats.values():
        first = next(page for _, title, page in binder.outline if title == threat.title)
        last = min(page for page in at if page > first)
        text = "".join(binder.squeezed[first - 1 : last - 1])
        places = [text.find(squeezed(t(key))) for key in sections]
        assert min(places) >= 0, threat.id
        assert places == sorted(places), threat.id


def test_messages_clocks_people_roles_and_channels_are_there(binder, book):
    tables = (book.messages, book.clocks, book.people, book.suppliers, book.roles, book.channels)
    for table in tables:
        for name, view in table.items():
            # A role's steps stand in the threats; what it says and approves stands with the threat.
            turns = getattr(view, "turns", None)  # the whole order takes the place of "on duty in turn"
            unsaid = UNSAID | {"duties", "talk", "turns"} | ({"rota"} if turns else set())
            assert missing(view, binder.text, unsaid) == [], name
            assert [
                each for each in (turns.order if turns else ()) if squeezed(each) not in binder.text
            ] == []


def test_the_cover_says_which_handbook_it_is_and_that_it_notifies_nobody(binder, book):
    cover = binder.squeezed[0]
    for words in (
        book.company,
        book.title,
        "21 Sep 2026",
        "20 Dec 2026",
        "This handbook notifies nobody: call.",
    ):
        assert squeezed(words) in cover
    assert re.search(r"Version[0-9a-f]{8}", cover)


def test_whom_to_alert_and_triage_come_before_the_threats(binder, book):
    order = [title for _, title, _ in binder.outline][:5]
    assert order[:4] == ["Contents", "Whom to alert", "Is it a crisis?", "Threat register"]
    assert order[4] == next(iter(book.threats.values())).title


def test_of_several_sites_each_has_its_entry_with_whom_to_call_there(binder, book):
    assert len(book.sites) > 1
    (chapter,) = [page for _, title, page in binder.outline if title == book.labels("sites")]
    text = "".join(binder.squeezed[chapter - 1 :])
    for site in book.sites.values():
        numbers = [site.call.duty.phones[0], *site.call.emergency, *(phone for _, phone in site.call.inside)]
        said = [site.title, site.address, site.assembly_point, *site.notes, *site.holidays]
        said += [each.spoken for each in numbers]
        assert [each for each in said if squeezed(each) not in text] == []
