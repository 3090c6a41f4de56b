"""Whoever takes an incident over reads first what that changes; what is their own is neither moved nor renamed behind their back."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visit
from tests.browser.handing import PATH, TAKE, THREAT, entries, forged, link_of, packed, refused, run, ticks
from tests.browser.incidents import BREACH
from tests.browser.records import named, odd, sound
from tests.browser.test_pages import violations

ADD = "([id, kind, of, say, by]) => { const {store, incident} = prontuario; store.put(incident.add(store.get(id), kind, of, say, by)) }"


@pytest.fixture
def phone(visit):
    return lambda path=PATH: visit(PHONE, fresh=True).go(path)


def opened(page, rows: list[object]):
    """The dialog in which this link is offered, or refused."""
    page.evaluate("hash => { location.hash = hash }", packed(rows))
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    return dialog


@pytest.mark.parametrize("path", [PATH, BREACH])
def test_a_link_cannot_move_an_incident_to_another_threat(phone, path):
    page = phone()
    name = run(page, "Ours", ticks(page, 2))
    before, now = entries(page, name), page.evaluate("Date.now()")
    if path == BREACH:
        page.goto(page.url.replace(THREAT, "data-breach").partition("#")[0])
    rows = [["e1", 0, "Eve", 0, "", str(now)]]
    opened(page, forged(id=name, threat="data-breach", title="a", first=now, entries=rows))
    assert "belongs to another threat" in refused(page)
    (kept,) = page.evaluate("prontuario.store.all()")
    assert (kept["threat"], kept["title"], kept["entries"]) == (THREAT, "Ours", before)


def test_a_title_in_a_link_renames_nothing(phone):
    page = phone()
    name = run(page, "Ours")
    for title in ("a", "A", "Zzz", "\u202eevil"):
        now = page.evaluate("Date.now()")
        dialog = opened(
            page, forged(id=name, title=title, first=now, entries=[["e1", 0, "Eve", 0, "", str(now)]])
        )
        assert dialog.locator("[data-name]").inner_text() == "Ours"
        dialog.get_by_role("button", **TAKE).click()
        page.wait_for_function("id => prontuario.store.get(id).entries.length === 2", arg=name)
        assert page.evaluate("id => prontuario.store.get(id).title", name) == "Ours"


@pytest.mark.requirement(15)
def test_everything_that_it_changes_is_said_before_it_is_taken_over(phone):
    page = phone()
    steps = ticks(page, 3)
    name = run(
        page,
        "Ours",
        [
            *steps[:2],
            ["charge", "rung/crisis-lead", "Crisis lead", "Ada"],
            ["fill", "outage-holding.since", "14:05", "Ada"],
        ],
    )
    before, now = entries(page, name), page.evaluate("Date.now()")
    question, asked = page.evaluate("[...prontuario.plan.conditions][0]")
    rows = [
        ["e1", 0, "Eve", 0, "", str(now - 7_200_000)],
        ["e2", 0, "Eve", 7, "", "\u202eTheirs\n\n" + "x" * 400],
        ["e3", 0, "Eve", 2, steps[0][1], ""],
        ["e4", 0, "Eve", 1, steps[2][1], "Something harmless"],
        ["e5", 0, "Eve", 3, "rung/duty-manager", ""],
        ["e6", 0, "Eve", 5, question, "no"],
        ["e7", 0, "Eve", 6, "outage-holding.since", "never"],
        ["e8", 0, "Eve", 8, "", ""],
        ["e9", 0, "Eve", 0, "aware", str(now - 3_600_000)],
    ]
    dialog = opened(page, forged(id=name, first=now, entries=rows))
    expect(dialog.locator("[data-changes]")).to_be_visible()
    said = dialog.locator("[data-changes] li").all_inner_texts()
    time = page.evaluate("at => prontuario.clock.time(at)", now - 7_200_000)
    assert len(said) == 9
    assert dialog.locator("[data-name]").inner_text() == "Ours"
    assert said[0].startswith("It is called “Theirs xxx")
    assert said[0].endswith("x…” instead of “Ours”.")
    assert said[1].startswith(f"It began {time} instead of ")
    assert said[2].startswith("We know of it since: ")
    assert said[3].startswith("It is declared over: ")
    assert said[4] == "In charge: Eve, Duty manager instead of Ada, Crisis lead."
    assert said[5] == f"No longer done (1): {steps[0][2]}"
    assert said[6] == f"Done (1): {steps[2][2]}"  # the handbook's words, whatever the link says
    assert said[7] == f"{asked}? No instead of Not known yet."
    assert said[8] == "Filled in outage-holding.since: “never” instead of “14:05”."
    assert violations(Visit(page, "")) == []
    dialog.get_by_role("button", name="Cancel").click()
    assert entries(page, name) == before


def test_a_colleague_renames_and_both_see_it(phone):
    ada, bruno = phone(), phone()
    name = run(ada, "First name")
    bruno.goto(link_of(ada))
    bruno.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id)", arg=name)
    bruno.evaluate(ADD, [name, "rename", "", "Second name", "Bruno"])
    ada.goto(link_of(bruno))
    expect(ada.locator("dialog[open] [data-changes] li")).to_have_text(
        ["It is called “Second name” instead of “First name”."]
    )
    ada.get_by_role("button", **TAKE).click()
    expect(ada.locator("#live [data-name]")).to_have_text("Second name")
    assert entries(ada, name) == entries(bruno, name)


def test_many_changes_are_counted(phone):
    page = phone()
    name, now = run(page), page.evaluate("Date.now()")
    rows = [
        ["e1", 0, "Eve", 0, "", str(now)],
        *([f"f{n}", 0, "Eve", 6, f"m.{n}", "x" * 3_000] for n in range(300)),
    ]
    dialog = opened(page, forged(id=name, first=now, entries=rows))
    said = dialog.locator("[data-changes] li").all_inner_texts()
    assert len(said) == 13
    assert said[-1] == "And 289 more changes."
    assert (
        dialog.evaluate("each => each.scrollTop") == 0
    )  # it is read from its beginning, not from its buttons
    assert dialog.get_by_role("heading").evaluate("each => getComputedStyle(each).outlineStyle") == "none"


# Handing over


def test_what_no_other_device_would_take_over_is_not_handed_over(phone):
    page = phone()
    record = sound("r", THREAT)
    now = page.evaluate("Date.now()")
    record["entries"].append(
        {"id": "n1", "at": now + 10 * 3_600_000, "by": "", "kind": "note", "of": "", "say": "x"}
    )
    page.evaluate("text => localStorage.setItem('prontuario.incident.r', text)", json.dumps(record))
    page.reload()
    page.get_by_role("button", name="Hand over to a colleague").click()
    assert "dated later than now" in refused(page)
    page.locator(".p-share summary").click()
    page.get_by_role("button", name="File to hand over").click()
    assert "dated later than now" in refused(page)
    page.get_by_role("button", name="Log, to read").scroll_into_view_if_needed()
    with page.expect_download():  # what the sentence says to do
        page.get_by_role("button", name="Log, to read").click()


def test_a_link_that_programs_cut_off_says_to_send_the_file(phone, tmp_path):
    page, other = phone(), phone()
    text = "".join(chr(0x4E00 + (n * 7919) % 20_000) for n in range(1_900))
    name = run(page, entries=[["note", "", text[n:] + text[:n], "Ada"] for n in range(0, 1_900, 100)])
    link = link_of(page, keep=True)
    expect(page.locator("[data-long]")).to_contain_text(f"This link is long ({len(link)} letters)")
    with page.expect_download() as saved:
        page.locator("dialog[open]").get_by_role("button", name="File to hand over").click()
    saved.value.save_as(tmp_path / "incident.json")
    other.get_by_role("button", name="Take over from a colleague").click()
    other.get_by_label("Or open the file").set_input_files(tmp_path / "incident.json")
    other.get_by_role("button", name="Look at it first").click()
    other.get_by_role("button", **TAKE).click()
    other.wait_for_function("id => prontuario.store.get(id)", arg=name)
    assert entries(other, name) == entries(page, name)


def test_a_file_with_a_link_in_a_note_can_be_taken_over(phone):
    page = phone()
    name = run(page, entries=[["note", "", "see https://example.org/#incident=zAAAA", "Ada"]])
    read = """async id => {
      await prontuario.loading.need('share/transfer', 'export/export')
      return prontuario.pack.unpack(prontuario.json.text(prontuario.store.get(id)), () => undefined).then(each => each.id)
    }"""
    assert page.evaluate(read, name) == name


def test_a_file_of_any_size_is_no_trouble(phone, tmp_path):
    page = phone()
    file = tmp_path / "large.json"
    file.write_bytes(b" " * 5_000_000)
    page.get_by_role("button", name="Take over from a colleague").click()
    page.get_by_label("Or open the file").set_input_files(file)
    page.get_by_role("button", name="Look at it first").click()
    assert "larger than any incident" in refused(page)


def test_what_one_device_accepts_each_device_accepts(phone):
    """Every odd record that is an incident here, in a link and in a file."""
    page = phone()
    told = page.evaluate(
        """async texts => {
          await prontuario.loading.need('share/transfer', 'export/export')
          const { pack, json } = prontuario, said = () => undefined, wrong = []
          for (const text of texts) {
            const incident = prontuario.incident.sound(JSON.parse(text))
            for (const made of [`#incident=${await pack.pack(incident, said)}`, json.text(incident)]) {
              await pack.prove(made, incident, said).catch(error => wrong.push([text.slice(0, 300), error.message]))
            }
          }
          return wrong
        }""",
        list(named(odd()).values()),
    )
    assert told == []
