"""A page of the product in another language says what the English one does: its links, macros and parts are the same."""

import re

import pytest

from prontuario.language.folders import HERE, OTHERWISE, languages
from prontuario.product import FOLDER

SAME = {
    "macros": re.compile(r"\{\{ .*? \}\}"),
    "conditions": re.compile(r"\{% .*? %\}"),
    "links": re.compile(r"\]\(([^)#]+)[^)]*\)"),
    "headings": re.compile(r"^#+ ", re.MULTILINE),
    "rows": re.compile(r"^\| ", re.MULTILINE),
    "points": re.compile(r"^(?:\{%.*?%\})?(?:- |\d+\. )", re.MULTILINE),
}
PAGES = [
    (language, file.relative_to(HERE / language / FOLDER).as_posix())
    for language in languages()
    if language != OTHERWISE
    for file in sorted((HERE / language / FOLDER).rglob("*.md"))
]


def test_there_are_some():
    assert {("it", "rules.md"), ("it", "use.md")} <= set(PAGES)


@pytest.mark.parametrize(("language", "page"), PAGES)
def test_it_has_the_parts_of_the_english_one(language, page):
    ours, theirs = ((HERE / each / FOLDER / page).read_text("utf-8") for each in (OTHERWISE, language))
    for part, pattern in SAME.items():
        assert sorted(pattern.findall(theirs)) == sorted(pattern.findall(ours)), part
