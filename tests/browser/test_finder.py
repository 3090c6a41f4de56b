"""The box of the first page that asks what is happening: requirements 1, 11 and 12 of the domain digest."""

import unicodedata

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.finding import Finder, id_of
from tests.browser.listed import SITE
from tests.browser.test_emergency import digits, is_seen
from tests.browser.test_pages import TOO_WIDE, in_the_dark, violations
from tests.site.built import built_once, working
from tests.site.hostility import HOSTILE, hostile_project

HANDBOOK = SITE.views.handbook
THREATS = SITE.views.threats
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture
def opened(visit):
    """Opens the first page and waits until its finder answers."""

    def start(size=PHONE, **options):
        return Finder(visit(size, **options).go("index.html")).ready()

    return start


def wordings(name, signs=True):
    threat = HANDBOOK.threats[name]
    texts = (threat.title, *threat.also_known_as, *(threat.signs if signs else ()))
    return [words for text in texts for words in text.by_language.values()]


def without_accents(text):
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


def slips(text):
    """The text with one slip in its longest word: a letter lost, doubled, wrong, or two in each other's place."""
    word = max(text.split(), key=len)
    middle = len(word) // 2
    begin, letter, end = word[:middle], word[middle], word[middle + 1 :]
    wrong = [begin + end, begin + letter * 2 + end, f"{begin}{'x' if letter != 'x' else 'y'}{end}"]
    wrong += [begin[:-1] + letter + begin[-1] + end]
    return [text.replace(word, each, 1) for each in wrong]


@pytest.mark.requirement(1)
@SIZES
@pytest.mark.parametrize("name", ["website-down", "it-outage"])
def test_one_search_from_home_to_the_person_to_alert(opened, size, name):
    finder, threat = opened(size).type(THREATS[name].title), THREATS[name]
    assert finder.first.get_by_role("link", name=threat.title).get_attribute("href") == threat.href
    for contact in (threat.call.owner, threat.call.deputy):
        line = finder.first.locator("li", has_text=contact.name)
        dial = line.locator(f"a[href='{contact.phones[0].href}']")
        assert digits(dial.inner_text()) == digits(contact.phones[0].href)
        assert is_seen(finder.page, dial)
    mark = finder.first.locator(".p-sev")
    assert threat.priority.title in mark.inner_text()
    assert mark.locator("svg").count() == 1


@pytest.mark.requirement(1)
def test_a_finger_gets_there_too(opened):
    finder = opened(PHONE, has_touch=True, is_mobile=True)
    finder.box.tap()
    finder.type("sito giù")
    area = finder.first.locator("a[href^='tel:']").first.bounding_box()
    assert area["height"] >= 44
    finder.first.locator("[data-title]").tap()
    finder.page.wait_for_url("**/threats/website-down.html")
    finder.page.go_back()
    finder.page.locator(".p-found > li").first.wait_for() if finder.box.input_value() else None


def test_danger_to_life_comes_before_people(opened):
    finder = opened().type("fire in the building")
    numbers = finder.first.locator("a[href^='tel:']").evaluate_all(
        "all => all.map(each => each.getAttribute('href'))"
    )
    assert numbers == [
        "tel:112",
        *(
            each.phones[0].href
            for each in (THREATS["building-unusable"].call.owner, THREATS["building-unusable"].call.deputy)
        ),
    ]


@pytest.mark.requirement(11)
@pytest.mark.parametrize("change", [str, without_accents], ids=["as-typed", "no-accents"])
def test_every_threat_is_first_for_each_of_its_wordings(opened, change):
    asked = [(change(words), name) for name in THREATS for words in wordings(name, signs=False)]
    found = opened().look_up([words for words, _ in asked])
    assert len(asked) > 150
    assert [
        words for (words, name), got in zip(asked, found, strict=True) if not got or id_of(got[0]) != name
    ] == []


@pytest.mark.requirement(11)
def test_every_threat_is_among_the_first_for_each_of_its_signs(opened):
    asked = [(words, name) for name in THREATS for words in wordings(name)]
    found = opened().look_up([words for words, _ in asked])
    assert [
        words for (words, name), got in zip(asked, found, strict=True) if name not in map(id_of, got[:3])
    ] == []


@pytest.mark.requirement(11)
def test_a_slip_of_the_finger_is_forgiven(opened):
    asked = [(slip, name) for name in THREATS for words in wordings(name) for slip in slips(words)]
    found = opened().look_up([words for words, _ in asked])
    wrong = [
        words for (words, name), got in zip(asked, found, strict=True) if name not in map(id_of, got[:5])
    ]
    assert len(asked) > 1000
    assert wrong == []


@pytest.mark.requirement(11)
@pytest.mark.parametrize("typed", ["qualità", "QUALITA", "qualita\u0300", "qualita'", "qalita"])
def test_an_accent_does_not_count_and_is_no_slip(opened, typed):
    assert any("qualità" in words for words in wordings("defective-product"))
    assert id_of(opened().look_up([typed])[0][0]) == "defective-product"


@pytest.mark.requirement(11)
@SIZES
def test_where_nothing_is_found_the_duty_number_stands(opened, size):
    finder = opened(size).type("qqqq")
    dial = finder.none.locator(f"a[href='{SITE.views.duty.phones[0].href}']")
    assert is_seen(finder.page, dial)
    assert finder.none.locator("a[href='tel:112']").is_visible()
    assert finder.page.locator(".p-finder [role=status]").inner_text().startswith("Nothing found")
    finder.box.fill("")
    assert not finder.none.is_visible()


@pytest.mark.requirement(11)
@SIZES
def test_guesses_stand_below_the_duty_number_and_are_called_guesses(opened, size):
    finder = opened(size).type("printer jam")
    finder.none.wait_for()
    page, dial = finder.page, finder.none.locator(f"a[href='{SITE.views.duty.phones[0].href}']")
    assert is_seen(page, dial)
    assert finder.none.inner_text().startswith("Not sure")
    assert page.locator(".p-finder [role=status]").inner_text().startswith("Not sure")
    assert page.locator("form").get_by_text("Guesses:").bounding_box()["y"] > dial.bounding_box()["y"]
    assert finder.answers.count() > 0
    assert page.locator(".p-found__first").count() == 0
    finder.type(THREATS["website-down"].title)
    assert not finder.none.is_visible()
    assert not page.locator("form").get_by_text("Guesses:").is_visible()
    assert page.locator(".p-found__first").count() == 1


def test_nothing_flickers_while_one_types(opened):
    """Half a word explains little: what is a guess is said when the reader pauses."""
    finder = opened()
    finder.page.clock.install()
    finder.type("printer ja")
    assert not finder.none.is_visible()
    finder.page.clock.run_for(500)
    assert not finder.none.is_visible()
    finder.box.press_sequentially("m")
    finder.page.clock.run_for(500)
    assert not finder.none.is_visible()
    finder.page.clock.run_for(200)
    assert finder.none.is_visible()


@pytest.mark.parametrize(
    "spelling",
    [
        "+44 7700 900201",
        "0044 7700 900201",
        "00447700900201",
        "07700 900201",
        "07700-900-201",
        "(0)7700.900201",
        "900201",
    ],
)
def test_a_number_is_read_in_any_spelling(opened, spelling):
    assert id_of(opened().look_up([spelling])[0][0]) == "ada-prova"


def test_both_languages_are_understood_at_once(opened):
    found = opened().look_up(
        ["smoke in sede", "fumo in the office", "dell’aeroporto chiuso", "l'aeroporto closed"]
    )
    assert [id_of(got[0]) for got in found] == ["building-unusable"] * 2 + ["mass-cancellations"] * 2


def test_answers_come_while_one_types(opened):
    finder = opened()
    finder.type("earthq")
    assert id_of(finder.first.locator("[data-title]").get_attribute("href")) == "building-unusable"
    assert (
        finder.page.locator(".p-finder [role=status]")
        .inner_text()
        .endswith(THREATS["building-unusable"].title)
    )


def test_the_keyboard_is_enough(opened):
    page = opened(DESKTOP).type("chat").page
    titles = page.locator(".p-found [data-title]")
    assert titles.count() > 1
    for place in (0, 1):
        page.keyboard.press("ArrowDown")
        assert titles.nth(place).evaluate("each => each === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("tel:")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "p-finder"
    page.keyboard.press("Enter")
    assert titles.first.evaluate("each => each === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url("**/threats/chat-platform-down.html")


@SIZES
@pytest.mark.parametrize("words", ["fire", "qqqq", "portavoce"])
def test_answers_are_accessible_and_fit(visit, size, words):
    tab = visit(size)
    finder = Finder(tab.go("index.html")).ready()
    finder.type(words)
    assert violations(tab) == []
    assert tab.page.evaluate(TOO_WIDE) == 0
    small = tab.page.locator(".p-finder :is(a, input):visible").evaluate_all(
        "all => all.filter(each => each.getBoundingClientRect().height < 44).map(each => each.textContent)"
    )
    assert small == []
    in_the_dark(tab)
    assert violations(tab, ["color-contrast"]) == []


def test_it_answers_from_a_folder(visit, example):
    tab = visit(PHONE, at=f"{example.folder.as_uri()}/")
    finder = Finder(tab.go("index.html")).ready()
    assert finder.look_up(["voli cancellati", "07700 900207"])[0][0] == "threats/mass-cancellations.html"


@pytest.mark.requirement(12)
def test_without_scripts_no_dead_box_is_shown_and_all_threats_are(visit):
    page = visit(PHONE, java_script_enabled=False).go("index.html")
    assert not page.locator("#p-finder").is_visible()
    assert all(page.locator(f"article a[href='{each.href}']").first.is_visible() for each in THREATS.values())


def test_the_list_of_all_threats_stays_with_scripts(opened):
    page = opened().page
    assert page.locator(".p-whom li").count() == len(THREATS)


def test_a_page_that_nobody_searches_asks_for_no_answers(visit):
    tab = visit(PHONE)
    asked = []
    tab.page.on("request", lambda request: asked.append(request.url))
    finder = Finder(tab.go("index.html"))
    tab.page.wait_for_load_state("load")
    assert not any("answers.js" in url for url in asked)
    finder.ready()
    assert sum("answers.js" in url for url in asked) == 1


def test_when_the_answers_do_not_come_the_duty_number_does(visit, home):
    tab = visit(PHONE, fresh=True, service_workers="block")
    tab.page.route("**/answers.js", lambda route: route.fulfill(body="", status=200))
    finder = Finder(tab.go("index.html"))
    finder.box.fill("fire")
    finder.none.locator("a[href^='tel:']").first.wait_for()
    tab.errors.clear()


def test_hostile_text_stays_text(tmp_path_factory, serve, visit):
    built = working(built_once(tmp_path_factory, "hostile", hostile_project))
    tab = visit(PHONE, fresh=True, at=serve(built.folder))
    tab.page.add_init_script(
        "window.called = []; for (const name of ['alert', 'confirm']) window[name] = () => called.push(name)"
    )
    page = tab.go("index.html")
    finder = Finder(page)
    finder.box = page.locator("#p-finder")
    finder.ready()
    for words in (
        "fire",
        "anna",
        "</script>",
        "<script>alert(1)</script>",
        "__proto__",
        "constructor",
        "(((",
        "[*",
    ):
        finder.type(words)
        assert page.evaluate("window.called") == []
        assert page.locator(".p-found").locator("script, img, b b, a[href^='javascript:']").count() == 0
    finder.type("fire")
    assert finder.first.locator("[data-title]").text_content() == f"{HOSTILE} fire"
