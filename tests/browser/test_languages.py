"""Handbooks in languages without spaces, and from right to left, in a real browser."""

import re
import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.finding import Finder
from tests.browser.test_pages import TOO_WIDE
from tests.site.built import ROOT, built_once, working
from tests.site.project import small_project

FIELD = ROOT / "tests/field"
# Where each sign of the number is: from left to right in one line.
ORDER = """
number => {
  const node = number.firstChild
  return [...node.data].map((_, at) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { left, top } = range.getBoundingClientRect()
    return [Math.round(top), left]
  })
}
"""


def project(name: str):
    """A project of the small handbook of tests/field, with an input laid over it, numbers open to staff."""

    def make(root: Path) -> Path:
        small_project(root)
        for folder in ("playbooks", "roster"):
            shutil.rmtree(root / folder)
        shutil.copytree(FIELD / "base", root, dirs_exist_ok=True)
        shutil.copytree(FIELD / name, root, dirs_exist_ok=True)
        people = root / "roster/people.yml"
        text = people.read_text("utf-8").replace("{kind: mobile, ", "{kind: mobile, visible_to: staff, ")
        people.write_text(text, encoding="utf-8")
        return root

    return make


@pytest.fixture
def opened(tmp_path_factory, serve, visit):
    """Opens a page of a handbook of tests/field."""

    def go(name: str, path: str, size=DESKTOP):
        built = working(built_once(tmp_path_factory, name, project(name)))
        tab = visit(size, fresh=True, at=serve(built.folder))
        tab.go(path)
        return tab

    return go


def test_the_finder_finds_two_signs_and_shows_the_number_to_call_where_there_are_none(opened):
    finder = Finder(opened("language-japanese", "index.html").page).ready()
    finder.type("停電")
    assert finder.first.locator("[data-title]").inner_text() == "本社の停電"
    finder.type("洪水")
    assert finder.answers.count() == 0
    assert finder.none.locator(".p-dial").inner_text() == "+44 7700 900301"
    assert finder.none.is_visible()
    finder.type("洪")
    assert finder.none.is_hidden()


@pytest.mark.parametrize(("name", "words"), [("language-japanese", "停電"), ("language-arabic", "الكهرباء")])
def test_the_search_of_all_pages_knows_the_letters_of_the_handbook(opened, search_on, name, words):
    found = search_on(opened(name, "index.html")).look_up(words)
    assert found[0].page == "threats/power-cut.html"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("language-chinese", "停电 疏散 电梯 报警电话 员工 总部大楼"),
        ("language-japanese", "停電 本社 避難 エレベーター 緊急電話"),
    ],
)
def test_the_search_of_all_pages_finds_a_word_inside_a_sentence_without_spaces(
    opened, search_on, name, words
):
    box = search_on(opened(name, "index.html"))
    missed = [each for each in words.split() if not box.finds(each, "threats/power-cut.html")]
    assert missed == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "desktop"])
@pytest.mark.parametrize("path", ["index.html", "threats/power-cut.html", "messages/power-cut.html"])
def test_a_page_from_right_to_left_is_no_wider_than_the_window(opened, path, size):
    page = opened("language-arabic", path, size).page
    assert page.evaluate(TOO_WIDE) == 0


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "desktop"])
def test_a_number_in_an_arabic_sentence_is_read_from_left_to_right(opened, size):
    page = opened("language-arabic", "threats/power-cut.html", size).page
    number = page.locator("[lang=ar] bdi[dir=ltr]").first
    assert re.sub(r"\s", " ", number.inner_text()) == "+44 7700 900301"
    places = number.evaluate(ORDER)
    assert places == sorted(places)
    heading = page.locator("h1[lang=ar]")
    assert heading.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert page.evaluate("document.documentElement.lang") == "en"
