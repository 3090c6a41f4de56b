"""What engineers plug in: the version, the notes of a release, the hook for handbooks, the forms, the container."""

import re
import shlex
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
import yaml

import prontuario
from tests.cases import base_handbook
from tools.release_notes import notes

ROOT = Path(__file__).resolve().parents[1]
CHANGELOG = """# Changelog

## [Unreleased]

## [0.2.0] - 2027-01-10

### Added

- Something new.

## [0.1.0] - 2026-12-01

- The first.
"""


def test_the_version_stands_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "prontuario.__version__"}
    assert metadata.version("prontuario") == prontuario.__version__


def test_the_notes_of_a_release_are_its_section():
    assert notes("v0.2.0", "0.2.0", CHANGELOG) == "### Added\n\n- Something new.\n"
    assert notes("v0.1.0", "0.1.0", CHANGELOG) == "- The first.\n"


@pytest.mark.parametrize(
    ("tag", "version", "old", "new", "says"),
    [
        ("v0.2.1", "0.2.0", "", "", "the tag is v0.2.1, the version is 0.2.0 - "),
        ("0.2.0", "0.2.0", "", "", "the tag is 0.2.0, the version is 0.2.0 - "),
        ("v0.3.0", "0.3.0", "", "", "has no section ## [0.3.0]"),
        ("v0.2.0", "0.2.0", "### Added\n\n- Something new.", "", "has no section ## [0.2.0]"),
        ("v0.2.0", "0.2.0", "[Unreleased]\n", "[Unreleased]\n\n- More.\n", "under Unreleased"),
    ],
)
def test_what_has_to_be_done_before_a_release_is_said(tag, version, old, new, says):
    with pytest.raises(ValueError, match=re.escape(says)):
        notes(tag, version, CHANGELOG.replace(old, new) if old else CHANGELOG)


def test_the_script_of_the_workflow_runs():
    command = [sys.executable, "tools/release_notes.py", "v99"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"the tag is v99, the version is {prontuario.__version__} - ")


def hook() -> dict:
    (only,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return only


@pytest.mark.parametrize(("owner", "code"), [("duty-manager", 0), ("nobody-at-all", 1)])
def test_the_hook_stops_a_commit_with_errors(owner, code, tmp_path):
    threat = base_handbook(tmp_path) / "playbooks/threats/website-down.yml"
    threat.write_text(re.sub(r"owner: \S+", f"owner: {owner}", threat.read_text("utf-8")), "utf-8")
    program, *arguments = shlex.split(hook()["entry"])
    assert program == "prontuario"
    command = [sys.executable, "-m", program, *arguments]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == code


def test_the_hook_runs_for_the_files_of_a_handbook_and_for_the_plan_as_a_whole():
    said = hook()
    assert (said["id"], said["language"], said["pass_filenames"]) == ("prontuario-check", "python", False)
    for file in ("playbooks/threats/x.yml", "roster/people.yml", "docs/rules.md"):
        assert re.search(said["files"], file)
    assert not re.search(said["files"], "README.md")


@pytest.mark.parametrize("name", ["mistake", "wish"])
def test_a_form_asks_what_it_needs(name):
    said = yaml.safe_load((ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text("utf-8"))
    assert set(said) == {"name", "description", "body"}
    fields = [each for each in said["body"] if each["type"] != "markdown"]
    assert len({each["id"] for each in fields}) == len(fields) > 1
    assert all(each["attributes"]["label"].strip() for each in fields)


def test_the_container_installs_the_locked_packages_and_runs_as_a_user():
    text = (ROOT / "Containerfile").read_text("utf-8")
    images = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert images
    assert [image for image in images if "@sha256:" not in image] == []
    assert "--require-hashes --requirement requirements.txt" in text
    assert re.findall(r"^USER (\S+)", text, re.MULTILINE) == ["prontuario"]
    assert 'ENTRYPOINT ["prontuario"]' in text
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE)
    assert [name for names in copied for name in names.split() if not (ROOT / name).exists()] == []
