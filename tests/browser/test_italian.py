"""The example with Italian as its first language: longer words fit, and no page speaks English."""

import shutil
from pathlib import Path

import pytest

from prontuario.checks.shared.small_words import other_language
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import PAGES, of_each_sort
from tests.browser.test_pages import STILL, TOO_WIDE, UNMOVED
from tests.site.built import ROOT, built_once, working

# What is written in English alone: the guide for maintainers, and the two pages of the example's own docs/.
IN_ENGLISH = ("maintain/", "crisis-room.html", "glossary.html")
LOOKED_AT = [page for page in of_each_sort(PAGES, 2) if not page.startswith(IN_ENGLISH)]
SAID = """
() => [...document.querySelectorAll("main :is(p, li, td, dd, h1, h2, h3)")]
  .filter(each => !each.closest("[lang]:not(html)") && !each.querySelector("p, li, td, [lang]"))
  .map(each => each.textContent.replaceAll(/\\s+/g, " ").trim())
"""


def italian(root: Path) -> Path:
    """The example, in Italian first."""
    for each in ("docs", "playbooks", "roster"):
        shutil.copytree(ROOT / each, root / each)
    for each in ("mkdocs.yml", "macros.py"):
        shutil.copy(ROOT / each, root / each)
    policy = root / "playbooks/policy.yml"
    text = policy.read_text("utf-8")
    assert "\nlanguage: en\n" in text
    policy.write_text(text.replace("\nlanguage: en\n", "\nlanguage: it\n"), encoding="utf-8")
    return root


@pytest.fixture
def home(tmp_path_factory, serve):
    return serve(working(built_once(tmp_path_factory, "italian-example", italian)).folder)


@pytest.mark.parametrize("path", LOOKED_AT)
def test_a_page_fits_and_is_italian(visit, home, path):
    tab = visit(PHONE, at=home)
    page = tab.go(path)
    page.evaluate(UNMOVED)
    assert page.locator("html").get_attribute("lang") == "it"
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        page.wait_for_function(STILL)
        assert page.evaluate(TOO_WIDE) == 0
    said = page.evaluate(SAID)
    assert said or path == "404.html"
    assert [each for each in said if other_language(each, "it")] == []
