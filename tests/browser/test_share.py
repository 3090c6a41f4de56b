"""An incident goes from one phone to another and back, and nothing is lost, whatever the link has gone through."""

import hashlib
import io

import pytest
import zxingcpp
from PIL import Image

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.handing import PATH, TAKE, deflated, entries, forged, link_of, packed, refused, run, ticks
from tests.browser.test_pages import in_the_dark, violations

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
MARK = "<b>{{ 7*7 }}</b> 'è' \\ \"😀\""


@pytest.fixture
def phone(visit):
    """A device of its own, with the page of the threat open."""

    def start(size=PHONE, path: str = PATH, **options):
        return visit(size, fresh=True, permissions=["clipboard-read", "clipboard-write"], **options).go(path)

    return start


def seen_by_camera(page) -> str:
    """What the QR code on the screen says; it is brought into view first."""
    code = page.locator("[data-code] svg")
    code.scroll_into_view_if_needed()
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.screenshot())))
    return found.text


def noise(*seed: int) -> str:
    """A text that no compression makes shorter."""
    return hashlib.sha256(repr(seed).encode()).hexdigest()


def test_a_link_carries_everything_to_another_phone(phone):
    ada, bruno = phone(), phone()
    name = run(
        ada,
        MARK,
        [*ticks(ada, 3), ["note", "", MARK, MARK], ["charge", "rung/crisis-lead", "Crisis lead", "Ada"]],
    )
    bruno.goto(link_of(ada))
    bruno.get_by_role("button", **TAKE).wait_for()
    dialog = bruno.locator("dialog[open]")
    assert dialog.locator("[data-name]").inner_text() == MARK
    assert "It holds 6 entries." in dialog.inner_text()
    assert "does not know this incident" in dialog.inner_text()
    assert entries(bruno, name) is None
    dialog.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id)", arg=name)
    assert entries(bruno, name) == entries(ada, name)
    assert bruno.url.endswith(f"#incident-{name}")


def test_two_states_go_both_ways_and_become_one(phone):
    ada, bruno = phone(), phone()
    name = run(ada, entries=ticks(ada, 1))
    bruno.goto(link_of(ada))
    bruno.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id)", arg=name)
    add = "([id, say]) => { const {store, incident} = prontuario; store.put(incident.add(store.get(id), 'note', '', say, say)) }"
    ada.evaluate(add, [name, "from Ada"])
    bruno.evaluate(add, [name, "from Bruno"])
    ada.goto(link_of(bruno))
    dialog = ada.locator("dialog[open]").filter(has=ada.get_by_role("button", **TAKE))
    assert "1 of them is new here." in dialog.inner_text()
    assert "1 entry is only on this device." in dialog.inner_text()
    dialog.get_by_role("button", **TAKE).click()
    ada.wait_for_function("id => prontuario.store.get(id).entries.length === 4", arg=name)
    bruno.goto(link_of(ada))
    bruno.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id).entries.length === 4", arg=name)
    assert entries(ada, name) == entries(bruno, name)
    assert {each["say"] for each in entries(ada, name)} >= {"from Ada", "from Bruno"}


def test_whoever_does_not_take_it_over_keeps_the_page_as_it_was(phone):
    ada, bruno = phone(), phone()
    name = run(ada)
    bruno.goto(link_of(ada))
    bruno.locator("dialog[open]").get_by_role("button", name="Cancel").click()
    assert entries(bruno, name) is None
    assert "#" not in bruno.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_camera_reads_the_code_on_a_small_screen(phone, scheme):
    ada = phone(color_scheme=scheme)
    run(ada, entries=ticks(ada, 4))
    link = link_of(ada, keep=True)
    assert seen_by_camera(ada) == link


def test_a_long_incident_has_a_code_of_start_and_ticks_and_says_so(phone):
    ada, bruno = phone(), phone()
    notes = [["note", "", " ".join(noise(n, each) for each in range(3)), "Ada"] for n in range(20)]
    name = run(ada, entries=[*ticks(ada, 5), *notes])
    link = link_of(ada, keep=True)
    ada.get_by_text("Too long for a code: the code holds start, ticks").wait_for()
    read = seen_by_camera(ada)
    assert read != link
    bruno.goto(read)
    bruno.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id)", arg=name)
    assert [each for each in entries(ada, name) if each["kind"] != "note"] == entries(bruno, name)
    ada.keyboard.press("Escape")
    ada.goto(read)  # back again: what the code left out is not lost
    ada.get_by_role("button", **TAKE).click()
    ada.wait_for_url("**/*#incident-*")
    assert len(entries(ada, name)) == 26


def test_where_not_even_the_ticks_fit_the_page_says_so(phone):
    ada = phone()
    run(ada, entries=[["tick", f"step-{noise(n)}", "", f"somebody {n * 7919}"] for n in range(120)])
    assert len(link_of(ada, keep=True)) > 2_000
    ada.get_by_text("Too long for a code that a phone can read").wait_for()
    assert ada.locator("[data-code] svg").count() == 0


HOSTILE = {
    "cut off": lambda: packed(forged())[:-9],
    "no base64": lambda: "#incident=z!!!",
    "empty": lambda: "#incident=",
    "no compression": lambda: "#incident=zAAAAAAAA",
    "plain nonsense": lambda: "#incident=jbm9wZQ",
    "null": lambda: packed(None),
    "a number": lambda: packed(7),
    "an object": lambda: packed({"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}),
    "of another form": lambda: packed([2, *forged()[1:]]),
    "entries that are none": lambda: packed(forged(entries=[None, 7, "x", {}])),
    "entries of wrong types": lambda: packed(forged(entries=[["e1", 0, {}, 0, [], 7]])),
    "no start": lambda: packed(forged(entries=[["e1", 0, "Eve", 1, "x", ""]])),
    "a start that is no moment": lambda: packed(forged(entries=[["e1", 0, "Eve", 0, "", "soon"]])),
    "a moment beyond all calendars": lambda: packed(forged(first=8.64e15)),
    "a name that leads elsewhere": lambda: packed(forged(threat="../../etc")),
    "an id that is markup": lambda: packed(forged(id="<img src=x onerror=alert(1)>")),
    "another encoding": lambda: f"#incident=z{deflated(bytes([0xFF, 0xFE, 0x00]))}",
}  # fmt: skip


def test_damaged_and_hostile_links_are_refused_in_a_sentence_and_nothing_is_lost(phone):
    page = phone()
    name = run(page, entries=ticks(page, 2))
    before = entries(page, name)
    for what, make in HOSTILE.items():
        page.evaluate("hash => { location.hash = hash }", make())
        assert "damaged, cut off, or no incident" in refused(page), what
        assert entries(page, name) == before
        assert page.evaluate("prontuario.store.all().length") == 1
    assert page.evaluate("({}).polluted") is None


def test_what_unfolds_to_more_than_any_incident_is_refused(phone):
    page = phone()
    many = [[f"e{n}", 0, "", 4, "", ""] for n in range(6_000)]
    for bomb in (
        f"#incident=z{deflated(b' ' * 30_000_000)}",
        packed(forged(entries=[*forged()[-1], *many])),
    ):
        page.evaluate("hash => { location.hash = hash }", bomb)
        assert "larger than any incident" in refused(page)
    assert page.evaluate("prontuario.store.all().length") == 0


def test_an_incident_of_another_threat_leads_to_its_own_page(phone):
    page = phone()
    page.evaluate("hash => { location.hash = hash }", packed(forged(threat="data-breach")))
    dialog = page.locator("dialog[open]")
    assert "another threat" in dialog.inner_text()
    dialog.get_by_role("link", name="Open that page").click()
    page.wait_for_url("**/data-breach.html*")
    page.get_by_role("button", **TAKE).click()
    page.wait_for_function("prontuario.store.get('abcabcabcabc')")


def test_an_entry_that_is_here_cannot_be_changed_from_outside(phone):
    page = phone()
    name = run(page, entries=[["note", "", "as it was", "Ada"]])
    note = entries(page, name)[-1]
    rows = [["e1", 0, "Eve", 0, "", "1795000000000"], [note["id"], 0, "Eve", 4, "", ""]]
    page.evaluate("hash => { location.hash = hash }", packed(forged(id=name, entries=rows)))
    page.get_by_role("button", **TAKE).click()
    page.wait_for_function("id => prontuario.store.get(id).entries.length === 3", arg=name)
    assert note in entries(page, name)


def test_from_a_folder_a_text_and_a_file_go_over(visit, example, tmp_path):
    tabs = [visit(PHONE, at=f"{example.folder.as_uri()}/", fresh=True, permissions=["clipboard-read", "clipboard-write"]) for _ in "ab"]  # fmt: skip
    ada, bruno = (tab.go(PATH) for tab in tabs)
    name = run(ada, entries=ticks(ada, 2))
    text = link_of(ada, keep=True)
    assert text.startswith("#incident=")
    assert ada.locator("[data-code]").is_hidden()
    ada.get_by_role("button", name="Copy the text").click()
    ada.get_by_role("button", name="Copied").wait_for()
    with ada.expect_download() as saved:
        ada.locator("dialog[open]").get_by_role("button", name="File to hand over").click()
    file = tmp_path / "incident.json"
    saved.value.save_as(file)
    bruno.get_by_role("button", name="Take over from a colleague").click()
    bruno.get_by_label("Paste the text").fill(f"Here it is: {text} \n")
    bruno.get_by_role("button", name="Look at it first").click()
    bruno.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id)", arg=name)
    assert entries(bruno, name) == entries(ada, name)
    bruno.evaluate("id => prontuario.store.remove(id)", name)
    bruno.get_by_role("button", name="Take over from a colleague").click()
    bruno.get_by_label("Or open the file").set_input_files(file)
    bruno.get_by_role("button", name="Look at it first").click()
    bruno.get_by_role("button", **TAKE).click()
    bruno.wait_for_function("id => prontuario.store.get(id)", arg=name)
    assert entries(bruno, name) == entries(ada, name)


@SIZES
def test_handing_over_is_accessible_and_works_by_keyboard(visit, size):
    tab = visit(size, fresh=True, permissions=["clipboard-read", "clipboard-write"])
    page = tab.go(PATH)
    run(page, entries=ticks(page, 30))
    page.get_by_role("button", name="Hand over to a colleague").focus()
    page.keyboard.press("Enter")
    page.locator("[data-code] svg").wait_for()
    assert page.locator("dialog[open]").evaluate("each => each.scrollWidth <= each.clientWidth")
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, ["color-contrast"]) == []
    page.get_by_role("button", name="Copy the link").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert (
        page.evaluate("navigator.clipboard.readText()") == page.locator("textarea[name=link]").input_value()
    )
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.get_by_role("button", name="Take over from a colleague").click()
    assert violations(tab) == []


def test_nothing_is_loaded_before_it_is_asked_for(visit):
    tab = visit(PHONE, fresh=True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    page = tab.go(PATH)
    run(page)
    assert [url for url in asked if "lean-qr" in url or "/export/" in url or "share/pack" in url] == []
