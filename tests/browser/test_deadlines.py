"""Legal deadlines on the live page of a bank: over weekends, holidays and the ends of months, from what the team enters."""

import csv
import io
import json
import shutil
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
from playwright.sync_api import expect

from prontuario.examine import examine
from prontuario.plan.deadlines import deadline_key, end_of, limits
from prontuario.plan.place import calendar_at, zone_at
from tests.browser.conftest import PHONE
from tests.browser.handing import TAKE, link_of
from tests.browser.incidents import NAMED, part, press
from tests.browser.test_export import saved
from tests.browser.test_pages import violations
from tests.field.test_field import HERE
from tests.site.built import built_once, working
from tests.site.project import copy_product

ROME = ZoneInfo("Europe/Rome")
PAGE = "threats/power-cut.html"
FRIDAY = "2026-12-04T09:00:00Z"  # ten o'clock; Monday and Tuesday are holidays in Milan
INITIAL, INTERMEDIATE, FINAL = (f"clock/dora/{name}" for name in ("initial", "intermediate", "final"))
RECALL = "clock/recall/1"
HOME = """
home:
  title: Notice at home
  law: Invented act
  authority: Invented office
  owner: managing-director
  applies_if: always
  deadlines:
    - {send: Notice at home, within: 1bd, from: aware}
  checked: 2026-11-20
"""
SENDS = """  - phase: contain
    who: managing-director
    do: Send the notice at home
    within: 8h
    via: mobile
    fallback: in-person
    clock: home

"""
DECIDED = "event/recall/recall-decided"
pytestmark = pytest.mark.requirement(9)


def laid(root, name):
    """A small handbook of tests/field, with the product around it."""
    copy_product(root)
    for each in ("base", name):
        shutil.copytree(HERE / each, root, dirs_exist_ok=True)
    people = root / "roster/people.yml"  # of all staff, the owner's number
    people.write_text(
        people.read_text("utf-8").replace("kind: mobile,", "kind: mobile, visible_to: staff,"), "utf-8"
    )
    (root / "docs").mkdir(exist_ok=True)
    return root


def bank(root):
    """The small handbook of a bank."""
    laid(root, "clock-bank")
    threat = root / "playbooks/threats/power-cut.yml"  # two roles on one rung
    text = threat.read_text("utf-8").replace(
        "{to: managing-director,", "{to: [managing-director, office-manager],"
    )
    threat.write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    return serve(working(built_once(tmp_path_factory, "bank", bank)).folder)


@pytest.fixture(scope="module")
def bank_book(tmp_path_factory):
    """The plan of the bank."""
    return examine(bank(tmp_path_factory.mktemp("bank") / "plan"), date(2026, 11, 22)).handbook


@pytest.fixture(scope="module")
def abroad(tmp_path_factory, serve):
    """The site of a company in Turin, with a law whose days count in New York."""

    def company(root):
        return laid(root, "clock-at-a-site")

    return serve(working(built_once(tmp_path_factory, "abroad", company)).folder)


@pytest.fixture(scope="module")
def there(tmp_path_factory, serve):
    """The same company, where the threat can only happen in New York, with a law of its own beside that of New York."""

    def company(root):
        laid(root, "clock-at-a-site")
        threat = root / "playbooks/threats/power-cut.yml"
        text = threat.read_text("utf-8").replace("clocks: sec-8k", "clocks: [sec-8k, home]\nat: new-york")
        threat.write_text(text.replace("escalation:", SENDS + "escalation:"), "utf-8")
        with (root / "playbooks/clocks.yml").open("a", encoding="utf-8") as file:
            file.write(HOME)
        return root

    return serve(working(built_once(tmp_path_factory, "there", company)).folder)


@pytest.fixture
def begun(visit, address):
    """Begins an incident at a moment."""

    def start(at=FRIDAY, address=address):
        tab = visit(PHONE, at=address, fresh=True, moment=at, script=NAMED)
        tab.go(PAGE)
        tab.page.get_by_role("button", name="Start: it is happening now").click()
        return tab

    return start


def enter(page, start, day, time):
    """Says when something happened that deadlines count from."""
    press(page.locator(f'[data-start="{start}"]').get_by_role("button"))
    dialog = page.locator("dialog[open]")
    dialog.get_by_label("Day").fill(day)
    dialog.get_by_label("Clock time", exact=True).fill(time)
    dialog.get_by_role("button", name="Set").click()
    dialog.wait_for(state="detached")


def due(page, key):
    """When a deadline ends, as the page shows it."""
    return part(page, key).locator(".p-at b")


def tick(page, key):
    """Ticks off the step that sends a notice."""
    sender = part(page, key).get_attribute("data-sent-by")
    press(part(page, sender).get_by_role("checkbox"))


def test_the_earlier_of_two_limits_counts_over_the_weekend_and_two_holidays(begun):
    page = begun().page
    expect(due(page, INITIAL)).to_have_text("Wed 9 Dec 12:00")  # 24 h end on Saturday
    expect(due(page, INTERMEDIATE)).to_have_text("")
    enter(page, "classified", "2026-12-04", "10:00")
    expect(due(page, INITIAL)).to_have_text("14:00")
    enter(page, "classified", "2026-12-05", "09:00")
    expect(due(page, INITIAL)).to_have_text("Wed 9 Dec 12:00")


def test_a_report_counts_from_the_notice_before_and_a_month_is_a_month(begun):
    page = begun().page
    tick(page, INITIAL)
    expect(due(page, INITIAL)).to_have_text("✓ 10:00")
    expect(due(page, INTERMEDIATE)).to_have_text("Wed 9 Dec 12:00")  # 72 h end on a holiday
    expect(due(page, FINAL)).to_have_text("")
    sent = page.locator(f'[data-start="{INTERMEDIATE}"]')
    expect(sent).to_contain_text("“Intermediate report” sent: not yet")
    enter(page, INTERMEDIATE, "2026-12-31", "09:00")
    expect(sent).to_contain_text("“Intermediate report” sent: Thu 31 Dec 09:00")
    expect(due(page, INTERMEDIATE)).to_have_text(
        "✓ Thu 31 Dec 09:00"
    )  # typed in is sent, and no longer overdue
    expect(due(page, FINAL)).to_have_text("Mon 1 Feb 12:00")  # 31 January is a Sunday


def test_two_roles_on_one_rung_are_both_named_and_called_in_one_line(begun):
    page = begun().page
    rungs = page.locator("[data-live='rung']")
    said = rungs.nth(1)
    expect(said).to_contain_text("Managing director")
    expect(said).to_contain_text("Office manager")
    expect(said.locator("[data-say]")).to_have_text("Managing director + Office manager")
    expect(said.locator("[data-at]")).to_contain_text(
        "10:15"
    )  # fifteen minutes after the start, as a clock shows it
    assert said.locator("a[href^='tel:']").count() >= 2


def test_an_event_starts_working_days_and_is_in_calendar_and_log(begun):
    tab = begun()
    page = tab.page
    expect(page.locator(f'[data-start="{DECIDED}"]')).to_contain_text("The decision to recall: not yet")
    enter(page, DECIDED, "2026-12-03", "09:00")
    expect(due(page, RECALL)).to_have_text("Fri 11 Dec 23:59")
    events = icalendar.Calendar.from_ical(saved(page, "ics")[1]).walk("VEVENT")
    (recall,) = [each for each in events if "Notice of the recall" in each["SUMMARY"]]
    assert f"{recall['DTSTART'].dt:%Y-%m-%d %H:%M %Z}" == "2026-12-11 22:59 UTC"
    rows = list(csv.reader(io.StringIO(saved(page, "csv")[1].decode("utf-8-sig"), newline="")))
    said = "The decision to recall: 2026-12-03 09:00"
    assert rows[-1][4] == said
    assert said in saved(page, "md")[1].decode("utf-8").splitlines()[-1]
    (happened,) = [each for each in json.loads(saved(page, "json")[1])["entries"] if DECIDED in each.values()]
    assert datetime.fromtimestamp(int(happened["say"]) / 1000, UTC) == datetime(2026, 12, 3, 8, tzinfo=UTC)
    assert violations(tab) == []


def test_days_count_on_the_clock_and_by_the_holidays_of_the_site_that_a_law_names(begun, abroad):
    """Classified on Wednesday in Turin, still Tuesday in New York, where Thursday is a holiday."""
    page = begun("2026-11-25T09:00:00Z", abroad).page
    enter(page, "classified", "2026-11-25", "02:00")
    filing = page.locator("[data-live='clock']")
    expect(filing.locator(".p-at b")).to_have_text("Tue 1 Dec 23:59 GMT-5")
    events = icalendar.Calendar.from_ical(saved(page, "ics")[1]).walk("VEVENT")
    (event,) = [each for each in events if "Form 8-K" in each["SUMMARY"] and "By law" in each["SUMMARY"]]
    assert event["DTSTART"].dt == datetime(2026, 12, 2, 4, 59, tzinfo=UTC)


def test_an_incident_at_one_site_is_on_the_clock_there_and_the_law_of_the_company_on_its_own(begun, there):
    """Half past six in the evening in New York, past midnight in Turin: the next working day is another one."""
    page = begun("2026-11-24T23:30:00Z", there).page
    expect(page.locator("#live [data-began]")).to_have_text("began 18:30 GMT-5")
    expect(page.locator("#live")).to_contain_text("Clock times: America/New_York.")
    own = page.locator("[data-live='clock']", has_text="Notice at home")
    expect(own.locator(".p-at b")).to_have_text("Thu 26 Nov 23:59 CET")
    enter(page, "classified", "2026-11-24", "18:00")
    filing = page.locator("[data-live='clock']", has_text="Form 8-K")
    expect(filing.locator(".p-at b")).to_have_text("Tue 1 Dec 23:59")
    (head, *_) = csv.reader(io.StringIO(saved(page, "csv")[1].decode("utf-8-sig"), newline=""))
    assert head[1] == "Time (America/New_York)"


STARTS = ("classified", DECIDED, INITIAL, INTERMEDIATE)


def counted(book, happened):
    """When each deadline of the bank ends by the plan's own count, of what has happened; by what has to be sent."""
    found = {}
    for clock in book.clocks.values():
        zone = ZoneInfo(zone_at(clock.site, book))
        for number, deadline in enumerate(clock.deadlines):
            ends = [
                end_of(happened[each.begins], each, calendar_at(clock.site, book), zone)
                for each in limits(clock, number)
                if each.begins in happened
            ]
            if ends and deadline_key(clock, number) not in happened:
                found[f"{deadline.send}"] = min(ends)
    return found


def ends_of(page, book):
    """When each deadline ends by the calendar file."""
    sent = {
        f"By law: {each.send}": f"{each.send}" for clock in book.clocks.values() for each in clock.deadlines
    }
    events = icalendar.Calendar.from_ical(saved(page, "ics")[1]).walk("VEVENT")
    return {sent[each["SUMMARY"]]: each["DTSTART"].dt for each in events if each["SUMMARY"] in sent}


def entries_of(data):
    """What happened when, by the file that hands over."""
    said = {each["of"]: each["say"] for each in data["entries"] if each["kind"] == "start" and each["of"]}
    return {what: datetime.fromtimestamp(int(moment) / 1000, UTC) for what, moment in said.items()}


@pytest.mark.parametrize(
    ("begins", "classified", "decided", "sent", "followed"),
    [
        # Over Christmas; a month from the last day of one; over the change to summer time; beyond the end of a year.
        ("2026-12-23T22:40", "2026-12-24 02:00", "2026-12-23 23:59", "2026-12-24 04:30", "2026-12-26 10:00"),
        ("2027-01-29T09:00", "2027-01-29 12:00", "2027-01-30 08:15", "2027-01-29 15:00", "2027-01-31 23:30"),
        ("2027-03-26T23:10", "2027-03-27 01:30", "2027-03-27 03:30", "2027-03-27 05:00", "2027-03-28 03:30"),
        ("2026-10-22T22:10", "2026-10-24 01:30", "2026-10-24 03:30", "2026-10-24 05:00", "2026-10-25 02:30"),
    ],
)
def test_the_files_that_are_saved_have_what_the_plan_counts(
    begun, bank_book, begins, classified, decided, sent, followed
):
    """Working days, calendar months, own starts, the next working day at noon: each file is read by another program."""
    page = begun(f"{begins}:00Z").page
    happened = {"aware": datetime.fromisoformat(f"{begins}:00+00:00")}
    assert ends_of(page, bank_book) == counted(bank_book, happened)
    for name, moment in zip(STARTS, (classified, decided, sent, followed), strict=True):
        enter(page, name, *moment.split())
        happened[name] = datetime.fromisoformat(moment).replace(tzinfo=ROME).astimezone(UTC)
        assert ends_of(page, bank_book) == counted(bank_book, happened), name
    assert "Final report" in counted(bank_book, happened)
    told = json.loads(saved(page, "json")[1])
    assert entries_of(told) == {name: at for name, at in happened.items() if name != "aware"}
    rows = list(csv.reader(io.StringIO(saved(page, "csv")[1].decode("utf-8-sig"), newline="")))
    lines = saved(page, "md")[1].decode("utf-8").splitlines()
    for moment in (classified, decided, sent, followed):
        assert [row for row in rows if row[4].endswith(f"{moment}")] != [], moment
        assert [line for line in lines if f"{moment} |" in line.replace("\\", "")] != [], moment


def test_what_is_counted_beyond_the_known_holidays_says_so(begun):
    page = begun("2028-12-28T09:00:00Z").page
    enter(page, DECIDED, "2028-12-28", "09:00")
    expect(part(page, RECALL)).to_contain_text("Public holidays are known until 31 Dec 2028")
    (event,) = [
        each
        for each in icalendar.Calendar.from_ical(saved(page, "ics")[1]).walk("VEVENT")
        if "Notice of the recall" in each["SUMMARY"]
    ]
    assert "Public holidays are known until 31 Dec 2028" in event["DESCRIPTION"]
    enter(page, DECIDED, "2028-12-18", "09:00")
    expect(part(page, RECALL)).not_to_contain_text("Public holidays")


def test_a_colleague_takes_over_when_something_happened(begun):
    ours, theirs = begun().page, begun().page
    theirs.evaluate("link => { location.hash = link.slice(link.indexOf('#') + 1) }", link_of(ours))
    theirs.locator("dialog[open]").get_by_role("button", **TAKE).click()
    enter(ours, DECIDED, "2026-12-03", "09:00")
    theirs.evaluate("link => { location.hash = link.slice(link.indexOf('#') + 1) }", link_of(ours))
    dialog = theirs.locator("dialog[open]")
    expect(dialog).to_contain_text("The decision to recall: Thu 3 Dec 09:00 instead of no time.")
    dialog.get_by_role("button", **TAKE).click()
    expect(due(theirs, RECALL)).to_have_text("Fri 11 Dec 23:59")
