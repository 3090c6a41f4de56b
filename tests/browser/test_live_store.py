"""What is ticked survives: requirement 15 of the domain digest. And two copies of an incident merge without loss."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.incidents import BREACH, arrive, begin, box, later, part, press
from tests.browser.listed import SITE

STEPS = [
    step
    for _, steps in SITE.views.playbooks["data-breach"].steps.phases
    for step in steps
    if not step.conditions
]
ONE, TWO, THREE = (step.key for step in STEPS[:3])
KEYS = "prefix => Object.keys(localStorage).filter(key => key.startsWith(prefix))"
MISSING = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)
FULL = """
const set = Storage.prototype.setItem
Storage.prototype.setItem = function (key, value) {
  if (globalThis.full && key.startsWith("prontuario.incident")) throw new DOMException("full", "QuotaExceededError")
  return set.call(this, key, value)
}
"""
LAWS = """
() => {
  const { create, merge, sound } = prontuario.incident, begin = Date.now() - 60_000
  let seed = 7
  const random = below => (seed = (seed * 48271) % 2147483647) % below
  const kinds = ["tick", "untick", "charge", "note", "answer", "fill", "rename", "end", "reopen", "start", "later"]
  const entry = n => ({id: `e${n}`, at: begin + random(40), by: "abc"[random(3)], kind: kinds[random(11)], of: "xyz"[random(3)], say: String(begin + random(2))})
  const all = Array.from({length: 60}, (_, n) => entry(n)), first = {...entry(60), kind: "start", of: ""}
  const copy = () => ({id: "i", threat: "t", title: "ab"[random(2)], entries: [first, ...all.filter(() => random(2))].sort(() => random(3) - 1)
    .map(each => random(20) ? each : {...each, say: "7"})})
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
  const states = (a, b) => same(prontuario.incident.state(a), prontuario.incident.state(b))
  const wrong = []
  for (let round = 0; round < 400; round += 1) {
    const [a, b, c] = [copy(), copy(), copy()], ab = merge(a, b)
    if (!same(ab, merge(b, a)) || !states(ab, merge(b, a))) wrong.push("order")
    if (!same(merge(ab, c), merge(a, merge(b, c)))) wrong.push("grouping")
    if (!same(merge(ab, b), ab) || !same(merge(ab, ab), ab)) wrong.push("twice")
    if (![...a.entries, ...b.entries].every(each => ab.entries.some(kept => kept.id === each.id))) wrong.push("lost")
    if (!same(sound(ab), ab)) wrong.push("not sound")
  }
  return wrong
}
"""
BROKEN = ["{half", "null", '{"id": "broken2", "threat": "x", "title": "x", "entries": [1]}']
pytestmark = pytest.mark.requirement(15)


def trouble(page):
    return page.locator("[data-trouble]:visible")


def test_a_tick_survives_a_reload_and_a_closed_tab(visit):
    page = begin(visit, BREACH)
    press(box(page, ONE))
    page.reload()
    expect(box(page, ONE)).to_be_checked()
    expect(part(page, ONE).locator(".p-at")).to_contain_text("✓ 09:00 Ada Prova")
    other = page.context.new_page()
    address = page.url.partition("#")[0]
    page.goto("about:blank")
    other.goto(address)
    expect(box(other, ONE)).to_be_checked()


def test_two_tabs_at_once_lose_nothing(visit):
    page = begin(visit, BREACH)
    other = page.context.new_page()
    other.goto(page.url)
    press(box(page, ONE))
    expect(box(other, ONE)).to_be_checked()
    press(box(other, TWO))
    press(box(page, THREE))
    for tab in (page, other):
        for key in (ONE, TWO, THREE):
            expect(box(tab, key)).to_be_checked()
    page.locator("[data-rest] > summary").click()
    press(page.get_by_role("button", name="Remove from this device"))
    page.get_by_role("button", name="Remove it").click()
    expect(other.get_by_role("button", name="Start: it is happening now")).to_be_visible()


def test_a_tab_with_an_old_copy_adds_to_what_is_stored(visit):
    page = begin(visit, BREACH)
    kept = page.evaluate(
        """() => {
          const {store, incident} = prontuario, old = store.all()[0]
          store.put(incident.add(old, "note", "", "first", "a"))
          store.put(incident.add(old, "note", "", "second", "b"))
          return incident.state(store.get(old.id)).notes.map(each => each.say)
        }"""
    )
    assert sorted(kept) == ["first", "second"]


def test_without_storage_it_works_and_says_what_is_lost(visit):
    tab = visit(PHONE, fresh=True)
    tab.page.add_init_script(MISSING)
    page = tab.go(BREACH)
    page.get_by_role("button", name="Start").click()
    press(box(page, ONE))
    page.get_by_label("Your name").fill("Bo")
    page.keyboard.press("Enter")
    expect(box(page, ONE)).to_be_checked()
    expect(trouble(page)).to_contain_text("stores nothing")
    tab.errors = [
        each for each in tab.errors if "no" not in each
    ]  # Material's own palette misses its storage


def test_a_full_storage_keeps_what_was_stored_and_says_so(visit):
    tab = arrive(visit, BREACH)
    tab.page.add_init_script(FULL)
    page = tab.go(BREACH)
    page.get_by_role("button", name="Start").click()
    press(box(page, ONE))
    expect(box(page, ONE)).to_be_checked()
    expect(trouble(page)).to_have_count(0)
    page.evaluate("globalThis.full = true")
    press(box(page, TWO))
    expect(box(page, TWO)).to_be_checked()
    expect(trouble(page)).to_contain_text("no room left")
    page.evaluate("globalThis.full = false")
    press(box(page, THREE))
    expect(trouble(page)).to_have_count(0)
    page.reload()
    for key in (ONE, TWO, THREE):
        expect(box(page, key)).to_be_checked()


def test_records_that_cannot_be_read_are_set_aside(visit):
    page = arrive(visit, BREACH).page
    page.evaluate(
        "all => all.forEach((text, n) => localStorage.setItem(`prontuario.incident.broken${n}`, text))",
        BROKEN,
    )
    page.reload()
    page.get_by_role("button", name="Start").click()
    press(box(page, ONE))
    expect(trouble(page)).to_contain_text("It was set aside")
    page.reload()
    expect(box(page, ONE)).to_be_checked()
    aside = page.evaluate(KEYS, "prontuario.aside.")
    assert sorted(page.evaluate("keys => keys.map(key => localStorage.getItem(key))", aside)) == sorted(
        BROKEN
    )
    assert len(page.evaluate(KEYS, "prontuario.incident.")) == 1


def test_copies_merge_in_any_order_without_loss(visit):
    assert visit().go(BREACH).evaluate(LAWS) == []


def test_what_overrules_comes_later_even_when_the_clock_was_set_back(visit):
    page = begin(visit, BREACH)
    press(box(page, ONE))
    page.clock.set_system_time("2026-11-22T07:00:00Z")
    press(box(page, ONE))
    expect(box(page, ONE)).not_to_be_checked()


def test_an_incident_is_plain_data(visit):
    page = begin(visit, BREACH)
    later(page, 1)
    press(box(page, ONE))
    (key,) = page.evaluate(KEYS, "prontuario.incident.")
    stored = json.loads(page.evaluate("key => localStorage.getItem(key)", key))
    assert sorted(stored) == ["entries", "id", "threat", "title"]
    assert re.fullmatch("[a-z0-9]{12}", stored["id"])
    assert [(each["kind"], each["of"], each["say"]) for each in stored["entries"]] == [
        ("start", "", "1795334400000"),
        ("tick", ONE, STEPS[0].do),
    ]
