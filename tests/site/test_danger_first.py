"""Where people may be in danger, a page says what to do before it shows any number: to the team and to all staff."""

from html import unescape

import pytest

from prontuario.model.edition import Edition
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from prontuario.plan.at_once import MOST_LINES, advised_later, at_once
from prontuario.views.at_once import at_once_view
from prontuario.views.context import Context
from tests.example import example_site
from tests.written import THREAT, handbook

TEAM = example_site()
DANGER = [each for each in TEAM.examined.handbook.threats.values() if each.life_safety]
LINES = "[Get out, Leave your bag, Go to the assembly point, Wait there, Be counted]"
SITES = """
    main: {title: Main, assembly_point: Behind the canteen}
    mine: {title: Mine}
    lab: {title: Laboratory, assembly_point: Gate 4}
"""


def danger(tmp_path, fields):
    """A threat to people, and what comes first in it."""
    text = f"title: Fire\nlife_safety: true\nadvice: {{during: {LINES}}}\n{fields}"
    book = handbook(tmp_path, {THREAT: text, "roster/sites.yml": SITES})
    return book.threats["website-down"], Context.of(book)


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("threat", DANGER, ids=lambda each: each.id)
def test_the_page_says_what_to_do_before_any_number_and_any_rung(threat, edition):
    site = example_site(edition)
    page = unescape(site.show("threat", (threat.id,), "threats/x.html"))
    said = [site.views.context.say(each) for each in at_once(threat)]
    assert said
    for line in said:
        assert page.count(line) == 1
        assert page.index(line) < page.index("tel:") < page.index('id="escalate"')


@pytest.mark.parametrize("threat", DANGER, ids=lambda each: each.id)
def test_staff_read_what_not_to_do_before_the_ladder(threat):
    page = example_site(Edition.STAFF).show("threat", (threat.id,), "threats/x.html")
    assert page.index('id="do-not"') < page.index('id="escalate"')
    team = TEAM.show("threat", (threat.id,), "threats/x.html")
    assert team.index('id="escalate"') < team.index('id="do-not"')


@pytest.mark.parametrize("sheet", ["binder", "first-minutes"])
def test_paper_says_it_above_the_numbers(sheet):
    fit = dict.fromkeys(TEAM.examined.handbook.threats, 0)
    text = unescape(html(SHEETS[sheet], TEAM.views, fit, {}))
    for threat in DANGER:
        for line in at_once(threat):
            assert TEAM.views.context.say(line) in text


def test_no_more_lines_come_first_than_fit_and_none_is_lost(tmp_path):
    threat, context = danger(tmp_path, "")
    shown = at_once_view(threat, context)
    assert len(shown.lines) == MOST_LINES
    assert (*at_once(threat), *advised_later(threat)) == threat.advice.during


def test_who_is_sent_to_the_assembly_point_reads_where_it_is_at_each_site_concerned(tmp_path):
    threat, context = danger(tmp_path, "")
    points = [(each.site.title, each.where) for each in at_once_view(threat, context).points]
    assert points == [("Main", "Behind the canteen"), ("Laboratory", "Gate 4")]


def test_a_threat_at_one_site_has_the_point_of_that_site(tmp_path):
    threat, context = danger(tmp_path, "at: lab")
    assert [each.where for each in at_once_view(threat, context).points] == ["Gate 4"]


def test_without_danger_nothing_comes_before_the_numbers(tmp_path):
    files = {THREAT: f"title: Slow\nadvice: {{during: {LINES}}}"}
    threat = handbook(tmp_path, files).threats["website-down"]
    assert at_once(threat) == ()
    assert advised_later(threat) == threat.advice.during
