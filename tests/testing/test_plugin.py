"""The plugin in a handbook of somebody else: pytest runs there as a program of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from prontuario.checks.catalogue import rules
from prontuario.cli import app
from tests.cases import sound_handbook

MODULE = '"""The plan: a test for each threat and check."""\nfrom prontuario.testing import test_plan\n'
THREAT = "playbooks/threats/website-down.yml"
# Counts how often the handbook is examined: a line each.
COUNTED = """
import prontuario.examine as module
plain = module.examine
def examine(*arguments):
    with open("counted", "a") as file:
        file.write("examined\\n")
    return plain(*arguments)
module.examine = examine
"""


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """A handbook with tests of its own."""
    (sound_handbook(tmp_path) / "tests").mkdir()
    (tmp_path / "tests/test_plan.py").write_text(MODULE)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    return tmp_path


def run(root: Path, *arguments: str) -> tuple[int, str]:
    """Runs pytest in a handbook, in one process; what it says."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def failed(said: str) -> list[str]:
    return re.findall(r"^FAILED tests/test_plan.py::test_plan\[(.+?)\]", said, re.MULTILINE)


def change(root: Path, file: str, pattern: str, text: str) -> None:
    path = root / file
    before = path.read_text("utf-8")
    path.write_text(re.sub(pattern, text, before, flags=re.MULTILINE), "utf-8")
    assert path.read_text("utf-8") != before


def test_there_is_one_test_for_each_threat_and_check_and_they_have_names(handbook):
    (handbook / THREAT).with_name("second.yaml").write_text((handbook / THREAT).read_text("utf-8"), "utf-8")
    code, said = run(handbook, "--collect-only", "-q")
    names = re.findall(r"^tests/test_plan.py::test_plan\[(.+)\]$", said, re.MULTILINE)
    assert code == 0
    assert names == [
        f"{each}: {rule.id}" for each in ("second", "website-down", "other files") for rule in rules()
    ]


def test_a_plan_that_holds_passes(handbook):
    code, said = run(handbook, "-q")
    assert (code, f"{2 * len(rules())} passed" in said) == (0, True)
    assert "warning" not in said


@pytest.mark.parametrize(
    ("file", "pattern", "text", "names"),
    [
        (THREAT, r"^owner: .*\n", "", ["website-down: threat-without-owner"]),
        (THREAT, r"\A", "titel: x\n", ["website-down: invalid-field"]),
        ("playbooks/messages/outage.yml", r"\A", "- [\n", ["other files: unreadable-file"]),
        ("roster/people.yml", r"\+44 7700 900102", "07700 900102", ["other files: invalid-field"]),
    ],
)
def test_a_test_fails_with_what_check_prints(handbook, file, pattern, text, names):
    change(handbook, file, pattern, text)
    code, said = run(handbook, "-q")
    assert code == 1
    assert set(names) <= set(failed(said))
    assert "Traceback" not in said
    printed = CliRunner().invoke(app, ["check", "--root", str(handbook)]).stdout.splitlines()
    errors = [line for line in printed if re.match(r"\S+:\d+:\d+: (?!warning|advice)", line)]
    assert errors
    assert [line for line in errors if line not in said] == []
    assert len(failed(said)) == len({(place_of(line), line.rpartition("[")[2]) for line in errors})


def place_of(line: str) -> str:
    """The threat that a printed finding is about; nothing for another file."""
    file = line.partition(":")[0]
    return file if file.startswith("playbooks/threats/") else ""


@pytest.mark.parametrize(("setting", "fails"), [("", False), ("prontuario_fail_on = warning\n", True)])
def test_the_house_says_whether_warnings_fail(handbook, setting, fails):
    change(handbook, "roster/people.yml", "2026-09-12", "2020-09-12")  # called long ago: a warning
    (handbook / "pytest.ini").write_text(f"[pytest]\n{setting}")
    code, said = run(handbook, "-q")
    assert (code, bool(failed(said))) == ((1, True) if fails else (0, False))
    assert "[contact-unchecked]" in said
    assert ("PlanWarning" in said) is not fails


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("prontuario_fail_on = eror", "there is no weight `eror` - write error, warning, advice"),
        ("prontuario_root = elsewhere", "holds no handbook (playbooks/ and roster/) - put the tests into"),
    ],
)
def test_a_setting_that_is_wrong_gets_a_sentence(handbook, setting, sentence):
    (handbook / "pytest.ini").write_text(f"[pytest]\n{setting}\n")
    code, said = run(handbook, "-q")
    assert code != 0
    assert sentence in said
    assert "Traceback" not in said


def test_the_handbook_can_be_elsewhere(handbook, tmp_path_factory):
    tests = tmp_path_factory.mktemp("tests")
    (tests / "test_it.py").write_text(MODULE)
    (tests / "pytest.ini").write_text(f"[pytest]\nprontuario_root = {handbook}\n")
    assert f"{2 * len(rules())} passed" in run(tests, "-q")[1]


def test_the_handbook_is_examined_once_a_run(handbook):
    (handbook / "conftest.py").write_text(COUNTED)
    assert run(handbook, "-q")[0] == 0
    assert (handbook / "counted").read_text() == "examined\n"


def test_some_tests_can_be_chosen_and_workers_can_share_them(handbook):
    assert "2 passed" in run(handbook, "-q", "-k", "step-without-deadline")[1]
    assert f"{2 * len(rules())} passed" in run(handbook, "-q", "--numprocesses=2")[1]


def test_a_project_without_a_handbook_does_not_notice_the_plugin(tmp_path):
    (tmp_path / "test_x.py").write_text(
        "import sys\n"
        "def test_x():\n"
        "    ours = {name for name in sys.modules if name.split('.')[0] in ('prontuario', 'pydantic', 'mkdocs')}\n"
        "    assert ours == {'prontuario', 'prontuario.testing', 'prontuario.testing.plugin'}\n"
    )
    assert "1 passed" in run(tmp_path, "-q")[1]


def test_the_command_line_needs_no_pytest(handbook):
    hidden = "import sys; sys.modules['pytest'] = None; from prontuario.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", hidden, "check"],
        cwd=handbook,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout.startswith("no problems found")) == (0, True)
