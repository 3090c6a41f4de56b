"""A long plan: one level or one role at a time, parts of a step ticked off, commands copied."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.incidents import press
from tests.browser.test_deadlines import laid
from tests.browser.test_pages import TOO_WIDE
from tests.site.built import built_once, working
from tests.site.project import small_project

LEVELS = ("watch", "crisis")
ROLES = ("duty", "boss", "care")
PAGE = "threats/river.html"


def long_plan(root: Path) -> Path:
    """The small project with a flood plan of forty steps, at two levels, of three roles."""
    small_project(root)
    shutil.copy(root / "playbooks/threats/flood.yml", root / "playbooks/threats/river.yml")
    file = root / "playbooks/threats/river.yml"
    text = file.read_text("utf-8")
    steps = "".join(
        f"  - {{phase: contain, who: {ROLES[n % 3]}, do: Close gate {n}, within: {20 + n}m, "
        f"levels: {LEVELS[n % 2]}, via: radio}}\n"
        for n in range(40)
    )
    whole = """  - phase: contain
    who: duty
    do: Start the pumps
    within: 90m
    via: radio
    how:
      - |
        Log in and run:

        ```
        pump --all --start --reason "a very long reason that does not fit on the line of any phone at all"
        pump --status
        ```
      - Hear whether they hum; else call +44 20 7946 0301.
      - "Write it down at https://pumps.example.org/a-very-long-address-that-does-not-fit/on-any-phone/at-all."
"""
    head, _, rest = text.partition("steps:\n")
    file.write_text(f"{head}steps:\n{steps}{whole}{rest}", "utf-8")
    return root


@pytest.fixture(scope="module")
def home(tmp_path_factory, serve):
    return serve(built_once(tmp_path_factory, "long_plan", long_plan).folder)


def shown(page):
    """The steps that a reader sees."""
    return [
        text.split("\n")[0] for text in page.locator("[data-live=step]:visible .p-step__do").all_inner_texts()
    ]


def gates(level=None, role=None):
    return [
        f"Close gate {n}"
        for n in range(40)
        if level in (None, LEVELS[n % 2]) and role in (None, ROLES[n % 3])
    ]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_one_level_or_one_role_is_shown_at_a_time(visit, home, size):
    page = visit(size, at=home, fresh=True).go(PAGE)
    level, role = page.locator("[name=level]"), page.locator("[name=role]")
    assert [step for step in shown(page) if "gate" in step] == gates("watch")  # the first level comes first
    role.select_option("roles/boss.html")
    assert [step for step in shown(page) if "gate" in step] == gates("watch", "boss")
    level.select_option("")
    assert [step for step in shown(page) if "gate" in step] == gates(None, "boss")
    role.select_option("")
    assert [step for step in shown(page) if "gate" in step] == gates()
    assert not page.evaluate(TOO_WIDE)


def test_a_link_to_a_hidden_step_shows_it(visit, home):
    page = visit(PHONE, at=home, fresh=True).go(PAGE)
    hidden = page.locator("[data-live=step]", has_text="Close gate 1").first
    expect(hidden).to_be_hidden()
    hidden.evaluate("each => { each.id = 'here'; location.hash = '#here' }")
    expect(hidden).to_be_visible()


def test_the_level_of_an_incident_is_kept_with_it_and_stops_the_steps_of_others(visit, home):
    tab = visit(PHONE, at=home, fresh=True)
    page = tab.page
    page.add_init_script("try { localStorage.setItem('prontuario.name', 'Ada Prova') } catch {}")
    tab.go(PAGE)
    page.get_by_role("button", name="Start: it is happening now").click()
    page.locator("[name=level]").select_option("triage.html#level-crisis")
    page.reload()
    assert page.locator("[name=level]").input_value() == "triage.html#level-crisis"
    assert [step for step in shown(page) if "gate" in step] == gates("crisis")
    states = page.locator("[data-live=step][data-levels*=watch]").evaluate_all(
        "all => all.map(each => each.dataset.state)"
    )
    assert set(states) == {"off"}


def test_what_is_said_at_one_level_is_left_out_at_another(visit, serve, tmp_path_factory):
    def airport(root):
        return laid(root, "airport-two-terminals")

    address = serve(working(built_once(tmp_path_factory, "airport", airport)).folder)
    tab = visit(PHONE, at=address, fresh=True)
    page = tab.page
    page.add_init_script("try { localStorage.setItem('prontuario.name', 'Ada Prova') } catch {}")
    tab.go("threats/power-cut.html")
    talk, level = page.locator("[data-live=talk]"), page.locator("[name=level]")
    expect(talk).to_contain_text("Only at:")
    page.get_by_role("button", name="Start: it is happening now").click()
    level.select_option("triage.html#level-alert")
    expect(talk).to_have_attribute("data-state", "off")
    assert talk.get_by_role("button").filter(visible=True).count() == 0  # nothing to tick off, or to answer
    level.select_option("triage.html#level-crisis")
    expect(talk).not_to_have_attribute("data-state", "off")
    assert talk.get_by_role("button").filter(visible=True).count() > 0


def test_a_part_of_a_step_is_ticked_off_by_itself_and_a_command_is_copied(visit, home):
    tab = visit(PHONE, at=home, fresh=True, permissions=["clipboard-read", "clipboard-write"])
    page = tab.page
    page.add_init_script("try { localStorage.setItem('prontuario.name', 'Ada Prova') } catch {}")
    tab.go(PAGE)
    page.get_by_role("button", name="Start: it is happening now").click()
    parts = page.locator("[data-live=part]")
    assert parts.count() == 3
    press(parts.nth(1).get_by_role("checkbox"))
    expect(parts.nth(1)).to_have_attribute("data-state", "done")
    page.reload()
    assert [parts.nth(n).get_by_role("checkbox").is_checked() for n in range(3)] == [False, True, False]
    step = page.locator("[data-live=step]", has_text="Start the pumps")
    assert not step.get_by_role("checkbox").first.is_checked()
    press(page.get_by_role("button", name="Copy"))
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("pump --status")
    assert parts.nth(1).locator("a").get_attribute("href") == "tel:+442079460301"
    assert not page.evaluate(TOO_WIDE)


def test_without_javascript_and_on_paper_every_step_is_there(visit, home):
    page = visit(PHONE, at=home, java_script_enabled=False).go(PAGE)
    assert [step for step in shown(page) if "gate" in step] == gates()
    page = visit(DESKTOP, at=home, fresh=True).go(PAGE)
    page.emulate_media(media="print")
    assert [step for step in shown(page) if "gate" in step] == gates()
