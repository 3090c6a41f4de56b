"""`prontuario rehearse`, as its users call it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cases import base_handbook
from tests.running import prontuario
from tests.site.built import ROOT

TINY = Path(__file__).parents[1] / "tiny/handbook"


def rehearse(*arguments: str, root: Path = TINY) -> subprocess.CompletedProcess[str]:
    """Runs the command."""
    return prontuario("rehearse", "--root", str(root), *arguments)


def test_the_summary_names_each_threat_with_its_worst_case():
    done = rehearse()
    assert done.returncode == 0
    about, empty, *lines = done.stdout.splitlines()
    assert (about[:43], empty) == ("How long it takes at the worst hour of the ", "")
    hours = "Mon–Fri 18:00–09:00, Sat 13:00 to Mon 09:00"
    worst = f"(if it begins {hours}; without Bruno Èsempio)"
    assert lines[:3] == [
        "Flood",
        f"  Decision: 5 min. Worst case: nobody who may decide is reached {worst}",
        f"  First public statement: 18 min. Worst case: no public statement goes out {worst}",
    ]


def test_a_story_is_told_try_by_try():
    done = rehearse("--threat", "flood", "--at", "mon 10:00", "--without", "bruno-esempio")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Without Bruno Èsempio"
    assert lines[2] == "Flood, Mon 10:00"
    assert "    0 min  Duty: Bruno Èsempio, Telephone (the number of the role): no answer" in lines
    assert any("may activate the plan" in line for line in lines)


def test_a_date_plays_the_absences_of_that_day():
    told = json.loads(rehearse("--threat", "flood", "--at", "2026-12-26 03:00", "--format", "json").stdout)
    assert told[0]["away"] == ["ada-prova"]
    assert all("Ada Prova answers" not in event["what"] for event in told[0]["story"])


def test_the_notices_of_a_law_are_told_for_a_day_and_for_an_hour_of_the_week():
    told = rehearse("--threat", "product-safety", "--at", "2026-12-24 17:00", root=ROOT).stdout.splitlines()
    place = told.index("Notices that a law may ask for, counted from Thu 24 Dec 2026 17:00")
    assert told[place + 1] == "  London base injury: Notice"
    assert told[place + 2].startswith(
        "    Due by Tue 29 Dec 2026 23:59 (local time, London base), 1 working day"
    )
    assert told[place + 3].endswith("(Safety manager). Only if: somebody was hurt at the London base."
                                    " Planned by Thu 24 Dec 2026 19:00 (local time, London base). In time.")  # fmt: skip
    rows = json.loads(
        rehearse("--threat", "product-safety", "--at", "thu 17:00", "--format", "json", root=ROOT).stdout
    )
    assert [each["verdict"] for each in rows[0]["notices"]] == ["in-time"] * 3
    assert rows[0]["notices"][0]["begins"] == "Thu 26 Nov 2026 17:00"  # the example is looked at on the 22nd


def test_json_has_a_row_for_each_threat():
    rows = json.loads(rehearse("--format", "json").stdout)
    assert sorted(row["threat"] for row in rows) == ["flood", "hostile"]
    assert set(rows[0]) == {
        "threat",
        "time_zone",
        "decision_minutes",
        "statement_minutes",
        "worst_decision",
        "worst_statement",
        "missed_notices",
    }
    assert [each["missed_notices"] for each in rows if each["threat"] == "flood"] == [
        [{"law": "insurance", "number": 1, "verdict": "unsent", "hours_of_week": list(range(168))}]
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--threat", "flod"), "there is no threat `flod` - did you mean `flood`?"),
        (
            ("--without", "radoi"),
            "there is no person, channel, resource or supplier `radoi` - did you mean `radio`?",
        ),
        (
            ("--at", "3am"),
            "`3am` is not a full hour - write a day and an hour, like `sat 03:00` or `2026-12-26 03:00`",
        ),
    ],
)
def test_a_slip_gets_a_sentence(arguments, sentence):
    done = rehearse(*arguments)
    assert (done.returncode, done.stderr.strip(), done.stdout) == (2, sentence, "")


def test_a_folder_without_a_handbook_gets_a_sentence(tmp_path):
    done = rehearse(root=tmp_path)
    assert done.returncode == 2
    assert "holds no handbook" in done.stderr


def test_a_roster_that_cannot_be_read_is_not_played(tmp_path):
    (tmp_path / "roster").mkdir()
    (tmp_path / "roster/people.yml").write_text("ada: [")
    done = rehearse(root=tmp_path)
    assert done.returncode == 2
    assert "prontuario check" in done.stderr


def test_whom_staff_reach_is_told_hour_by_hour(tmp_path):
    done = rehearse("--edition", "staff", "--threat", "website-down", root=ROOT)
    assert done.stdout == (
        "Website and app down\n"
        "  Mon–Fri 09:00–18:00: Nina Pseudo, +44 20 7946 0229\n"
        "  at any other hour: Duty manager, +44 20 7946 0100\n"
    )
    told = json.loads(rehearse("--edition", "staff", "--format", "json", root=ROOT).stdout)
    assert told["it-outage"] == [
        {"hours": "at any hour", "name": "IT operations lead", "number": "+44 20 7946 0111"}
    ]
    people = base_handbook(tmp_path) / "roster/people.yml"
    people.write_text(people.read_text("utf-8").replace("kind: mobile", "kind: office"), "utf-8")
    told = rehearse("--edition", "staff", root=tmp_path).stdout.splitlines()
    assert told[-1] == "  at any other hour: nobody answers"
    refused = rehearse("--edition", "staff", "--at", "sat 03:00")
    assert refused.returncode == 2
    assert "leave --at and --without out" in refused.stderr


@pytest.fixture(scope="module")
def in_london(tmp_path_factory) -> Path:
    """The example, in which a website goes down in London alone."""
    root = tmp_path_factory.mktemp("london")
    for folder in ("playbooks", "roster", "docs"):
        shutil.copytree(ROOT / folder, root / folder)
    with (root / "playbooks/threats/website-down.yml").open("a", encoding="utf-8") as file:
        file.write("\nat: london\n")
    return root


def test_an_hour_is_the_one_where_the_threat_happens_with_the_holidays_there(in_london):
    """On 28 December England keeps Boxing Day, and Italy works; three o'clock there is four o'clock in Rome."""
    lines = rehearse(
        "--threat", "website-down", "--at", "2026-12-28 03:00", root=in_london
    ).stdout.splitlines()
    assert lines[1] == "Website and app down, Mon 03:00 (public holiday) (local time, London base)"
    here = rehearse("--threat", "website-down", "--at", "2026-12-28 04:00", root=ROOT).stdout.splitlines()
    assert here[1] == "Website and app down, Mon 04:00"
    assert lines[2:] == here[2:]  # the same moment, of people who are on no other clock
    told = rehearse("--threat", "website-down", "--at", "mon 03:00", "--format", "json", root=in_london)
    assert json.loads(told.stdout)[0]["time_zone"] == "Europe/London"


def test_what_staff_reach_names_the_clock_where_it_is_not_the_one_there(in_london):
    told = rehearse("--edition", "staff", root=in_london).stdout.splitlines()
    assert "Website and app down (Europe/Rome)" in told
    assert "Dangerous product" in told
