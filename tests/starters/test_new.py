"""`prontuario new` lays out handbooks and entries that need no correction."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from prontuario.cli import app
from prontuario.commands.new import _asked
from prontuario.examine import examine
from prontuario.finding import Severity
from prontuario.model.contact import PhoneNumber
from prontuario.model.load import load
from prontuario.starters.entry import KINDS
from prontuario.starters.starter import (
    AIRLINE,
    COMMON,
    FOLDER,
    MINIMAL,
    OWN_NUMBER,
    emergency_number,
    languages,
    starters,
)
from tests.example import example
from tests.site.built import ROOT

LANGUAGES = languages(MINIMAL)


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.output


def new(folder: Path, language: str = "en", *more: str) -> Path:
    code, said = run("new", folder, "--language", language, *more)
    assert code == 0, said
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_handbook_has_nothing_to_find_fault_with(tmp_path, language):
    root = new(
        tmp_path / "handbook",
        language,
        "--company",
        'A: "B" & #1 {x}',
        "--country",
        "it",
        "--time-zone",
        "Europe/Rome",
    )
    assert examine(root).findings == ()
    policy = load(root).handbook.policy
    assert (str(policy.company), policy.language, policy.time_zone) == (
        'A: "B" & #1 {x}',
        language,
        "Europe/Rome",
    )
    assert policy.as_of == date.today()
    for file in (
        ".gitignore",
        ".github/workflows/handbook.yml",
        ".gitlab-ci.yml",
        ".vscode/settings.json",
        "docs/schema/threat.json",
    ):
        assert (root / file).is_file(), file
    assert not [file for file in root.rglob("*") if file.is_file() and "@" in file.name]


def test_the_example_can_be_laid_out_as_well(tmp_path):
    root = tmp_path / "airline"
    assert run("new", root, "--starter", "airline")[0] == 0
    assert set(examine(root).findings) == set(example().findings)
    assert len(load(root).handbook.threats) == len(example().handbook.threats)
    assert (root / "docs/crisis-room.md").is_file()


OTHERS = [
    (name, language) for name in starters() if name not in (MINIMAL, AIRLINE) for language in languages(name)
]


@pytest.mark.parametrize(("starter", "language"), OTHERS)
def test_every_other_organisation_begins_without_a_problem(tmp_path, starter, language):
    more = ("--starter", starter, "--company", "Prova", "--country", language.replace("en", "gb"))
    root = new(tmp_path / "handbook", language, *more)
    assert examine(root).findings == ()
    assert load(root).handbook.policy.example


def test_there_is_a_shop_and_an_italian_municipality():
    assert set(OTHERS) >= {("shop", "en"), ("municipality", "it")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_entry_of_each_kind_breaks_nothing(tmp_path, language):
    root = new(tmp_path / "handbook", language)
    for kind in KINDS:
        code, said = run("new", kind, f"extra-{kind}", "--root", root)
        assert (code, "Traceback" in said) == (0, False), said
    found = examine(root).findings
    # Nobody names it yet, and a message has the text of the one that came with the threat.
    assert {(each.check, each.severity) for each in found} == {
        ("unused-entry", Severity.ADVICE),
        ("copied-file", Severity.WARNING),
    }
    for kind in KINDS:
        names = load(root).handbook.names(kind)
        assert any(name.endswith(f"extra-{kind}") for name in names), (kind, names)


def test_a_new_threat_needs_no_correction(tmp_path):
    root = new(tmp_path / "handbook")
    assert run("new", "threat", "payments-fail", "--root", root)[0] == 0
    assert examine(root).findings == ()


def test_a_new_threat_fits_into_the_example(tmp_path):
    for part in ("playbooks", "roster"):
        shutil.copytree(ROOT / part, tmp_path / part)
    before = set(examine(tmp_path).findings)
    assert run("new", "threat", "bees-in-the-hangar", "--root", tmp_path)[0] == 0
    assert set(examine(tmp_path).findings) - before == set()


def test_a_new_file_names_its_schema_for_any_editor(tmp_path):
    root = new(tmp_path / "handbook")
    for kind in KINDS:
        run("new", kind, f"new-{kind}", "--root", root)
    new_files = [file for file in root.rglob("playbooks/*/*new-*.yml") if file.is_file()]
    folders = {"threats", "messages", "procedures", "drills", "replies"}
    assert {file.parent.name for file in new_files} == folders
    for file in new_files:
        meant = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text("utf-8"))
        assert meant, file
        kind = file.parent.name.replace("replies", "reply").removesuffix("s")
        assert (file.parent / meant[1]).resolve() == root / f"docs/schema/{kind}.json"


@pytest.mark.parametrize(
    ("name", "file", "day"),
    [
        ("fire", "{today}-fire", "{today}"),
        ("2026-05-04-fire", "2026-05-04-fire", "2026-05-04"),
        ("2026-13-40-fire", "{today}-2026-13-40-fire", "{today}"),
    ],
)
def test_a_drill_is_called_by_its_day_once(tmp_path, name, file, day):
    root = new(tmp_path / "handbook")
    assert run("new", "drill", name, "--root", root)[0] == 0
    drills = {each.name: each for each in (root / "playbooks/drills").iterdir()}
    made = drills[f"{file.format(today=date.today())}.yml"].read_text("utf-8")
    assert f"date: {day.format(today=date.today())}\n" in made
    assert run("new", "drill", name, "--root", root)[0] == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_reply_is_shown_in_red_and_green_and_better(tmp_path, language):
    root = new(tmp_path / "handbook", language)
    assert run("new", "reply", "long-wait", "--root", root)[0] == 0
    reply = load(root).handbook.replies["long-wait"]
    assert [part.right for part in reply.parts] == [True, False]
    assert reply.better


def test_what_is_there_is_never_written_over(tmp_path):
    root = new(tmp_path / "handbook")
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    for words in (
        ["new", root],
        ["new", "threat", "power-cut", "--root", root],
        ["new", "person", "anna-vera", "--root", root],
    ):
        code, said = run(*words)
        assert (code, "already" in said) == (2, True), said
    (root / "playbooks/threats/half.yml").write_text("title: [")
    assert run("new", "threat", "half", "--root", root)[0] == 2
    assert (root / "playbooks/threats/half.yml").read_text() == "title: ["
    assert {file: file.read_bytes() for file in before} == before


def test_an_entry_of_the_roster_keeps_what_the_file_says(tmp_path):
    root = new(tmp_path / "handbook")
    people = root / "roster/people.yml"
    people.write_text(people.read_text("utf-8").rstrip("\n") + "   # the last line, without an end", "utf-8")
    before = people.read_text("utf-8")
    assert run("new", "person", "ada-prova", "--root", root)[0] == 0
    assert people.read_text("utf-8").startswith(before + "\n\nada-prova:\n  name: Ada Prova\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["threat"], "a new threat needs a name"),
        (["threat", "Qualità"], "cannot be used as a name"),
        (["thread", "x"], "did you mean `threat`?"),
        (["HERE", "--language", "xx"], "there is no language `xx` - write "),
        (["HERE", "--time-zone", "Europe/Roma"], "did you mean `Europe/Rome`?"),
        (["HERE", "--country", "ita"], "`ita` is no country code"),
        (["HERE", "--starter", "airlin"], "did you mean `airline`?"),
    ],
)
def test_a_slip_is_said_in_a_sentence_and_writes_nothing(tmp_path, words, says):
    root = new(tmp_path / "handbook")
    before = sorted(root.rglob("*"))
    code, said = run("new", *(tmp_path / "x" if word == "HERE" else word for word in words), "--root", root)
    assert (code, says in said) == (2, True), said
    assert not (tmp_path / "x").exists()
    assert sorted(root.rglob("*")) == before


def test_a_language_is_known_in_whatever_capitals_and_said_as_it_was_typed():
    spoken = ("en", "pt-BR", "zh-Hant")
    given = "Example", "gb", "Europe/London"
    asked = [
        _asked(spoken, given[0], typed, *given[1:]).language for typed in ("PT-br", "zh-HANT", "EN", "Pt-pt")
    ]
    assert asked == ["pt-BR", "zh-Hant", "en", "Pt-pt"]


def test_the_emergency_numbers_are_such_numbers():
    for country in (*OWN_NUMBER, "it", "de", "xx"):
        assert PhoneNumber.parse(emergency_number(country)).emergency


def test_what_a_handbook_shares_with_the_example_is_the_same():
    assert (FOLDER / COMMON / "macros.py").read_text() == (ROOT / "macros.py").read_text()
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))["jobs"].values()
    used = [step.get("uses", "") for job in jobs for step in job["steps"]]
    ours = next(each for each in used if each.startswith("actions/checkout@"))
    theirs = (FOLDER / COMMON / "github/workflows/handbook.yml").read_text()
    assert f"uses: {ours} " in theirs
    schemas = json.loads((FOLDER / COMMON / "vscode/settings.json").read_text())["yaml.schemas"]
    files = {file.name for file in (ROOT / "docs/schema").iterdir()} - {"names.json"}  # the others lead there
    assert set(schemas) == {f"docs/schema/{name}" for name in files}
