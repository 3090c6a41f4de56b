"""What strangers put into a link or into the storage breaks no page, and takes nothing from what is the reader's own."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.handing import PATH, TAKE, THREAT, entries, forged, link_of, packed, refused, run, ticks
from tests.browser.incidents import BREACH, begin
from tests.browser.records import DAY, NOW, many, named, odd, out_of_time, sound, unsound

OTHER, MINUTE = "data-breach", 60_000
PLANT = "all => { for (const [key, text] of all) localStorage.setItem(key, text) }"
HELD = "prontuario.store.all().map(each => each.id).sort()"
ASIDE = "Object.keys(localStorage).filter(key => key.includes('.aside.')).map(key => localStorage.getItem(key)).sort()"
SWEEP = "Object.keys(localStorage).filter(key => key.includes('.aside.')).forEach(key => localStorage.removeItem(key))"
ADD = "([id, kind, of, say]) => { const {store, incident} = prontuario; store.put(incident.add(store.get(id), kind, of, say, 'Ada')) }"
STATE = "id => prontuario.incident.state(prontuario.store.get(id))"
PAGES = (PATH, BREACH, "index.html", "messages/outage-holding.html", "use.html")
OWN = sound("mine", OTHER, title="Mine")
START = {"name": "Start: it is happening now"}
KEYS = pytest.mark.parametrize(
    "key",
    ["prontuario.incident.{}", "prontuario.incident.{}@/"],
    ids=["of an earlier version", "of this one"],
)


def planted(page, records: dict[str, str], key: str = "prontuario.incident.{}") -> None:
    page.evaluate(PLANT, [[key.format(name), text] for name, text in records.items()])


def mine(page) -> object:
    return page.evaluate("prontuario.store.get('mine')")


@pytest.fixture
def phone(visit):
    return lambda path=PATH: visit(PHONE, fresh=True).go(path)


# In the storage


@pytest.mark.requirement(15)
@KEYS
def test_a_stored_record_that_is_no_incident_is_set_aside_whole_and_every_page_works(visit, key):
    tab, records = visit(PHONE, fresh=True), named(unsound())
    page = tab.go("use.html")
    planted(page, {"mine": json.dumps(OWN)})
    for path in PAGES:
        page.evaluate(SWEEP)
        planted(page, records, key)
        tab.go(path)
        assert page.evaluate(HELD) == ["mine"], path
        assert page.evaluate(ASIDE) == sorted(records.values()), path
        assert mine(page) == OWN
    tab.go(PATH)
    expect(page.locator("[data-trouble=broken]:visible")).to_contain_text("set aside")
    page.get_by_role("button", **START).click()
    expect(page.get_by_role("heading", name="Now and next")).to_be_visible()


@KEYS
def test_a_stored_record_of_which_nothing_counts_is_neither_shown_nor_moved(visit, key):
    tab, records = visit(PHONE, fresh=True), named(out_of_time())
    page = tab.go("use.html")
    planted(page, {"mine": json.dumps(OWN)})
    planted(page, records, key)
    for path in PAGES:
        tab.go(path)
        assert page.evaluate(HELD) == ["mine"]
        assert page.evaluate(ASIDE) == []
        assert {
            name: page.evaluate("key => localStorage.getItem(key)", key.format(name)) for name in records
        } == records
    expect(tab.go(PATH).get_by_role("button", **START)).to_be_visible()


def test_an_odd_record_is_an_incident_on_every_page_and_in_every_file(visit):
    tab, records = visit(PHONE, fresh=True), named(odd())
    page = tab.go("use.html")
    planted(page, {"mine": json.dumps(OWN)} | records)
    for path in PAGES:
        tab.go(path)
        assert page.evaluate(HELD) == sorted(["mine", *records])
        assert page.evaluate(ASIDE) == []
        assert mine(page) == OWN
    page = tab.go(PATH)
    page.evaluate("prontuario.loading.need('share/dialogs', 'share/transfer', 'export/export')")
    for name in records:
        page.evaluate("id => prontuario.live.open(id)", name)
        page.get_by_role("heading", name="Now and next").wait_for()
        page.get_by_role("button", name="Hand over to a colleague").click()
        page.locator("dialog[open] textarea[name=link]").wait_for()
        page.keyboard.press("Escape")
        made = "id => ['md', 'csv', 'ics'].map(kind => prontuario.save.FORMATS[kind].text(prontuario.store.get(id)).length)"
        assert min(page.evaluate(made, name)) > 100
    assert page.evaluate("({}).polluted") is None


OTHERS = ("null", "7", "true", '"x"', "[]", "[[1]]", "{", '{"__proto__": {"x": 1}}', '{"index": 1e9, "color": {"media": 7, "scheme": {}}}', '{"index": "x", "color": 7}',
          '{"since": {}, "service": 7, "name": null}', "x" * 100_000, "\0\u202e")  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_whatever_else_is_stored_breaks_no_page(visit, path):
    """Everything that this page, or Material, ever keeps: under each name all that it should not be."""
    tab = visit(PHONE, fresh=True)
    page = tab.go(path)
    names = ["prontuario.name", "prontuario.fills.outage-holding", "prontuario.fills.__proto__", "prontuario.aside.x", "prontuario.", "prontuario.incident.", "prontuario.else"]  # fmt: skip
    names += [f"{name}@/" for name in names]
    names += [
        f"/.{name}"
        for name in ("__palette", "__tabs", "__announce", "__consent", "__source", "__outdated", "__search")
    ]
    for text in OTHERS:
        for store in ("localStorage", "sessionStorage"):
            page.evaluate(
                f"all => {{ for (const [key, text] of all) {store}.setItem(key, text) }}",
                [[name, text] for name in names],
            )
        tab.go(path)
        page.locator("h1").wait_for()
        assert page.locator("body").get_attribute("data-md-color-scheme") in ("default", "slate")
        if path == PATH:
            page.get_by_role("button", **START).click()
            page.get_by_role("heading", name="Now and next").wait_for()
            page.evaluate("prontuario.live.remove()")


# In a link


@pytest.mark.requirement(15)
def test_no_link_or_text_that_is_no_incident_is_taken_over(phone):
    page = phone()
    planted(page, {"mine": json.dumps(OWN)})
    for what, text in (*unsound(), *out_of_time()):
        for part in (text, as_rows(text)):
            why = page.evaluate(
                "async text => { await prontuario.loading.need('share/transfer'); return prontuario.pack.unpack(text, () => undefined).then(() => 'taken', error => error.message) }",
                part,
            )
            assert why in ("damaged", "large", "ahead"), what
    assert page.evaluate(HELD) == ["mine"]
    assert mine(page) == OWN


def as_rows(text: str) -> str:
    """The same record as a link holds it; a text that is none stays as it is."""
    try:
        record = json.loads(text)
        rows = [
            [each.get(field) for field in ("id", "at", "by", "kind", "of", "say")]
            for each in record["entries"]
        ]
        return packed([1, record.get("id"), record.get("threat"), record.get("title"), 0, rows])
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError, UnicodeError):
        return text


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("tomorrow", "dated later than now"),
        ("two hours", "dated later than now"),
        ("an hour", None),  # a clock that missed the change to winter time
        ("2099", "dated later than now"),
        ("start in 2126", "damaged"),
        ("start in the year 2", "damaged"),
        ("start in 20226", "damaged"),
    ],
)
def test_a_link_holds_nothing_from_beyond_the_readers_clock(phone, what, said):
    page = phone()
    name = run(page, entries=ticks(page, 1))
    before, now = entries(page, name), page.evaluate("Date.now()")
    ahead = {
        "tomorrow": DAY,
        "two hours": 120 * MINUTE,
        "an hour": 60 * MINUTE,
        "2099": 4_102_444_799_999 - now,
    }
    start = {
        "start in 2126": "4923072000000",
        "start in the year 2": "-62100000000000",
        "start in 20226": "576117878400000",
    }
    rows = [
        ["e1", 0, "Eve", 0, "", start.get(what, str(now))],
        ["e2", ahead.get(what, 0), "Eve", 2, before[1]["of"], ""],
    ]
    page.evaluate("hash => { location.hash = hash }", packed(forged(id=name, first=now, entries=rows)))
    if said:
        assert said in refused(page)
        assert entries(page, name) == before
    else:
        page.get_by_role("button", **TAKE).click()
        page.wait_for_function("id => prontuario.store.get(id).entries.length === 4", arg=name)
    page.evaluate(ADD, [name, "tick", before[1]["of"], "again"])  # what the reader does next overrules it
    assert before[1]["of"] in page.evaluate(STATE, name)["ticks"]


# One's own clock, and one's own slips


def test_a_poisoned_incident_of_one_s_own_goes_on_and_can_be_handed_over(phone):
    """An earlier version took over what is dated 2099, and let a start be typed as 2126."""
    page, other = phone(), phone()
    record = sound("mine", THREAT, title="Mine")
    step = ticks(page, 1)[0][1]
    record["entries"] += [
        {"id": "p1", "at": 4_102_444_799_999, "by": "Eve", "kind": "tick", "of": step, "say": ""},
        {"id": "p2", "at": NOW - 5_000, "by": "Ada", "kind": "start", "of": "", "say": "4923072000000"},
    ]
    planted(page, {"mine": json.dumps(record)})
    page.reload()
    assert page.evaluate(STATE, "mine")["start"] == NOW - 660_000
    tick = page.locator(f"[data-key='{step}']").get_by_role("checkbox")
    expect(tick).not_to_be_checked()
    page.evaluate(ADD, ["mine", "tick", step, ""])
    expect(tick).to_be_checked()
    page.evaluate(ADD, ["mine", "untick", step, ""])
    expect(tick).not_to_be_checked()
    assert {"p1", "p2"} <= {each["id"] for each in entries(page, "mine")}  # kept, and of no effect
    other.goto(link_of(page))
    other.get_by_role("button", **TAKE).click()
    other.wait_for_function("prontuario.store.get('mine')")
    assert {"p1", "p2"}.isdisjoint(each["id"] for each in entries(other, "mine"))


@pytest.mark.parametrize("wrong", ["1970-01-01T00:10:00Z", "2019-06-01T08:00:00Z", "2150-01-01T00:00:00Z"])
def test_a_device_whose_clock_is_wrong_says_so_and_loses_nothing(visit, wrong):
    page = begin(visit, PATH)
    (record,) = page.evaluate("prontuario.store.all()")
    page.clock.set_system_time(wrong)
    page.reload()
    if page.get_by_role("button", **START).is_visible():
        page.get_by_role("button", **START).click()
        page.get_by_text(f"The clock of this device says {wrong[:10]}").wait_for()
        page.get_by_role("button", name="Close").click()
    page.clock.set_system_time("2026-11-22T08:05:00Z")
    page.reload()
    assert page.evaluate("prontuario.store.all()") == [record]
    expect(page.get_by_role("heading", name="Now and next")).to_be_visible()


@pytest.mark.parametrize(
    "typed", ["2126-01-01", "0002-01-01", "0026-11-22", "20226-01-01", "2015-01-01", "2027-06-01"]
)
def test_a_day_out_of_range_cannot_be_typed(visit, typed):
    page = begin(visit, PATH)
    before = page.evaluate("prontuario.store.all()")
    page.get_by_role("button", name="Change").first.click()
    day = page.locator("dialog[open] input[name=date]")
    day.evaluate("(field, typed) => { field.value = typed }", typed)
    page.locator("dialog[open]").get_by_role("button", name="Set").click()
    assert not day.evaluate("each => each.checkValidity()")
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("prontuario.store.all()") == before


def test_a_start_that_gets_past_the_form_is_refused_in_a_sentence(visit):
    page = begin(visit, PATH)
    before = page.evaluate("prontuario.store.all()")
    for say in ("4923072000000", "NaN", "-62100000000000"):
        page.evaluate("say => void prontuario.live.record('start', '', say)", say)
        assert "Choose a day from 2016-" in refused(page)
    assert page.evaluate("prontuario.store.all()") == before


@pytest.mark.parametrize(("what", "most"), [("note", 2_000), ("title", 120), ("name", 80)])
def test_a_text_that_is_too_long_says_so_and_is_not_cut(visit, what, most):
    page = begin(visit, PATH)
    if what == "title":
        page.get_by_role("button", name="Change").first.click()
    elif what == "name":
        page.locator("[data-rest] > summary").click()
        page.locator("[data-do=name]").evaluate("each => each.click()")
    field = page.locator(f"#live input[name={what}], dialog[open] input[name={what}]")
    field.fill("é" * (most + 1))
    field.press("Enter")
    message = field.evaluate("each => each.validationMessage")
    assert message == f"{most + 1} letters: at most {most} are kept. Make it shorter."
    assert len(field.input_value()) == most + 1
    assert len(page.evaluate("prontuario.store.all()")[0]["entries"]) == 1
    field.fill("é" * most)
    field.press("Enter")
    found = "most => [...prontuario.store.all()[0].entries.map(each => each.say), prontuario.dialogs.known()].some(each => each.length === most)"
    page.wait_for_function(found, arg=most)


def test_a_text_of_a_message_that_is_too_long_says_that_it_is_not_kept(visit):
    page = visit(PHONE, fresh=True).go("messages/outage-holding.html")
    field = page.locator("textarea[name=service][lang=en]")
    field.fill("x" * 5_001)
    page.locator(".p-fill [name=since]").focus()
    expect(page.locator("[data-kept=nowhere]")).to_be_visible()
    assert "at most 5000 are kept" in field.evaluate("each => each.validationMessage")
    assert len(field.input_value()) == 5_001
    field.fill("x" * 5_000)
    page.locator(".p-fill [name=since]").focus()
    expect(page.locator("[data-kept=device]")).to_be_visible()
    page.reload()
    assert len(field.input_value()) == 5_000


# Too large


def test_a_full_incident_says_so_keeps_what_is_typed_and_can_be_ended_and_handed_over(phone):
    page, other = phone(), phone()
    planted(page, named([("", many(4_990))]))
    page.reload()
    field = page.get_by_label("Note, with the time:")
    field.fill("one too many")
    field.press("Enter")
    page.get_by_role("button", name="Without a name").click()
    assert "This incident is full" in refused(page)
    expect(field).to_have_value("one too many")  # once the dialog is closed
    page.get_by_role("button", name="Declare it over").click()
    page.locator("dialog[open]").get_by_role("button", name="Declare it over").click()
    expect(page.locator(".p-live__over")).to_be_visible()
    other.goto(link_of(page))
    other.get_by_role("button", **TAKE).click()
    other.wait_for_function("prontuario.store.get('r0')?.entries.length === 4991")


def test_two_that_are_too_large_together_are_not_put_together(phone):
    page = phone()
    planted(page, named([("", many(4_000))]))
    page.reload()
    rows = [["e1", 0, "Eve", 0, "", str(NOW)], *([f"m{n}", 0, "", 5, "", ""] for n in range(2_000))]
    page.evaluate("hash => { location.hash = hash }", packed(forged(id="r0", first=NOW, entries=rows)))
    assert "larger than an incident can be" in refused(page)
    assert len(entries(page, "r0")) == 4_000
