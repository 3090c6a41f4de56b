"""The most important in Firefox too: a look-up, a live page, and the handbook without network."""

import pytest

from tests.browser.finding import LOOK_UP, id_of
from tests.browser.listed import SITE
from tests.browser.marionette import Firefox, firefox
from tests.browser.publishing import Publisher

LOOK_UPS = {
    "website down": "website-down",
    "il sito non funziona": "website-down",
    "ransomware": "it-outage",
    "phones dead": "phone-lines-down",
    "fire": "building-unusable",
    "07700 900201": "ada-prova",
    "Ada Prova": "ada-prova",
}
NOTICE = "return document.querySelector('.p-copy-notice p:not([hidden])')?.textContent"
START = """
return [...document.querySelectorAll("#live button")].find(each => each.textContent.startsWith("Start")).click()
"""


@pytest.fixture(scope="module")
def published(example):
    publisher = Publisher(example.folder, "/handbook/")
    publisher.start()
    yield publisher
    publisher.stop()


@pytest.fixture(scope="module")
def fox(tmp_path_factory):
    program = firefox()
    if program is None:
        pytest.fail(
            "no Firefox: install it (Debian: apt-get install firefox-esr), or name one with PRONTUARIO_FIREFOX"
        )
    window = Firefox(program, tmp_path_factory.mktemp("firefox"))
    yield window
    window.close()


def test_the_finder_finds(fox, published):
    fox.go(published.home)
    fox.run("document.querySelector('#p-finder').focus()")
    fox.until(f"return ({LOOK_UP})(['fire'])[0].length")
    found = fox.run(f"return ({LOOK_UP})(arguments[0])", list(LOOK_UPS))
    assert {typed: id_of(answers[0]) for typed, answers in zip(LOOK_UPS, found, strict=True)} == LOOK_UPS


def test_an_incident_starts_and_is_there_after_a_reload(fox, published):
    fox.go(f"{published.home}threats/website-down.html")
    fox.until("return document.querySelector('#live button')?.checkVisibility()")
    fox.run(START)
    assert fox.until("return document.querySelectorAll('.p-at').length") > 3
    fox.go(f"{published.home}threats/website-down.html")
    assert fox.until("return document.querySelectorAll('.p-at').length") > 3


def test_without_network_the_copy_is_there_and_says_so(fox, published):
    fox.go(published.home)
    fox.until("return navigator.serviceWorker.ready.then(() => prontuario.savedCopy.kept())")
    published.stop()
    fox.go(f"{published.home}people.html")
    assert fox.until(NOTICE) == f"■ Saved copy of {SITE.views.stamp.day}"
    assert fox.run("return document.querySelectorAll('a[href^=\"tel:\"]').length") > 10
