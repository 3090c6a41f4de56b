"""Sites have pages, a place on paper and in the finder; without the file nothing of them is there."""

from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from prontuario.checks.case import Case
from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.model.text import Text
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from prontuario.site import Site
from prontuario.views.context import Context
from prontuario.views.threats import call_view
from tests.example import example_site
from tests.site.built import ROOT

TINY = ROOT / "tests/tiny/handbook"
SITE, STAFF = example_site(), example_site(Edition.STAFF)


def page(site: Site, path: str) -> str:
    found = next(each for each in site.pages if each.path == path)
    name, _, argument = found.macro.rstrip(")").partition("(")
    return unescape(site.show(name, tuple(filter(None, [argument.strip('"')])), path))


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
    assert [each.title for each in london.threats] == [each.title for each in site.views.threats.values()]


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


def test_an_audience_with_other_names_is_answered_with_who_speaks_to_it():
    assert not SITE.views.finder.answers_for_audiences
    whole = SITE.examined.case.handbook
    press = whole.policy.audiences["press"]
    named = press.model_copy(update={"also_known_as": (Text({"en": "a reporter at the gate"}),)})
    policy = whole.policy.model_copy(update={"audiences": {**whole.policy.audiences, "press": named}})
    case = Case(replace(whole, policy=policy), SITE.examined.case.today)
    site = Site(replace(SITE.examined, case=case))
    (entry,) = [each for each in site.views.finder.entries if each.kind == "audience"]
    assert (entry.title, entry.names) == ("Press", ("Stampa", "a reporter at the gate"))
    speaks = {
        talk.who
        for threat in whole.threats.values()
        for talk in threat.communication
        if talk.audience == "press"
    }
    assert entry.href in {f"roles/{name}.html" for name in speaks}
    assert entry.lines[0][2] == site.views.roles[entry.href[6:-5]].contacts[0].phones[0].spoken
    assert 'data-finder-kind="audience"' in page(site, "index.md")


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
