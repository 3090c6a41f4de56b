"""Log and deadlines as files, read back by the programs that will read them; nothing in them is a formula, markup or a line of its own."""

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import icalendar
import markdown
import pytest

from tests.browser.conftest import PHONE
from tests.browser.handing import PATH, entries, run, ticks
from tests.browser.test_pages import in_the_dark, violations

HOSTILE = [
    '=HYPERLINK("http://example.org","x")',
    "+44 20",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    'a "quoted", comma\r\nand a line',
    "BEGIN:VEVENT\r\nSUMMARY:injected;x,y\\n",
    "x\nEND:VCALENDAR\u2028BEGIN:VALARM",
    "<script>alert(1)</script> & <b>b</b> | c | ~~d~~ *e* _f_ `g` [h](javascript:i) ![j](k) # l",
    "😀é" * 40,
]
SAVED = {"md": "Log, to read", "csv": "Log, as a table", "json": "File to hand over", "ics": "Deadlines, for a calendar"}  # fmt: skip


@pytest.fixture
def page(visit):
    return visit(PHONE, fresh=True).go(PATH)


def saved(page, kind: str) -> tuple[str, bytes]:
    """Name and content of the file that a button saves."""
    details = page.locator("details.p-share")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=SAVED[kind]).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def hostile_log(page) -> str:
    return run(page, HOSTILE[7], [["note", "", text, text] for text in HOSTILE])


def test_the_table_is_read_back_and_holds_no_formula(page):
    name = hostile_log(page)
    file, data = saved(page, "csv")
    assert re.fullmatch(r"[a-z0-9-]+\.csv", file)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    head, *lines = rows
    assert head == ["Incident", "Time (Europe/Rome)", "UTC", "Who", "What"]
    assert len(lines) == len(entries(page, name)) == len(HOSTILE) + 1
    for text, line in zip(HOSTILE, lines[1:], strict=True):
        tame = f"'{text}" if text[0] in "=+-@\t\r" else text
        assert line[3:] == [tame, tame]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for line in rows for cell in line)
    moments = [datetime.fromisoformat(line[2]) for line in lines]
    assert moments == sorted(moments)
    assert data.count(b"\r\n") >= len(rows)
    assert b"\n" not in data.replace(b"\r\n", b"").replace(HOSTILE[8].encode(), b"")


def test_the_log_is_read_as_it_was_typed(page):
    hostile_log(page)
    _, data = saved(page, "md")
    tree = ElementTree.fromstring(f"<div>{markdown.markdown(data.decode(), extensions=['tables'])}</div>")
    assert [
        each.tag
        for each in tree.iter()
        if each.tag in ("script", "b", "a", "img", "em", "strong", "del", "code")
    ] == []
    cells = [["".join(cell.itertext()) for cell in row.iter("td")] for row in tree.iter("tr")]
    plain = [" ".join(text.split()) for text in HOSTILE]
    assert [row[1:] for row in cells if row][1:] == [[text, text] for text in plain]
    head = "".join(next(tree.iter("h1")).itertext())
    assert head == " ".join(HOSTILE[7].split())
    assert "Operational period" in "".join(next(tree.iter("ul")).itertext())


def test_the_log_says_in_words_what_was_done(page):
    steps = ticks(page, 1)
    condition = page.evaluate("[...prontuario.plan.conditions][0]")
    run(page, entries=[
        *steps, ["untick", *steps[0][1:]], ["charge", "rung/crisis-lead", "Crisis lead", "Bruno"], ["answer", condition[0], "yes", "Ada"],
        ["fill", "outage-holding.since", "14:05", "Ada"], ["rename", "", "Big one", "Ada"], ["start", "aware", "1795000000000", "Ada"],
        ["end", "", "", "Ada"], ["reopen", "", "", "Ada"], ["invented", "of", "say", "Ada"],
    ])  # fmt: skip
    _, data = saved(page, "csv")
    said = [line["What"] for line in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
    step = steps[0][2]
    assert said[0].startswith("Began 20")
    assert said[1:] == [
        f"Done: {step}", f"Not done after all: {step}", "Takes charge: Crisis lead", f"{condition[1]}? Yes", "Filled in outage-holding.since: 14:05",
        "Now called: Big one", "We know of it since 2026-11-18 12:06", "Declared over", "Goes on", "invented: of say",
    ]  # fmt: skip


def test_the_file_to_hand_over_is_the_incident(page):
    name = hostile_log(page)
    _, data = saved(page, "json")
    assert json.loads(data)["entries"] == entries(page, name)


def test_the_calendar_holds_what_is_still_due_in_utc_with_an_alarm(page):
    done = ticks(page, 2)
    name = run(page, entries=done)
    _, data = saved(page, "ics")
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    state = page.evaluate("id => prontuario.incident.state(prontuario.store.get(id))", name)
    start = datetime.fromtimestamp(int(state["start"]) / 1000, UTC).replace(microsecond=0)
    due = page.evaluate(
        "prontuario.plan.items.filter(each => each.due >= 0 && each.begins === '').map(each => [each.key, each.due])"
    )
    moments = {str(event["uid"]): event.decoded("dtstart") for event in events}
    for key, milliseconds in due:
        uid = f"{name}-{re.sub('[^a-zA-Z0-9_-]', '-', key)}@prontuario"
        if key.startswith("rung/") or key in [each[1] for each in done]:
            assert uid not in moments
        else:
            assert moments[uid] == start + timedelta(milliseconds=milliseconds), key
    assert len(events) > 10
    for event in events:
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(minutes=-5)
        assert event.decoded("dtstamp").tzinfo is not None
    _, again = saved(page, "ics")
    assert [event["uid"] for event in icalendar.Calendar.from_ical(again).walk("VEVENT")] == list(moments)


def test_nothing_that_was_typed_becomes_a_line_of_the_calendar(page):
    page.evaluate(
        "text => { for (const item of prontuario.plan.items) item.text = text + item.text }", "".join(HOSTILE)
    )
    run(page, HOSTILE[8])
    _, data = saved(page, "ics")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    names = {
        re.split(r"[:;]", line, maxsplit=1)[0]
        for line in data.decode().replace("\r\n ", "").split("\r\n")
        if line
    }
    assert names == {"BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "ACTION", "TRIGGER"}  # fmt: skip
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert "".join(str(events[0]["summary"]).split()).startswith("".join("".join(HOSTILE).replace("\u2028", "").split())[:200])  # fmt: skip


def test_the_buttons_are_accessible(visit):
    tab = visit(PHONE, fresh=True)
    page = tab.go(PATH)
    run(page)
    page.locator("details.p-share summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("button", name=SAVED["ics"]).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, ["color-contrast"]) == []
