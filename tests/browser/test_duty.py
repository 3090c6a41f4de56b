"""On duty now: looked up in the handbook's table, on the handbook's clock."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from prontuario.model.people import Absence, Swap
from prontuario.pages.script import as_script
from prontuario.plan.on_duty import on_duty
from prontuario.views.turns import turns_table
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import SITE

BOOK = SITE.views.handbook
DUTY = BOOK.roles["duty-manager"]
ROME = ZoneInfo(BOOK.policy.time_zone)
PAGES = ["index.html", "roles/duty-manager.html", "threats/website-down.html"]
AT = "moments => moments.map(moment => prontuario.duty.at('duty-manager', moment)?.who ?? null)"


@pytest.fixture
def at(visit):
    """Opens a page at a moment."""

    def start(moment: datetime, path: str = PAGES[0], size=PHONE, **options):
        tab = visit(size, fresh=True, moment=moment, **options)
        return tab.go(path)

    return start


def name_of(moment: datetime) -> str:
    now = on_duty(DUTY, BOOK, moment.astimezone(ROME).replace(tzinfo=None))
    return BOOK.people[now.person].name


@pytest.mark.parametrize("path", PAGES)
def test_the_page_names_who_is_on_duty(at, path):
    moment = SITE.build_info.moment + timedelta(days=3)
    page = at(moment, path, DESKTOP)
    line = page.locator("[data-duty]").first
    assert line.get_by_role("link").inner_text() == name_of(moment)
    assert "09:00" in line.locator("time").inner_text()
    assert not page.locator("[data-duty-order]").first.is_visible()
    line.get_by_role("link").click()
    assert page.locator(":target").inner_text() == name_of(moment)


def test_the_browser_agrees_with_the_plan_at_any_hour_of_half_a_year(at):
    begin = SITE.build_info.moment
    hours = [begin + timedelta(minutes=61 * number) for number in range(26 * 7 * 23)]
    turned = [datetime(year, month, day, tzinfo=UTC) for year, month, day in ((2026, 10, 25), (2027, 3, 28))]
    hours += [day + timedelta(minutes=number) for day in turned for number in range(0, 300, 5)]
    hours = [each for each in hours if begin <= each < begin + timedelta(weeks=26)]
    found = at(begin).evaluate(AT, [each.timestamp() * 1000 for each in hours])
    assert [BOOK.people[who].name for who in found] == [name_of(each) for each in hours]


def test_the_browser_follows_layers_swaps_and_holidays(at):
    begin, role = SITE.build_info.moment, BOOK.roles["it-operations-lead"]
    hours = [begin + timedelta(minutes=61 * number) for number in range(26 * 7 * 23)]
    found = at(begin).evaluate(
        AT.replace("duty-manager", role.id), [each.timestamp() * 1000 for each in hours]
    )
    expected = [on_duty(role, BOOK, each.astimezone(ROME).replace(tzinfo=None)).person for each in hours]
    assert found == expected
    assert set(found) == set(role.taking_turns)


def test_the_page_says_who_is_second_and_which_turns_are_swapped(at):
    page = at(datetime(2026, 12, 12, 12, tzinfo=UTC), "roles/it-operations-lead.html")
    line = page.locator("[data-duty]").first
    assert line.get_by_role("link").inner_text() in [
        BOOK.people[name].name for name in ("aldo-calco", "lucy-sketch")
    ]
    assert f"second on duty: {BOOK.people['enzo-prototipo'].name}" in line.inner_text()
    assert "in place of Lucy Sketch" in page.locator(".p-call").inner_text()


@pytest.mark.parametrize("named", [True, False])
def test_somebody_stands_in_for_whoever_is_away(visit, named):
    moment = SITE.build_info.moment + timedelta(days=3)
    local = moment.astimezone(ROME).replace(tzinfo=None)
    day = local.date().isoformat()
    data = {"who": on_duty(DUTY, BOOK, local).person, "from": day, "to": day}
    absence = Absence.model_validate(data | ({"covered_by": "ada-prova"} if named else {}))
    book = replace(BOOK, absences=(*BOOK.absences, absence))
    tab = visit(PHONE, fresh=True)
    tab.page.route(
        "**/turns.js",
        lambda route: route.fulfill(body=as_script("turns", turns_table(book, SITE.build_info.moment))),
    )
    tab.page.clock.install(time=moment)
    line = tab.go("index.html").locator("[data-duty]").first
    called = BOOK.people[on_duty(DUTY, book, local).person].name
    assert line.get_by_role("link").inner_text() == called
    if named:
        assert line.inner_text().startswith(f"On duty now: Ada Prova in place of {name_of(moment)}")
    else:
        away = f"{name_of(moment)} is away, and nobody is named to stand in. Call: {called}"
        assert line.inner_text().startswith(away)
        assert "in place of" not in line.inner_text()
    assert "00:00" in line.locator("time").inner_text()


def test_of_a_swapped_turn_the_page_says_in_whose_place(at):
    page = at(datetime(2026, 12, 26, 12, tzinfo=UTC), "roles/it-operations-lead.html")
    line = page.locator("[data-duty]").first
    assert line.inner_text().startswith("On duty now: Enzo Prototipo in place of Lucy Sketch")


def test_of_a_swap_of_the_second_the_page_says_in_whose_place(visit):
    day = "2026-12-12"
    swap = {"role": "it-operations-lead", "who": "ada-prova", "instead_of": "enzo-prototipo"}
    book = replace(BOOK, swaps=(*BOOK.swaps, Swap.model_validate(swap | {"from": day, "to": day})))
    tab = visit(PHONE, fresh=True)
    tab.page.route(
        "**/turns.js",
        lambda route: route.fulfill(body=as_script("turns", turns_table(book, SITE.build_info.moment))),
    )
    tab.page.clock.install(time=datetime(2026, 12, 12, 12, tzinfo=UTC))
    line = tab.go("roles/it-operations-lead.html").locator("[data-duty]").first
    assert "second on duty: Ada Prova in place of Enzo Prototipo until" in " ".join(line.inner_text().split())


def test_the_name_changes_while_the_page_is_open(at):
    table = SITE.files["assets/duty/turns.js"].partition("prontuario.turns = ")[2]
    change = datetime.fromtimestamp(json.loads(table)["roles"]["duty-manager"]["turns"][1][0] * 60, UTC)
    page = at(change - timedelta(minutes=1))
    link = page.locator("[data-duty] a").first
    assert link.inner_text() == name_of(change - timedelta(minutes=1))
    page.clock.run_for(90_000)
    assert link.inner_text() == name_of(change) != name_of(change - timedelta(minutes=1))


@pytest.mark.parametrize("days", [-400, 300])
def test_outside_of_the_table_the_page_says_so_and_shows_the_order(at, days):
    page = at(SITE.build_info.moment + timedelta(days=days), "roles/duty-manager.html")
    assert not page.locator("[data-duty]").first.is_visible()
    order = page.locator("[data-duty-order]").first.inner_text()
    assert "does not know who is on duty" in order
    assert [order.index(BOOK.people[name].name) for name in DUTY.rota.people] == sorted(
        order.index(BOOK.people[name].name) for name in DUTY.rota.people
    )


def test_without_javascript_the_order_of_the_turns_stays(visit):
    page = visit(PHONE, java_script_enabled=False).go("roles/duty-manager.html")
    assert not page.locator("[data-duty]").first.is_visible()
    order = page.locator("[data-duty-order]").first
    assert order.inner_text().startswith("In turn, 7 days each")


def test_a_reader_abroad_sees_the_handbooks_clock_and_its_name(at):
    moment = SITE.build_info.moment + timedelta(days=3)
    said = at(moment, timezone_id="America/New_York").locator("[data-duty] time").first.inner_text()
    assert "09:00" in said
    assert "GMT+1" in said or "CET" in said
