"""Sites have pages, a place on paper and in the finder; without the file nothing of them is there."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.checks.case import Case
from prontuario.examine import examine
from prontuario.model.calendar import is_holiday
from prontuario.model.edition import Edition
from prontuario.model.means import Resource
from prontuario.model.people import Role
from prontuario.model.text import Text
from prontuario.model.time import Hours
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from prontuario.plan.place import calendar_at
from prontuario.site import Site
from prontuario.views.calendar import next_holidays
from prontuario.views.contacts import contacts, duty_contact
from prontuario.views.context import Context
from prontuario.views.resources import resource_name
from prontuario.views.threats import call_view
from tests.example import example_site
from tests.site.built import ROOT

TINY = ROOT / "tests/tiny/handbook"
SITE, STAFF = example_site(), example_site(Edition.STAFF)


def page(site: Site, path: str) -> str:
    found = next(each for each in site.pages if each.path == path)
    return unescape(site.block(found))


def paper(site: Site, name: str) -> str:
    return unescape(html(SHEETS[name], site.views, dict.fromkeys(("poster", "wallet"), 0), {}))


def test_without_sites_there_is_no_word_of_them():
    site = Site(examine(TINY, date(2026, 10, 1)))
    assert not [each.path for each in site.pages if each.path.startswith("sites/")]
    assert "sites/index.md" in site.absent_pages
    words = [page(site, "index.md"), site.frame()["bar"], paper(site, "call-card"), paper(site, "binder")]
    assert not any("data-site" in each or "data-my-site" in each for each in words)
    assert not any(f">{site.views.labels('sites')}<" in each for each in words)


@pytest.mark.parametrize("site", [SITE, STAFF], ids=["team", "staff"])
def test_the_page_of_a_site_says_whom_to_call_there(site):
    said = page(site, "sites/london.md")
    london = site.views.sites["london"]
    for text in (
        london.call.duty.phones[0].spoken,
        "999",
        "4444",
        "Gate 4",
        "Europe/London",
        "Thomas Pretend",
    ):
        assert text in said
    plans = site.views.handbook.threats
    here = [each for each in site.views.threats.values() if plans[each.id].sites in ((), ("london",))]
    assert [each.title for each in london.threats] == [each.title for each in here]


def test_the_company_stays_reachable_from_the_page_of_a_site():
    assert SITE.views.duty.phones[0].spoken in page(SITE, "sites/london.md")


@pytest.mark.parametrize("name", ["call-card", "binder"])
def test_paper_has_the_duty_and_the_emergency_numbers_of_each_site(name):
    said = paper(SITE, name)
    for site in SITE.views.sites.values():
        numbers = [site.call.duty.phones[0], *site.call.emergency]
        assert [each.spoken for each in numbers if each.spoken not in said] == []


def test_the_binder_has_a_chapter_with_where_people_meet():
    assert "Gate 4, outside the fence" in paper(SITE, "binder")


def test_the_finder_knows_a_site_by_its_other_names():
    (london,) = [each for each in SITE.views.finder.entries if each.title == "London base"]
    assert london.kind == "site"
    assert "the hangar" in london.names
    assert london.lines[0][2] == SITE.views.sites["london"].call.duty.phones[0].spoken


def with_audience(name, audience):
    """The example with one audience more, or another one."""
    whole = SITE.examined.case.handbook
    policy = whole.policy.model_copy(update={"audiences": {**whole.policy.audiences, name: audience}})
    case = Case(replace(whole, policy=policy), SITE.examined.case.today)
    return Site(replace(SITE.examined, case=case))


def answers_for_audiences(site):
    return {each.title: each for each in site.views.finder.entries if each.kind == "audience"}


def test_who_calls_is_answered_with_who_speaks_to_their_audience():
    press = SITE.examined.case.handbook.policy.audiences["press"]
    named = press.model_copy(update={"also_known_as": (Text({"en": "a man with a notebook"}),)})
    site = with_audience("press", named)
    entry = answers_for_audiences(site)["Press or television"]
    assert {"Press", "a man with a notebook", "giornalista al telefono"} <= set(entry.names)
    speaks = {
        talk.who
        for threat in site.examined.case.handbook.threats.values()
        for talk in threat.communication
        if talk.audience == "press"
    }
    assert entry.href in {f"roles/{name}.html" for name in speaks}
    assert entry.lines[0][2] == site.views.roles[entry.href[6:-5]].contacts[0].phones[0].spoken
    assert 'data-finder-kind=\\"audience\\"' in site.files["assets/finder/answers.js"]


def test_where_nobody_speaks_to_a_caller_the_duty_role_answers():
    assert "unions" not in SITE.examined.case.handbook.policy.audiences
    entry = answers_for_audiences(SITE)["Trade union"]
    assert entry.lines[0][2] == SITE.views.duty.phones[0].spoken


def test_an_audience_of_no_known_caller_is_answered_when_it_has_other_names():
    partners = SITE.examined.case.handbook.policy.audiences["partners"]
    assert "Airports and suppliers" not in answers_for_audiences(SITE)
    named = partners.model_copy(update={"also_known_as": (Text({"en": "the handling agent"}),)})
    assert (
        "the handling agent"
        in answers_for_audiences(with_audience("partners", named))["Airports and suppliers"].names
    )


def test_emergency_numbers_of_some_sites_say_whose_they_are():
    """Where 999 and 112 stand together, a reader in Verona must not call the one of London."""
    handbook = SITE.examined.handbook
    threat = handbook.threats["building-unusable"]
    here = handbook.threats | {threat.id: threat.model_copy(update={"sites": ("verona", "london")})}
    context = Context.of(replace(handbook, threats=here))
    call = call_view(context.handbook.threats[threat.id], context)
    notes = {each.spoken: each.note for each in call.emergency}
    assert "Verona head office" in notes["112"]
    assert "London base" in notes["999"]
    assert "London base" in notes["4444"]
    assert "airport fire brigade" in notes["4444"]
    alone = threat.model_copy(update={"sites": ("london",)})
    assert all("London base" not in each.note for each in call_view(alone, context).emergency)


def site_with(roles: dict[str, object], resources: dict[str, Resource] | None = None) -> Site:
    whole = SITE.examined.case.handbook
    more = {"resources": {**whole.resources, **(resources or {})}}
    book = replace(whole, roles={**whole.roles, **roles}, **more)
    return Site(replace(SITE.examined, case=Case(book, SITE.examined.case.today)))


def test_the_numbers_inside_of_a_control_room_are_on_page_and_paper_of_its_site():
    data = {"id": "verona-room", "title": "Verona control room", "site": "verona", "desk": True, "phones": [
        {"kind": "duty", "number": "+44 20 7946 0130"}, {"kind": "duty", "number": "7711", "internal": True},
        {"kind": "duty", "number": "+44 20 7946 0131 x9"}]}  # fmt: skip
    site = site_with({"verona-room": Role.model_validate(data)})
    inside = site.views.sites["verona"].call.inside
    assert [phone.spoken for _, phone in inside] == ["7711", "+44 20 7946 0131 ext. 9"]
    for said in (
        page(site, "sites/verona.md"),
        page(site, "sites/index.md"),
        paper(site, "binder"),
        paper(site, "call-card"),
    ):
        assert "7711" in unescape(said)
    assert "4400" in page(SITE, "sites/london.md")  # of the desk on duty, beside its first number
    assert paper(SITE, "call-card").count("4400") >= 2


def test_a_site_lists_its_next_public_holidays_by_its_own_calendar():
    holidays = {name: view.holidays for name, view in SITE.views.sites.items()}
    assert holidays["verona"][0].startswith("8 Dec 2026 (")
    assert holidays["london"][0] == "25 Dec 2026 (Christmas Day)"
    for name, said in holidays.items():
        assert len(said) == 4
        assert all(each in unescape(page(SITE, f"sites/{name}.md")) for each in said)
        assert said[0] in unescape(paper(SITE, "binder"))


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
@settings(max_examples=30, deadline=None)
def test_the_holidays_shown_are_the_first_from_today(today):
    book, calendar = SITE.views.handbook, calendar_at("london", SITE.views.handbook)
    context = Context.of(book, "en", today)
    days = [today + timedelta(days=n) for n in range(366)]
    expected = [context.day(each) for each in days if is_holiday(each, calendar)][:4]
    assert [each.partition(" (")[0] for each in next_holidays("london", context)] == expected


def test_a_resource_of_a_site_says_so_wherever_it_is_named():
    book = SITE.examined.case.handbook
    here = {name: each.model_copy(update={"site": "verona"}) for name, each in book.resources.items()}
    site = site_with({}, here)
    needed = {name for each in book.channels.values() for name in each.needs}
    provided = {name for each in book.suppliers.values() for name in each.provides}
    assert all((needed, provided))
    for path, names in (("channels.md", needed), ("people.md", provided)):
        said = page(site, path)
        assert all(resource_name(here[name], site.views.context) in said for name in names)
        assert said.count("(Verona head office)") >= len(names)


LAW = SITE.views.handbook.clocks["london-safety"]


@pytest.mark.parametrize("path", ["threats/product-safety.md", "clocks.md", "sites/london.md"])
def test_a_law_of_a_site_says_where_its_days_count(path):
    """The notices, and whose calendar and clock count; on the site's page, the law."""
    said = page(SITE, path)
    assert SITE.views.context.say(LAW.title) in said
    if path != "sites/london.md":
        assert "Days count at: London base (time zone Europe/London)" in said
        assert "without the public holidays of: United Kingdom (ENG)" in said
        assert all(SITE.views.context.say(each.send) in said for each in LAW.deadlines)


def test_paper_says_it_too():
    said = paper(SITE, "binder")
    assert "Days count at: London base (time zone Europe/London)" in said
    assert all(SITE.views.context.say(each.send) in said for each in LAW.deadlines)


def test_a_running_incident_counts_each_law_where_its_days_count():
    said = page(SITE, "threats/product-safety.md")
    assert said.count('data-zone="Europe/London"') == 1
    assert 'data-zone="Europe/Rome"' in said  # the page itself


@pytest.mark.parametrize("site", [SITE, STAFF], ids=["team", "staff"])
def test_danger_to_life_at_any_site_names_the_numbers_of_each(site):
    """A threat that names no site can happen at each; one of Verona has nobody dial the numbers of London."""
    threats = site.views.handbook.threats
    for name in ("product-safety", "building-unusable"):
        notes = {each.spoken: each.note for each in call_view(threats[name], site.views.context).emergency}
        if threats[name].sites:
            assert notes == {"112": ""}
        else:
            assert set(notes) == {"112", "999", "4444"}
            assert notes["112"] == "Verona head office"
            assert notes["4444"].startswith("London base · ")
            call = call_view(threats[name], site.views.context)
            assert [each.spoken for each in call.large] == [
                "112"
            ]  # one large button, and a line for each other
            assert [each.spoken for each in call.elsewhere] == ["999", "4444"]


def test_a_number_inside_never_leads_where_there_is_one_outside():
    """Who is at home at night cannot dial it: the rung of a desk, its line, the finder."""
    phones = [
        {"kind": "duty", "number": "9", "internal": True},
        {"kind": "duty", "number": "+44 20 7946 0130"},
    ]
    desk = Role.model_validate({"id": "switchboard", "title": "Switchboard", "desk": True, "phones": phones})
    views = site_with({"switchboard": desk}).views
    spoken = [each.spoken for each in contacts(desk, views.context)[0].phones]
    assert spoken == ["+44 20 7946 0130", "9"]
    alone = desk.model_copy(update={"phones": desk.phones[:1]})
    views = site_with({"switchboard": alone}).views
    assert [each.spoken for each in contacts(alone, views.context)[0].phones] == ["9"]


def test_the_poster_has_the_numbers_of_a_site_in_one_row_and_says_no_duty_twice():
    """Three numbers in three rows, and the duty of the company once more for each site, took a second page."""
    said = paper(SITE, "call-card")
    poster = said[: said.index('id="poster-end"')]
    assert poster.count("Danger to life · London base") == 1
    assert re.search(r"999.{0,60}4444", poster.split("Danger to life · London base")[1], re.DOTALL)
    assert "Verona head office" not in poster
    assert (
        poster.count(SITE.views.duty.phones[0].spoken) == 2
    )  # in any doubt, and among those who may activate


def test_in_any_doubt_at_any_hour_leads_to_a_holder_who_answers_then():
    """The head of a branch sleeps, the deputy does not; where nobody answers at any hour, the first is called."""
    whole = SITE.examined.case.handbook
    first, second = tuple(whole.people)[:2]
    by_day = Hours.parse({"mon-fri": "07:30-15:00"})
    role = Role.model_validate({"id": "branch", "title": "Branch", "holders": [first, second]})
    for hours, wanted in ((by_day, second), (Hours.parse("always"), first)):
        people = {
            **whole.people,
            first: whole.people[first].model_copy(update={"reachable": hours}),
            second: whole.people[second].model_copy(update={"reachable": Hours.parse("always")}),
        }
        london = whole.sites["london"].model_copy(update={"duty": "branch"})
        sites, roles = {**whole.sites, "london": london}, {**whole.roles, "branch": role}
        context = Context.of(replace(whole, people=people, roles=roles, sites=sites))
        assert duty_contact(context, "london").name == context.name(people[wanted])
    asleep = {name: each.model_copy(update={"reachable": by_day}) for name, each in whole.people.items()}
    context = Context.of(replace(whole, people=asleep, roles=roles, sites=sites))
    assert duty_contact(context, "london").name == context.name(asleep[first])


def test_nobody_is_called_twice_on_a_threat_for_a_site():
    """Whoever owns it and has the duty there is one line; a site without a duty of its own has that of the company."""
    whole = SITE.examined.case.handbook
    threat = whole.threats["product-safety"]
    for sites, owner in (
        (("london",), "london-desk"),
        (("verona",), threat.owner),
        (("verona", "london"), "london-desk"),
    ):
        here = threat.model_copy(update={"sites": sites, "owner": owner})
        context = Context.of(replace(whole, threats={here.id: here}))
        lines = call_view(here, context).lines
        assert len({(each.contact.href, each.contact.phones) for each in lines}) == len(lines)
