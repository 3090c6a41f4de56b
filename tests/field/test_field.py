"""What people really type, laid over a small handbook: the first line of each says what has to come of it.

`expected.yml` has, for each folder, the lines of its findings and what pages show; nothing else may be found.
"""

import os
import shutil
import subprocess
import sys
from datetime import date, datetime
from html import unescape
from pathlib import Path

import pytest
import yaml

from prontuario.examine import examine
from prontuario.paper.vcard import person_card
from prontuario.plan.on_duty import on_duty
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.simulate import play
from prontuario.rehearsal.start_time import StartTime
from prontuario.report.formats import as_line
from prontuario.site import Site
from prontuario.views.views import Views

HERE = Path(__file__).parent
EXPECTED = yaml.safe_load((HERE / "expected.yml").read_text("utf-8"))
# The inputs were written when a mobile was for all staff.
SINCE = {"staff-cannot-call", "staff-call-unanswered", "private-number-in-message"}
TODAY = date(2026, 11, 22)


@pytest.fixture
def laid(tmp_path):
    """Lays an input over the small handbook."""

    def lay(name: str) -> Path:
        shutil.copytree(HERE / "base", tmp_path / name)
        shutil.copytree(HERE / name, tmp_path / name, dirs_exist_ok=True)
        return tmp_path / name

    return lay


def printed(site: Site, path: str) -> str:
    """A generated page as HTML, its signs as a reader sees them."""
    page = next(each for each in site.pages if each.path == path.replace(".html", ".md"))
    return unescape(site.block(page))


def test_every_input_says_what_is_expected_of_it():
    folders = {
        path.name
        for path in HERE.iterdir()
        if path.is_dir() and path.name not in ("base", "people-5000", "windows", "__pycache__")
    }
    assert folders == set(EXPECTED)
    for name in folders:
        first = [
            path.read_text("utf-8").split("\n")[0] for path in (HERE / name).rglob("*.*") if path.is_file()
        ]
        assert any(line.lstrip("\ufeff").startswith("# expect: ") for line in first), name


@pytest.mark.parametrize("name", EXPECTED)
def test_what_people_type_gives_what_its_first_line_says(laid, name):
    expected, examined = EXPECTED[name], examine(laid(name), TODAY)
    found = [as_line(each) for each in examined.findings if each.check not in SINCE]
    assert found == expected.get("findings", [])
    site = Site(examined)
    for path, texts in expected.get("shows", {}).items():
        html = printed(site, path)
        assert [text for text in texts if text not in html] == []
    for path, texts in expected.get("hides", {}).items():
        html = printed(site, path)
        assert [text for text in texts if text in html] == []
    views = Views(examined)
    for person, lines in expected.get("cards", {}).items():
        assert [line for line in person_card(views.people[person], "").split() if "TEL" in line] == lines


@pytest.mark.parametrize(
    "name", [name for name, each in EXPECTED.items() if {"on_duty", "decides"} & set(each)]
)
def test_whoever_takes_turns_is_on_duty_and_reached_as_its_first_line_says(laid, name):
    """`on_duty`: by role, who at an hour of the handbook; `decides`: by threat, after how many minutes, if ever."""
    book = examine(laid(name), TODAY).handbook
    for role, moments in EXPECTED[name].get("on_duty", {}).items():
        found = {
            each: on_duty(book.roles[role], book, datetime.fromisoformat(each)).person for each in moments
        }
        assert found == moments
    for threat, hours in EXPECTED[name].get("decides", {}).items():
        for text, minutes in hours.items():
            start = StartTime.parse(text)
            losses, turns, cover = start.absences(book), start.on_duty(book), start.stand_ins(book)
            world = Scenario.of(
                book.threats[threat], book, losses, turns=turns, stand_ins=cover, moment=start.date
            )
            assert play(book.threats[threat], world).decision.at(start.hour_in(book)) == minutes, text


def test_thousands_of_people_can_be_kept(laid):
    """One file would be too large: the finding says where the others go, and there they are read."""
    root = laid("people-in-files")
    people = root / "roster/people.yml"
    made = HERE / "people-5000" / "make.py"
    subprocess.run([sys.executable, made, people, root / "roster/all.yml"], check=True)
    written = (root / "roster/all.yml").read_text("utf-8")
    (root / "roster/all.yml").unlink()
    whole = people.read_text("utf-8")
    people.write_text(written, "utf-8")
    (finding,) = [each for each in examine(root, TODAY).findings if each.check == "unreadable-file"]
    assert finding.hint == "split it: some of its entries may go into files of any name in roster/people/"
    people.write_text(whole, "utf-8")
    entries = written.removeprefix(whole).split("\n\n")
    for start in range(0, len(entries), 1000):
        text = "\n\n".join(entries[start : start + 1000])
        (root / f"roster/people/part-{start}.yml").write_text(text, "utf-8")
    examined = examine(root, TODAY)
    assert len(examined.handbook.people) == 5003
    found = [as_line(each) for each in examined.findings if each.check not in SINCE]
    assert [line.split(": ", 2)[2] for line in found] == [
        "5,001 people hold no role, this one first - keep here only those who are called in a crisis, "
        "or ignore this check [unused-entry]"
    ]


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["explain", "lead-without-deputy"], ["rehearse", "--threat", "power-cut"], ["schema"]],
    ids=lambda arguments: arguments[0],
)
def test_commands_run_where_there_is_no_fcntl(laid, arguments):
    """As on Windows; what builds and prints is tried so in tests/commands/test_other_systems.py."""
    # The library of locks warns of a Unix without fcntl; on Windows it has another way.
    environment = {**os.environ, "PYTHONPATH": str(HERE / "windows"), "PYTHONWARNINGS": "ignore"}
    root = [] if arguments[0] == "explain" else ["--root", str(laid("people-in-files"))]
    done = subprocess.run(
        [sys.executable, "-m", "prontuario", *arguments, *root],
        capture_output=True,
        text=True,
        env=environment,
    )
    finds = arguments == ["check"]  # of its time: see SINCE
    assert (done.returncode, done.stderr) == (int(finds), "")
    assert done.stdout
