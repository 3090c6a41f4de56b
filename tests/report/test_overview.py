"""`check --summary`, `--only` and `--watch`."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from prontuario.checks.catalogue import rules
from prontuario.cli import app
from prontuario.finding import Finding, Place, Severity
from prontuario.report.overview import as_overview
from prontuario.report.report import Report
from tests.cases import base_handbook

RUNNER = CliRunner()
THREAT = "playbooks/threats/website-down.yml"


def check(root, *arguments):
    return RUNNER.invoke(app, ["check", "--root", str(root), *arguments])


@pytest.fixture
def broken(tmp_path):
    """A threat of which two steps have no time, its owner no deputy, and one text is not translated."""
    threat = base_handbook(tmp_path) / THREAT
    text = threat.read_text("utf-8")
    threat.write_text(re.sub(r"\n *within: .*", "", text), "utf-8")
    roles = tmp_path / "roster/roles.yml"
    roles.write_text(roles.read_text("utf-8").replace("[ada-prova, bruno-finto]", "[ada-prova]"), "utf-8")
    return tmp_path


def test_the_summary_counts_all_that_check_finds(broken):
    found = json.loads(check(broken, "--format", "json").stdout)
    done = check(broken, "--summary")
    assert done.exit_code == 1
    counts, checks, files, begin = done.stdout.split("\n\n")
    assert counts == check(broken).stdout.splitlines()[-1]
    rows = [line.split(maxsplit=3) for line in checks.splitlines()[1:]]
    assert {name: int(count) for count, _, name, _ in rows} == {
        name: sum(each["check"] == name for each in found) for name in {each["check"] for each in found}
    }
    assert [int(row[0]) for row in rows] == sorted((int(row[0]) for row in rows), reverse=True)
    assert {row[2]: row[3] for row in rows}.items() <= {rule.id: rule.rule for rule in rules()}.items()
    assert sum(int(line.split()[0]) for line in files.splitlines()[1:]) == len(found)
    _, *lines, last = begin.splitlines()
    causes = [re.fullmatch(r" *\d+\. (\S+) \((\d+)\), first (\S+): (.+)", line).groups() for line in lines]
    assert sorted(check for check, *_ in causes) == sorted({each["check"] for each in found})
    for name, count, place, cure in causes:
        of = [each for each in found if each["check"] == name]
        first = of[0]
        assert (int(count), place) == (len(of), f"{first['file']}:{first['line']}:{first['column']}")
        assert cure == first["hint"]
    assert f"--only {causes[0][0]}`" in last


def finding(check, severity, line=1):
    return Finding(Place("a.yml", line), check, severity, "is wrong", f"cure {check}")


def test_what_is_next_is_in_order_of_what_it_is_worth():
    """Who is reached, what stops a build, the law, warnings, advice; of one worth, what is found most."""
    error, warning, advice = Severity
    found = (
        finding("informal-tone", advice),
        finding("step-too-long", warning),
        finding("law-not-rechecked", advice),
        finding("step-without-owner", error),
        finding("step-without-deadline", error),
        finding("step-without-deadline", error, 2),
        finding("threat-without-owner", advice),
    )
    text = as_overview(Report(Path(), found, rules=rules()))
    assert re.findall(r"^ *\d+\. (\S+)", text, re.MULTILINE) == [
        "threat-without-owner",
        "step-without-deadline",
        "step-without-owner",
        "law-not-rechecked",
        "step-too-long",
        "informal-tone",
    ]


def test_the_summary_of_a_plan_that_holds_is_one_line(tmp_path):
    assert as_overview(Report(base_handbook(tmp_path), ())) == "no problems found"


@pytest.mark.parametrize("format_", ["json", "gitlab", "junit"])
@pytest.mark.parametrize("option", ["--summary", "--watch"])
def test_what_is_for_people_has_no_format_for_programs(option, format_, tmp_path):
    done = check(base_handbook(tmp_path), option, "--format", format_)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "leave" in done.stderr


def test_only_these_checks_are_reported(broken):
    threat = broken / THREAT
    threat.write_text(threat.read_text("utf-8").replace("also_known_as: [site is down]\n", ""), "utf-8")
    done = check(
        broken,
        "--only",
        "step-without-deadline, [owner-without-deputy],step-without-deadline",
        "--format",
        "json",
    )
    assert {each["check"] for each in json.loads(done.stdout)} == {
        "owner-without-deputy",
        "step-without-deadline",
    }
    assert {each["check"] for each in json.loads(check(broken, "--format", "json").stdout)} > {
        "owner-without-deputy",
        "step-without-deadline",
    }
    assert done.exit_code == 1
    done = check(broken, "--only", "informal-tone,message-blames-others")
    assert (done.exit_code, done.stdout) == (0, "no findings of informal-tone, message-blames-others\n")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("step-too-lng", "there is no check `step-too-lng` - did you mean `step-too-long`?\n"),
        (
            "informal-tone,owner-without-deputi",
            "there is no check `owner-without-deputi` - did you mean `owner-without-deputy`?\n",
        ),
        ("informal-tone,", "there is no check `` - `prontuario explain` lists them all\n"),
        ("", "there is no check `` - `prontuario explain` lists them all\n"),
    ],
)
def test_a_check_that_there_is_not_is_named(typed, sentence, tmp_path):
    done = check(base_handbook(tmp_path), f"--only={typed}")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", sentence)


def test_what_cannot_be_read_is_said_whatever_was_asked_for(broken):
    (broken / "roster/people.yml").write_text("- *nobody\n")
    done = check(broken, "--only", "informal-tone")
    assert (done.exit_code, "[unreadable-file]" in done.stdout) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="no other program can press Ctrl+C there")
def test_watch_checks_again_at_each_change_until_somebody_stops_it(tmp_path):
    root = base_handbook(tmp_path / "handbook")
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "prontuario", "check", "--watch", "--only", "threat-without-owner"],
            cwd=root,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_for(tmp_path / "said", 1)
        threat = root / THREAT
        text = threat.read_text("utf-8")
        threat.write_text(re.sub(r"^owner: .*\n", "", text, flags=re.MULTILINE), "utf-8")
        assert "[threat-without-owner]" in wait_for(tmp_path / "said", 2)
        threat.write_text(text, "utf-8")
        last = wait_for(tmp_path / "said", 3)
    finally:
        process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    assert last.split("(Ctrl+C ends it).\n")[2].startswith("no findings of threat-without-owner\n")
    assert "Traceback" not in last
    assert "\x1b" not in last  # nothing is cleared in a file


def wait_for(file, times):
    """What is said, once it was checked so many times."""
    for _ in range(600):
        said = file.read_text("utf-8")
        if said.count("(Ctrl+C ends it).") >= times:
            return said
        time.sleep(0.1)
    raise AssertionError(f"not checked {times} times in a minute:\n{said}")
