"""A prepared message is filled in, measured and copied: requirement 15 of the domain digest, its second half."""

import pytest

from prontuario.plan.placeholders import names_in
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import SITE
from tests.browser.test_pages import in_the_dark, violations

BOOK = SITE.views.handbook
NAME = "outage-holding"
PATH = f"messages/{NAME}.html"
MESSAGE = BOOK.messages[NAME]
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
RUNNING = """([threat, title]) => {
  const { incident, store } = prontuario
  return store.put(incident.create(threat, title, Date.now() - 60_000, "Ada")).id
}"""


@pytest.fixture
def message(visit):
    def start(name: str = NAME, size=PHONE, **options):
        return visit(size, fresh=True, permissions=["clipboard-read", "clipboard-write"], **options).go(
            f"messages/{name}.html"
        )

    return start


def copied(page, number: int = 0) -> str:
    button = page.locator(".p-copy").nth(number)
    page.evaluate("navigator.clipboard.writeText('')")
    button.click()
    page.wait_for_function("each => each.textContent === each.dataset.copied", arg=button.element_handle())
    return page.evaluate("navigator.clipboard.readText()")


def field(page, name: str):
    return page.locator(f".p-fill [name={name}]").first


@pytest.mark.requirement(15)
def test_what_nobody_filled_in_is_highlighted_on_the_page_and_marked_in_the_copy(message):
    page = message()
    words = MESSAGE.text.by_language["en"]
    names = names_in(words)
    text = page.locator(".p-text[lang=en]").first
    assert text.text_content() == words
    assert text.locator("mark:not(.p-filled)").count() == len(names)
    assert f"{len(names)} blanks left" in page.locator("[data-blanks]").first.inner_text()
    field(page, "since").fill("14:05")
    assert text.locator("mark:not(.p-filled)").count() == len(names) - names.count("since")
    expected = words.replace("{since}", "14:05")
    for name in set(names) - {"since"}:
        expected = expected.replace(f"{{{name}}}", f"▲{{{name}}}▲")
    assert copied(page) == expected


def test_a_message_that_is_filled_in_is_copied_as_it_goes_out(message):
    page = message()
    expected = MESSAGE.text.by_language["en"]
    values = {name: f"<b>{name}</b> & {{since}}\n$& 'x'" for name in MESSAGE.placeholders}
    values |= {name: "14:05" for name, kind in MESSAGE.blanks.items() if kind == "time"}
    for name, value in values.items():
        field(page, name).fill(value)
    for name in MESSAGE.placeholders:
        expected = expected.replace(f"{{{name}}}", f"\0{name}\0")
    for name in MESSAGE.placeholders:
        expected = expected.replace(f"\0{name}\0", values[name])
    assert page.locator("[data-blanks]").first.inner_text() == ""
    assert copied(page) == expected
    assert page.locator(".p-text b").count() == 0


def test_the_length_is_counted_against_the_channels_that_carry_it(message):
    page = message()
    short = page.locator(".p-wording").filter(has=page.locator("[data-limit]")).first
    limit = int(short.locator("[data-limit]").first.get_attribute("data-limit"))
    assert not short.locator("[data-over]").first.is_visible()
    before = int(short.locator("[data-count]").inner_text().split()[0])
    assert before == len(MESSAGE.short.by_language["en"])
    field(page, "what_to_do").fill("😀" * limit)
    assert short.locator("[data-count]").inner_text() == f"{before - len('{what_to_do}') + limit} characters"
    over = short.locator("[data-over]").first
    assert over.inner_text().startswith("▲ Too long for")
    assert str(limit) in over.inner_text()
    assert not short.locator("[data-fits]").first.is_visible()


def test_what_was_filled_in_stays_on_the_device_and_is_emptied_only_when_confirmed(message):
    page = message()
    field(page, "service").fill("the app")
    page.reload()
    assert field(page, "service").input_value() == "the app"
    assert page.locator("[data-kept=device]").is_visible()
    page.get_by_role("button", name="Empty all fields").click()
    page.get_by_role("button", name="Keep them").click()
    assert field(page, "service").input_value() == "the app"
    page.get_by_role("button", name="Empty all fields").click()
    page.get_by_role("button", name="Empty them").click()
    page.wait_for_function("document.querySelector('textarea[name=service]').value === ''")
    page.reload()
    assert field(page, "service").input_value() == ""


def test_in_a_running_incident_the_fills_are_its_entries(message):
    page = message()
    field(page, "service").fill("on the device")
    field(page, "since").focus()
    threat = SITE.views.messages[NAME].threats[0]
    ended = page.evaluate(RUNNING, [threat, "Over"])
    page.evaluate(
        "id => { const {store, incident} = prontuario; store.put(incident.add(store.get(id), 'end', '', '', '')) }",
        ended,
    )
    incident = page.evaluate(RUNNING, [threat, "Down <b>again</b>"])
    page.reload()
    select = page.get_by_label("Fill in for")
    assert select.locator("option").count() == 2
    assert "Down <b>again</b>, began" in select.locator("option:checked").inner_text()
    assert field(page, "service").input_value() == ""
    field(page, "service").fill("in the incident")
    field(page, "since").fill("10:00")
    page.reload()
    assert field(page, "service").input_value() == "in the incident"
    fills = page.evaluate("id => prontuario.incident.state(prontuario.store.get(id)).fills", incident)
    assert fills == {f"{NAME}.service": "in the incident", f"{NAME}.since": "10:00"}
    select.select_option("")
    assert field(page, "service").input_value() == "on the device"


def test_an_incident_of_another_threat_has_nothing_to_do_with_it(message):
    page = message()
    others = [name for name in BOOK.threats if name not in SITE.views.messages[NAME].threats]
    page.evaluate(RUNNING, [others[0], "Elsewhere"])
    page.reload()
    assert not page.get_by_label("Fill in for").is_visible()


def test_where_nothing_can_be_kept_the_page_says_so_and_still_fills_in(visit):
    tab = visit(PHONE, fresh=True)
    tab.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page = tab.go(PATH)
    field(page, "service").fill("the app")
    field(page, "since").fill("09:00")
    field(page, "name").focus()
    assert "the app" in page.locator(".p-text").first.inner_text()
    assert page.locator("[data-kept=nowhere]").is_visible()


def test_without_a_clipboard_the_old_way_copies_the_same(visit):
    tab = visit(PHONE, fresh=True)
    tab.page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}})"
        ";addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain') })"
    )
    page = tab.go(PATH)
    field(page, "since").fill("14:05")
    page.locator(".p-copy").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("window.copied").startswith("Since 14:05 you have not been able to use ▲{service}▲.")


def test_by_keyboard_alone(message):
    page = message()
    field(page, "since").fill("14:05")
    field(page, "service").focus()
    page.keyboard.type("the app")
    page.keyboard.press("Tab")
    page.keyboard.type("check in at the airport")
    page.locator(".p-copy").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "Since 14:05 you have not been able to use the app."
    )


@SIZES
def test_a_message_that_is_being_filled_in_is_accessible(message, visit, size):
    tab = visit(size, fresh=True)
    page = tab.go(PATH)
    field(page, "what_to_do").fill("please check in at the airport " * 20)
    assert page.locator("[data-over]:visible").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(tab) == []
    in_the_dark(tab)
    assert violations(tab, ["color-contrast"]) == []
    page.get_by_role("button", name="Empty all fields").click()
    assert violations(tab) == []


def test_without_javascript_the_text_and_what_its_blanks_mean_are_there(visit):
    page = visit(PHONE, java_script_enabled=False).go(PATH)
    assert not page.locator("[data-fill]").is_visible()
    assert not page.locator(".p-copy").first.is_visible()
    assert page.locator(".p-text").first.text_content() == MESSAGE.text.by_language["en"]
    meanings = page.locator("[data-meanings] dd")
    assert meanings.count() == len(MESSAGE.placeholders)
    assert meanings.first.is_visible()


@pytest.mark.parametrize("name", sorted(BOOK.messages)[::6])
def test_every_text_of_a_message_is_copied_by_its_own_button(message, name):
    page = message(name)
    texts = page.locator(".p-text").all_text_contents()
    written = BOOK.messages[name]
    assert set(texts) == {
        *written.text.by_language.values(),
        *(written.short.by_language.values() if written.short else ()),
    }
    for number, text in enumerate(texts):
        assert copied(page, number).replace("▲", "") == text


WORDS = {"since": "14:05", "next_update": "15:30", "name": "Ada Prova"}


def test_each_language_has_blanks_of_its_own_and_what_no_language_changes_comes_once(message):
    page = message()
    assert page.locator(".p-fill legend").all_inner_texts() == ["English", "Italian"]
    for name, value in WORDS.items():
        assert page.locator(f".p-fill [name={name}]").count() == 1
        field(page, name).fill(value)
    page.locator("[name=service][lang=en]").fill("our website")
    page.locator("[name=service][lang=it]").fill("il nostro sito")
    english, italian = (page.locator(f".p-text[lang={each}]").first.inner_text() for each in ("en", "it"))
    assert english.startswith("Since 14:05 you have not been able to use our website.")
    assert italian.startswith("Dalle 14:05 non potete usare il nostro sito.")
    assert "by 15:30" in english
    assert "entro le 15:30" in italian
    assert "our website" not in italian
    page.reload()  # both are kept
    assert page.locator("[name=service][lang=it]").input_value() == "il nostro sito"
    assert page.locator("[name=service][lang=en]").input_value() == "our website"


def test_a_day_and_a_time_are_said_as_each_language_says_them(visit):
    tab = visit(PHONE, fresh=True)
    tab.page.clock.install(time="2026-11-22T23:30:00Z")  # the 23rd already, in the handbook's time zone
    page = tab.go("messages/product-apology.html")
    until = page.locator("[name=next_update]")
    texts = [page.locator(f".p-text[lang={each}]").first for each in ("en", "it")]
    until.fill("2026-11-23T15:30")
    assert [
        text.inner_text().count(said)
        for text, said in zip(texts, ("by 15:30", "entro le 15:30"), strict=True)
    ] == [1, 1]
    assert "23" not in texts[1].inner_text()
    until.fill("2026-11-30T09:00")
    english, italian = (text.inner_text() for text in texts)
    assert "by 09:00 on Monday, November 30" in english
    assert "entro le 09:00 di lunedì 30 novembre" in italian
    page = visit(PHONE, fresh=True).go("messages/outage-closed.html")
    page.locator("[name=report_date]").fill("2026-11-30")
    assert "entro lunedì 30 novembre" in page.locator(".p-text[lang=it]").first.inner_text().lower()


def test_variants_are_offered_in_turn(visit):
    tab = visit(PHONE, fresh=True, permissions=["clipboard-read", "clipboard-write"])
    page = tab.go("messages/reviews-reply.html")
    seen = []
    for n in (1, 2, 3, 1):
        page.wait_for_function(
            "n => document.querySelector('[data-of]').textContent.includes(`Variant ${n} of 3`)", arg=n
        )
        assert page.locator(".p-wording[data-variant]:visible").count() == 2  # one a language
        button = page.locator(".p-copy:visible").first
        button.click()
        page.wait_for_function(
            "each => each.textContent === each.dataset.copied", arg=button.element_handle()
        )
        seen.append(page.evaluate("navigator.clipboard.readText()"))
    assert len(set(seen)) == 3
    assert seen[0] == seen[3]


def test_without_javascript_all_variants_are_there(visit):
    page = visit(PHONE, java_script_enabled=False).go("messages/reviews-reply.html")
    assert page.locator(".p-wording[data-variant]:visible").count() == 6
