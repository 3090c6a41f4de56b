"""What a newcomer adds touches few files, and one test tells each part that was forgotten: CONTRIBUTING has the table."""

import itertools
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from prontuario.views.playbook import PlaybookView
from prontuario.views.threats import ThreatView
from tests.architecture.sources import PACKAGE, ROOT

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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the package, in which something can be added, and of the tests of what languages say."""
    shutil.copytree(PACKAGE, tmp_path / "prontuario")
    for part in ("architecture", "checks", "site", "starters"):
        shutil.copytree(ROOT / "tests" / part, tmp_path / "tests" / part)
    for file in (
        "pyproject.toml",
        "README.md",
        "macros.py",
        "tests/cases.py",
        "tests/example.py",
        "tests/once.py",
    ):
        shutil.copy(ROOT / file, tmp_path / file)
    for folder in ("playbooks", "roster", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def run(root: Path, *command: str) -> tuple[int, str]:
    """What a Python command says that runs the package in a copy of the project."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def asked(root: Path, *tests: str) -> tuple[int, str]:
    """What pytest says of tests in a copy of the project."""
    return run(root, "-m", "pytest", "-q", "--numprocesses=0", "-p", "no:cacheprovider", *tests)


LANGUAGE_TESTS = ("tests/architecture/test_labels.py", "tests/checks/test_words.py")


def test_a_new_language_is_its_folder_alone(project):
    shutil.copytree(PACKAGE / "language/en", project / "prontuario/language/de")
    code, said = asked(
        project,
        *LANGUAGE_TESTS,
        "tests/starters/test_new.py::test_a_slip_is_said_in_a_sentence_and_writes_nothing",
    )
    assert code == 0, said
    assert "[de]" in asked(project, "--collect-only", *LANGUAGE_TESTS)[1]


def test_what_a_language_does_not_say_yet_comes_in_english(project):
    (project / "prontuario/language/de").mkdir()
    labels = (PACKAGE / "language/en/labels.yml").read_text("utf-8")
    (project / "prontuario/language/de/labels.yml").write_text(
        re.sub("^call: .*", "call: Anrufen", labels, flags=re.MULTILINE), "utf-8"
    )
    for command in (
        ["new", "handbook", "--language", "de", "--country", "de"],
        ["new", "threat", "payments-fail", "--root", "handbook"],
        ["check", "--root", "handbook"],
    ):
        code, said = run(project, "-m", "prontuario", *command)
        assert (code, "Traceback" in said) == (0, False), said
    assert "language: de\n" in (project / "handbook/playbooks/policy.yml").read_text("utf-8")
    show = "from prontuario.site import open_site; from pathlib import Path; s = open_site(Path('handbook'));"
    code, said = run(project, "-c", f"{show} print(s.show('call', ('payments-fail',), 'index.html'))")
    assert (code, ">Anrufen</h2>" in said) == (0, True), said


def test_a_label_that_was_not_translated_is_told_once(project):
    file = project / "prontuario/language/it/labels.yml"
    file.write_text(re.sub(r"^because:.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    code, said = asked(project, *LANGUAGE_TESTS)
    assert (code, "1 failed" in said) == (1, True), said
    assert "prontuario/language/it/labels.yml has no ['because']: translate them" in said


def test_a_command_that_is_not_in_the_list_is_told():
    there = {
        path.stem for path in (PACKAGE / "commands").glob("*.py") if "\nMORE = " in path.read_text("utf-8")
    }
    (names,) = re.findall(r"^COMMANDS = \((.*)\)$", (PACKAGE / "cli.py").read_text("utf-8"), re.MULTILINE)
    listed = set(re.findall(r"\w+", names))
    assert sorted(there - listed) == [], "add its name to COMMANDS in prontuario/cli.py"
    assert "check" in listed


PAGE = """{# How calm everybody is.
Example: {{ mood() }} #}
<p>{{ t("mood_title") }}</p>
"""


def test_a_new_page_is_a_template_a_line_and_its_title(project):
    (project / "prontuario/web/templates/macros/mood.html").write_text(PAGE, "utf-8")
    sitemap = project / "prontuario/pages/sitemap.yml"
    line = "  - {page: mood.md, title: mood_title, macro: mood}\n"
    sitemap.write_text(sitemap.read_text("utf-8") + line, "utf-8")
    code, said = asked(project, "tests/architecture/test_labels.py", "tests/site/test_macros.py")
    assert (code, "mood.html:3: mood_title" in said) == (1, True), said
    for labels in project.glob("prontuario/language/*/labels.yml"):
        labels.write_text(labels.read_text("utf-8") + "mood_title: Mood\n", "utf-8")
    code, said = asked(project, "tests/architecture/test_labels.py", "tests/site/test_macros.py")
    assert code == 0, said
    show = "from prontuario.site import open_site; from pathlib import Path; s = open_site(Path('.'));"
    code, said = run(project, "-c", f"{show} print([p.macro for p in s.pages if p.path == 'mood.md'])")
    assert (code, "['mood']" in said) == (0, True), said


GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
# Names that a newcomer gives, in examples of what is added.
INVENTED = {"checks/yours.py", "checks/<topic>/step_without_owner.py"}


def layers() -> list[str]:
    """The rooms of the package in each layer, from the lowest one: a table reads from there."""
    (contract,) = [
        each
        for each in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
            "contracts"
        ]
        if each["type"] == "layers"
    ]
    return list(reversed(contract["layers"]))


def test_the_table_of_rooms_has_each_room_in_the_order_of_the_layers():
    table = GUIDE.split("## How the code is laid out")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`prontuario/[^|]*) \|", table, re.MULTILINE)
    named = [name for cell in cells for name in re.findall(r"`prontuario/(\w+)(?:/|\.py)`", cell)]
    height = {room: at for at, layer in enumerate(layers()) for room in layer.split(" | ")}
    missing, unknown = sorted(set(height) - set(named)), sorted(set(named) - set(height))
    assert (missing, unknown) == ([], []), (
        "name each room of pyproject.toml's layers in CONTRIBUTING.md, and no other"
    )
    for before, after in itertools.pairwise(named):
        assert height[before] <= height[after], (
            f"CONTRIBUTING.md: {after} is below {before} in pyproject.toml"
        )


def test_each_path_that_the_guide_names_is_there():
    paths = set(re.findall(r"`((?:prontuario|tests|tools|docs|playbooks|roster)/[^`\s]*)", GUIDE))
    gone = sorted(
        path
        for path in paths
        if path.removeprefix("prontuario/") not in INVENTED and not (ROOT / path).exists()
    )
    assert len(paths) > 30
    assert gone == [], "CONTRIBUTING.md names paths that are not there"
