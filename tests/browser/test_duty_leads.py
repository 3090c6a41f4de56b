"""The number that leads is that of the person on duty, where the role has no number of its own."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.site.built import ROOT, built_once, working
from tests.site.project import small_project

BEGIN = datetime(2026, 11, 22, 12, tzinfo=UTC)
NUMBERS = {"anna": "+44 7700 900101", "bruno": "+44 7700 900102", "carla": "+44 7700 900103"}
PAGES = ["index.html", "roles/duty.html", "threats/flood.html", "triage.html"]
TEMPLATES = ROOT / "prontuario/web/templates"
SEEN = "all => all.filter(each => each.checkVisibility()).map(each => each.textContent.trim())"


def without_a_duty_phone(root: Path) -> Path:
    """The small project, in which the duty has a rota and no telephone; Carla, of no rota, takes over one week."""
    small_project(root)
    roles, policy = root / "roster/roles.yml", root / "playbooks/policy.yml"
    text = roles.read_text("utf-8")
    head, _, rest = text.partition("  phones:\n")
    roles.write_text(head + rest.partition("\n")[2], "utf-8")
    flood = root / "playbooks/threats/flood.yml"
    flood.write_text(flood.read_text("utf-8").replace("owner: boss", "owner: duty"), "utf-8")
    (root / "roster/swaps.yml").write_text(
        "- {role: duty, from: 2026-12-21, to: 2026-12-27, who: carla}\n", "utf-8"
    )
    assert "duty: duty" in policy.read_text("utf-8")
    return root


def their_numbers_for_staff(root: Path) -> Path:
    """The same, whose mobile numbers are for all staff."""
    people = without_a_duty_phone(root) / "roster/people.yml"
    text = (
        people.read_text("utf-8")
        .replace(", visible_to: team", "")
        .replace("number: ", "visible_to: staff, number: ")
    )
    office = next(line for line in text.splitlines() if "office" in line)
    people.write_text(text.replace(office + "\n", ""), "utf-8")
    return root


@pytest.fixture(scope="module")
def home(tmp_path_factory, serve):
    built = built_once(tmp_path_factory, "without_a_duty_phone", without_a_duty_phone, "team")
    return serve(working(built).folder)


@pytest.fixture(scope="module")
def staff_home(tmp_path_factory, serve):
    built = built_once(tmp_path_factory, "their_numbers_for_staff", their_numbers_for_staff, "staff")
    return serve(working(built).folder)


def on_duty(moment: datetime) -> str:
    """Counted from the roster alone: weeks from Monday 5 January 2026, 09:00 in UTC, and the swapped week."""
    if datetime(2026, 12, 21, tzinfo=UTC) <= moment < datetime(2026, 12, 28, tzinfo=UTC):
        return "carla"
    return ("anna", "bruno")[(moment - datetime(2026, 1, 5, 9, tzinfo=UTC)) // timedelta(weeks=1) % 2]


def leading(page) -> list[str]:
    """The large numbers that a reader sees, in the page and at its foot."""
    large = ".p-call .p-dial:not(.p-dial--life), .p-calls > [data-leads] .p-number, .p-bar .p-dial"
    return page.locator(large).evaluate_all(SEEN)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("weeks", [0, 1, 4, 5], ids=lambda weeks: f"week{weeks}")
def test_the_large_number_is_that_of_the_person_on_duty(visit, home, path, weeks):
    moment = BEGIN + timedelta(weeks=weeks, days=2)
    tab = visit(PHONE, at=home, fresh=True, moment=moment)
    page = tab.go(path)
    assert set(leading(page)) == {NUMBERS[on_duty(moment)]}


@pytest.mark.parametrize("path", ["index.html", "threats/flood.html", "triage.html"])
@pytest.mark.parametrize("weeks", [0, 1, 4])
def test_staff_see_the_number_of_the_person_on_duty_too(visit, staff_home, path, weeks):
    moment = BEGIN + timedelta(weeks=weeks, days=2)
    tab = visit(PHONE, at=staff_home, fresh=True)
    tab.page.clock.install(time=moment)
    page = tab.go(path)
    assert set(leading(page)) == {NUMBERS[on_duty(moment)]}


@pytest.mark.parametrize("weeks", [0, 1, 4])
def test_a_running_incident_calls_the_person_on_duty(visit, home, weeks):
    """Nobody is in charge: the panel says whom to call, and so does the rung."""
    moment = BEGIN + timedelta(weeks=weeks, days=2)
    tab = visit(PHONE, at=home, fresh=True)
    tab.page.clock.install(time=moment)
    page = tab.go("threats/flood.html")
    page.get_by_role("button", name="Start: it is happening now").click()
    ladder = page.locator(".p-ladder > li").first.locator("a[href^='tel:']")
    assert ladder.evaluate_all(SEEN) == [NUMBERS[on_duty(moment)]]
    called = page.locator("[data-next] a[href^='tel:']")
    called.first.wait_for()
    assert called.evaluate_all(SEEN)[:1] == [NUMBERS[on_duty(moment)]]


# Lines of lists that name everybody in turn are given one person each.
ONE_PERSON = ("next_call", "call_line")


def test_every_number_of_a_contact_goes_with_the_turn():
    """No page shows the first person's number where somebody else may be on duty."""
    wrong = []
    for file in sorted(TEMPLATES.glob("macros/*.html")) + sorted(TEMPLATES.glob("pages/*.html")):
        text = re.sub(
            rf"{{% macro (?:{'|'.join(ONE_PERSON)})\(.*?endmacro %}}", "", file.read_text("utf-8"), flags=re.S
        )
        wrong += [
            f"{file.name}: {each}"
            for each in re.findall(r"[\w.]*(?:contact|call|ask|duty)\.phones\[0\]", text)
        ]
        wrong += [f"{file.name}: {each}" for each in re.findall(r"p\.next_call\([\w.]*\.contact,", text)]
    assert wrong == []


def test_it_changes_when_the_turn_does(visit, home):
    moment = datetime(2026, 11, 30, 8, 59, tzinfo=UTC)
    tab = visit(DESKTOP, at=home, fresh=True, moment=moment)
    page = tab.go("threats/flood.html")
    before = set(leading(page))
    page.clock.run_for(120_000)
    assert (before, set(leading(page))) == ({NUMBERS[on_duty(moment)]}, {NUMBERS["bruno"]})
    assert before == {NUMBERS["anna"]}


@pytest.mark.parametrize("path", ["roles/duty.html", "threats/flood.html"])
def test_nobody_is_listed_twice_below_the_number(visit, home, path):
    for weeks in (0, 1):
        tab = visit(PHONE, at=home, fresh=True, moment=BEGIN + timedelta(weeks=weeks, days=2))
        page = tab.go(path)
        called = page.locator(".p-call .p-dial:not(.p-dial--life), .p-call .p-number:not(.p-number--life)")
        first = [each for each in called.evaluate_all(SEEN) if each in (NUMBERS["anna"], NUMBERS["bruno"])]
        assert sorted(first) == sorted((NUMBERS["anna"], NUMBERS["bruno"]))


def test_without_scripts_the_first_in_turn_leads_and_the_order_is_there(visit, home):
    page = visit(PHONE, at=home, java_script_enabled=False).go("index.html")
    assert page.locator("article .p-call .p-dial").evaluate_all(SEEN)[:1] == [NUMBERS["anna"]]
    assert "In turn" in page.locator("[data-duty-order]").first.inner_text()


@pytest.mark.parametrize("weeks", [0, 1, 4])
def test_the_finder_answers_with_the_number_of_the_person_on_duty(visit, home, weeks):
    moment = BEGIN + timedelta(weeks=weeks, days=2)
    tab = visit(PHONE, at=home, fresh=True, moment=moment)
    page = tab.go("index.html")
    page.locator("[data-finder-box]").fill("Calm other name of the duty")
    first = page.locator("[data-finder-found] [data-number]").first
    first.wait_for()
    assert first.inner_text() == NUMBERS[on_duty(moment)]


def in_tokyo(root: Path) -> Path:
    """The same without a swap, with the duty in Tokyo: its weeks change there at nine o'clock."""
    without_a_duty_phone(root)
    (root / "roster/swaps.yml").unlink()
    with (root / "roster/sites.yml").open("a", encoding="utf-8") as sites:
        sites.write("tokyo: {title: Tokyo, time_zone: Asia/Tokyo}\n")
    roles = root / "roster/roles.yml"
    roles.write_text(roles.read_text("utf-8").replace("duty:\n", "duty:\n  site: tokyo\n", 1), "utf-8")
    return root


@pytest.mark.parametrize("reader", ["Asia/Tokyo", "Europe/Rome"])
def test_a_turn_ends_on_the_clock_of_the_site_of_its_role(visit, tmp_path_factory, serve, reader):
    built = built_once(tmp_path_factory, "in_tokyo", in_tokyo, "team")
    tab = visit(DESKTOP, at=serve(working(built).folder), fresh=True, timezone_id=reader)
    tab.page.clock.install(time=datetime.now(UTC) + timedelta(days=1))
    page = tab.go("roles/duty.html")
    said = page.locator("[data-duty] time").first.inner_text()
    assert (said[:3], said[-11:]) == ("Mon", "09:00 GMT+9")
    page = visit(PHONE, at=serve(working(built).folder), java_script_enabled=False).go("roles/duty.html")
    assert "changes Monday 09:00 (local time, Tokyo)" in page.locator("[data-duty-order]").first.inner_text()
