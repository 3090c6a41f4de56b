"""What a newcomer adds touches few files, and one test tells each part that was forgotten: CONTRIBUTING has the table."""

import re
from dataclasses import fields

import pytest

from prontuario.views.playbook import PlaybookView
from prontuario.views.threats import ThreatView
from tests.architecture.sources import PACKAGE

PAPER = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "web/templates/paper").glob("*.html"))
ON_THE_PAGE = [("threat", ThreatView), ("plan", PlaybookView)]


def undecided(word: str, view: type, paper: str) -> list[str]:
    """The fields of a view that a threat's page shows, but neither its sheet of paper nor `SITE_ONLY` names."""
    names = {each.name for each in fields(view)}
    return sorted(names - set(re.findall(rf"\b{word}\.(\w+)", paper)) - set(view.SITE_ONLY.split()))


@pytest.mark.parametrize(("word", "view"), ON_THE_PAGE)
def test_somebody_has_decided_whether_a_field_is_on_paper(word, view):
    file = f"{view.__module__.replace('.', '/')}.py"
    assert undecided(word, view, PAPER) == [], (
        f"put it into paper/binder-threat.html, or name it in `SITE_ONLY` of {view.__name__}, {file}"
    )


@pytest.mark.parametrize(("word", "view"), ON_THE_PAGE)
def test_a_field_that_is_neither_on_paper_nor_kept_off_it_is_seen(word, view):
    kept_off = set(view.SITE_ONLY.split())
    assert set(undecided(word, view, "")) == {each.name for each in fields(view)} - kept_off
