"""A word that somebody would write without the manual leads to ours, in one finding: in English and in Italian."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from prontuario.examine import examine
from tests.slips.test_slips import lay

NEAR = yaml.safe_load(Path(__file__).with_name("near_misses.yml").read_text("utf-8"))
LAW = """law:
  title: A law
  law: Section 9
  authority: The office
  owner: boss
  applies_if: always
  deadlines:
    - id: first
      send: Notice
      within: 72h
      from: aware
  checked: 2026-10-08
"""
MADE = {"clocks.yml": LAW, "sites.yml": "works:\n  address: The quay\n"}


@pytest.mark.parametrize("each", NEAR, ids=[each["file"] for each in NEAR])
def test_a_natural_word_leads_to_the_word_that_says_it(each, tmp_path):
    lay("tiny", tmp_path)
    path, below, says = tmp_path / each["file"], each["below"], each["says"]
    if path.name in MADE:
        path.write_text(MADE[path.name], "utf-8")
    text = path.read_text("utf-8")
    assert below in text
    indent = "      " if path.name == "clocks.yml" else "  " if below else ""
    lines = "".join(f"\n{indent}{key}: something" for key in says)
    path.write_text(text.replace(below, below + lines, 1) if below else f"{text}{lines}\n", "utf-8")
    hints = {
        found[1]: finding.hint
        for finding in examine(tmp_path, date(2026, 11, 22)).findings
        if (found := re.match(r"the key `(.+)` is not known here", finding.message))
    }
    assert sorted(hints) == sorted(says)
    wrong = {key: hints[key] for key, words in says.items() if words not in hints[key]}
    assert wrong == {}


@pytest.mark.parametrize(
    ("start", "ours"),
    [
        ("awareness", "aware"),
        ("conoscenza", "aware"),
        ("determination", "classified"),
        ("notifica", "notified"),
    ],
)
def test_a_natural_start_of_a_deadline_leads_to_ours(start, ours, tmp_path):
    lay("tiny", tmp_path)
    (tmp_path / "playbooks/clocks.yml").write_text(LAW.replace("from: aware", f"from: {start}"), "utf-8")
    found = [
        each.hint
        for each in examine(tmp_path, date(2026, 11, 22)).findings
        if each.check == "unknown-deadline-start"
    ]
    assert len(found) == 1
    assert f"did you mean `{ours}`?" in found[0]


@pytest.mark.parametrize(
    ("kind", "ours"),
    [
        ("cell", "mobile"),
        ("cellulare", "mobile"),
        ("landline", "office"),
        ("conference", "bridge"),
        ("casa", "home"),
    ],
)
def test_a_natural_kind_of_number_leads_to_ours(kind, ours, tmp_path):
    lay("tiny", tmp_path)
    people = tmp_path / "roster/people.yml"
    text = people.read_text("utf-8")
    people.write_text(text.replace("{number: ", f"{{kind: {kind}, number: ", 1), "utf-8")
    found = [
        each.hint
        for each in examine(tmp_path, date(2026, 11, 22)).findings
        if "words for `kind`" in each.message
    ]
    assert [each.startswith(f"did you mean `{ours}`?") for each in found] == [True]


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        ('{2026-12-24: "08:00-18:00"}', "2026-12-24"),
        ("{from: 2026-12-24, to: 2026-12-27}", "from"),
        ("{Jun-Sep: always}", "Jun-Sep"),
        ("{giugno: always}", "giugno"),
        ("winter", "winter"),
        ("2026-12-24", "2026-12-24"),
    ],
)
def test_a_time_of_the_year_leads_to_what_is_planned(happens, said, tmp_path):
    """A festival, a season: `playbooks/planned.yml` has what makes a threat likelier for a time."""
    lay("tiny", tmp_path)
    flood = tmp_path / "playbooks/threats/flood.yml"
    flood.write_text(f"{flood.read_text('utf-8')}\nhappens: {happens}\n", "utf-8")
    found = [
        each for each in examine(tmp_path, date(2026, 11, 22)).findings if "time of the year" in each.message
    ]
    assert [(f"`{said}`" in each.message, "playbooks/planned.yml" in each.hint) for each in found] == [
        (True, True)
    ]


def test_days_in_another_language_are_no_time_of_the_year(tmp_path):
    lay("tiny", tmp_path)
    flood = tmp_path / "playbooks/threats/flood.yml"
    flood.write_text(f'{flood.read_text("utf-8")}\nhappens: {{mar-gio: "08:00-18:00"}}\n', "utf-8")
    found = [
        each.hint for each in examine(tmp_path, date(2026, 11, 22)).findings if "`mar-gio`" in each.message
    ]
    assert found == ["write tue-thu"]


def test_two_who_stand_in_have_an_absence_each(tmp_path):
    lay("tiny", tmp_path)
    (tmp_path / "roster/absences.yml").write_text(
        "- {who: ada-prova, from: 2026-12-24, to: 2026-12-27, covered_by: [bruno-esempio, ada-prova]}\n",
        "utf-8",
    )
    found = [
        each.hint
        for each in examine(tmp_path, date(2026, 11, 22)).findings
        if "stands in at a time" in each.message
    ]
    assert len(found) == 1
    assert "write an item for each" in found[0]
