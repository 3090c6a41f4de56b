"""The repository itself: its locks, its vendored files, its package."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    found = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", match[0]).lower() for match in found if match}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_address_and_no_path(lock):
    lines = (ROOT / lock).read_text().splitlines()
    assert [line for line in lines if "://" in line or re.search(r"(^|[\s=])/", line)] == []
    options = {line.split()[0].partition("=")[0] for line in lines if line.lstrip().startswith("-")}
    assert options == {"--hash"}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock):
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text())[1:]
    assert len(entries) == len(pins(lock))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_locks_hold_what_the_project_declares():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    runtime, dev = (set(pins(lock)) for lock in LOCKS)
    assert names([*project["dependencies"], *project["optional-dependencies"]["print"]]) <= runtime
    assert names(project["optional-dependencies"]["dev"]) <= dev


def test_locks_agree():
    runtime, dev = (pins(lock) for lock in LOCKS)
    assert {name: dev.get(name) for name in runtime} == runtime


def test_locked_packages_run_on_debians_python():
    lines = re.findall(r"^(\S+==[^\\\n]+)", (ROOT / "requirements-dev.txt").read_text(), re.MULTILINE)
    locked = [Requirement(line) for line in lines]
    here = [each.name for each in locked if each.marker is None or each.marker.evaluate()]
    assert len(here) > 50
    needs = {name: metadata.metadata(name).json for name in here}
    specifiers = {name: SpecifierSet(str(need.get("requires_python", ""))) for name, need in needs.items()}
    assert {name: need for name, need in specifiers.items() if "3.11.2" not in need} == {}


def test_vendored_files_are_the_versions_that_vendor_sh_names():
    script = (ROOT / "tools/vendor.sh").read_text()
    versions = dict(re.findall(r"^unpack (\S+) (\S+) sha512-", script, re.MULTILINE))
    kept = re.findall(r"^keep \S+ \S+ (\S+)$", script, re.MULTILINE)
    assert [file for file in kept if not (ROOT / file).is_file()] == []
    axe = (ROOT / "tests/vendor/axe-core/axe.min.js").read_text(encoding="utf-8")
    assert axe.startswith(f"/*! axe v{versions['axe-core']}\n")


def test_wheel_holds_every_file_of_the_package(tmp_path):
    source = tmp_path / "source"
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "prontuario", source / "prontuario", ignore=ignore)
    for name in ("pyproject.toml", "LICENSE", "README.md"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(tmp_path), str(source)], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    expected = {file.relative_to(source).as_posix() for file in (source / "prontuario").rglob("*")}
    expected = {file for file in expected if (source / file).is_file()}
    assert expected <= set(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize(
    "script", [".ci/run", *sorted(f"tools/{file.name}" for file in (ROOT / "tools").glob("*.sh"))]
)
def test_scripts_are_sound_bash(script):
    subprocess.run(["bash", "-n", script], cwd=ROOT, check=True)


def test_each_guard_that_can_be_broken_is_there_and_has_tests():
    for name, guard in yaml.safe_load((ROOT / "tools/guards.yml").read_text("utf-8")).items():
        assert (ROOT / guard["file"]).read_text("utf-8").count(guard["breaks"]) == 1, name
        tests = [ROOT / word for word in guard["tests"].split() if word.startswith("tests/")]
        assert tests, name
        assert all(path.exists() for path in tests), name
