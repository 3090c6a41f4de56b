"""`prontuario check` as a program: its exit codes, its days, what it prints where."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.report.formats import as_text
from tests.cases import base_handbook
from tests.report.test_sarif import VALIDATOR
from tests.running import prontuario

# A small handbook has none of these findings of its own: `--today` decides about the first, the text about the second.
WAIVER = "waive:\n  - {check: owner-without-deputy, because: Not yet, until: 2026-10-01}\n"


def check(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return prontuario("check", *arguments, cwd=root, **environment)


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """The small handbook, with a waiver in it that waives nothing: a warning until it is over, then an error."""
    threat = base_handbook(tmp_path) / "playbooks/threats/website-down.yml"
    threat.write_text(threat.read_text("utf-8") + WAIVER, encoding="utf-8")
    return tmp_path


def found(root: Path, *arguments: str) -> tuple[int, list[str]]:
    """The exit code, and what is said about the waiver."""
    done = check(root, "--format", "json", *arguments)
    assert done.stderr == ""
    names = [finding["check"] for finding in json.loads(done.stdout)]
    return done.returncode, [name for name in names if name.endswith("-waiver")]


@pytest.mark.parametrize(
    ("day", "fail_on", "code"),
    [
        ("2026-10-01", "error", 0),
        ("2026-10-01", "warning", 1),
        ("2026-10-01", "advice", 1),
        ("2026-10-02", "error", 1),
        ("2026-10-02", "advice", 1),
    ],
)
def test_the_day_and_the_bar_decide_about_the_exit_code(handbook, day, fail_on, code):
    says = "unneeded-waiver" if day == "2026-10-01" else "expired-waiver"
    assert found(handbook, "--today", day, "--fail-on", fail_on) == (code, [says])


def test_an_error_is_the_bar_where_nothing_else_is_said(handbook):
    assert found(handbook, "--today", "2026-10-01")[0] == 0
    assert found(handbook, "--today", "2026-10-02")[0] == 1


@pytest.mark.parametrize("fail_on", ["error", "warning", "advice"])
def test_what_cannot_be_read_is_2_whatever_the_bar(handbook, fail_on):
    (handbook / "roster/people.yml").write_text("- *nobody\n")
    assert check(handbook, "--fail-on", fail_on).returncode == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2027-02-30", ": February 2027 has 28 days - correct the day"),
        *((typed, " - write year-month-day, like 2026-09-12") for typed in ("12/09/2027", "20270912", "")),
        ("tomorrow", " - write year-month-day, like 2026-09-12"),
    ],
)
def test_a_day_that_is_none_is_named_in_one_sentence(handbook, typed, said):
    done = check(handbook, "--today", typed)
    said = f"`{typed}` is not a date{said}\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_text_in_a_pipe_is_the_plain_report(handbook):
    done = check(handbook, "--today", "2026-10-02", FORCE_COLOR="1")
    assert done.stdout == as_text(examine(handbook, date(2026, 10, 2)).findings, handbook) + "\n"


def test_the_line_of_the_source_is_shown(handbook):
    shown = check(handbook, "--today", "2026-10-02").stdout
    source = "  - {check: owner-without-deputy, because: Not yet, until: 2026-10-01}"
    assert f" | {source}\n      | {' ' * source.index('2026')}^\n" in shown


def test_sarif_and_github_come_from_the_command_too(handbook):
    sarif = json.loads(check(handbook, "--format", "sarif").stdout)
    VALIDATOR.validate(sarif)
    assert {result["ruleId"] for result in sarif["runs"][0]["results"]} >= {"unneeded-waiver"}
    assert "::warning file=playbooks/threats/website-down.yml,line=" in check(handbook, "-f", "github").stdout


def test_an_unknown_format_is_refused(handbook):
    assert check(handbook, "--format", "xml").returncode == 2
