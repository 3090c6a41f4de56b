"""What is planned: the browser says by the day, on the handbook's calendar, what is running now."""

import pytest

from prontuario.plan.planned import in_order_of_time
from tests.browser.conftest import PHONE
from tests.browser.listed import SITE

SALE = in_order_of_time(SITE.views.handbook)[0]
THREAT = f"threats/{SALE.raises[0]}.html"
STOPS = SITE.views.planned[0].call.phones[0]


@pytest.fixture
def at(visit):
    """Opens a page at a moment."""

    def start(moment: str, path: str):
        tab = visit(PHONE, fresh=True, moment=moment)
        return tab.go(path)

    return start


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-19T22:59:00+00:00", "Planned:"),
        ("2026-11-19T23:00:00+00:00", "Running now:"),
        ("2026-12-06T22:59:00+00:00", "Running now:"),
        ("2026-12-06T23:00:00+00:00", None),
    ],
)
def test_a_threat_says_what_is_running_from_the_first_day_to_the_end_of_the_last(at, moment, said):
    line = at(moment, THREAT).locator("[data-planned]").first
    if said is None:
        assert not line.is_visible()
        return
    words = line.inner_text()
    assert words.startswith(said)
    assert "To stop it, call" in words
    assert line.locator(f"a[href='{STOPS.href}']").is_visible()


def test_it_is_said_while_an_incident_is_running_too(at):
    page = at("2026-11-22T08:00:00+00:00", THREAT)
    page.get_by_role("button", name=SITE.views.labels("live_start")).click()
    assert page.locator("[data-planned]").first.is_visible()


def test_the_register_marks_what_is_running_and_leaves_out_what_is_over(at):
    rows = at("2026-12-07T08:00:00+00:00", "threats/index.html").locator("tr[data-planned]")
    assert [rows.nth(number).is_visible() for number in range(rows.count())] == [False, True, True]
    rows = at("2026-11-22T08:00:00+00:00", "threats/index.html").locator("tr[data-planned]")
    assert "running now" in rows.first.inner_text()
    assert "running now" not in rows.nth(1).inner_text()


def test_without_scripts_the_days_are_shown(visit):
    page = visit(PHONE, java_script_enabled=False).go(THREAT)
    words = page.locator("[data-planned]").first.inner_text()
    assert words.startswith("Planned:")
    assert "20 Nov 2026 to 6 Dec 2026" in words
