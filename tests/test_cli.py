"""The command line, from the inside; tests/bad_input runs the real program too."""

import json
import re
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

import prontuario
from prontuario.cli import app
from prontuario.model.schema import NAMES, schemas
from tests.cases import base_handbook, sound_handbook

RUNNER = CliRunner()


def test_a_plan_that_holds_exits_with_0_and_says_so(tmp_path):
    root = str(sound_handbook(tmp_path))
    for arguments, output in (([], "no problems found"), (["--format", "json"], "[")):
        result = RUNNER.invoke(app, ["check", "--root", root, *arguments])
        assert (result.exit_code, result.stdout.startswith(output), result.stderr) == (0, True, "")
    assert all("accepted" in each for each in json.loads(result.stdout))


@pytest.mark.parametrize(
    ("file", "text", "code", "check"),
    [
        ("playbooks/threats/website-down.yml", "title: [", 2, "unreadable-file"),
        ("playbooks/threats/website-down.yml", "titel: x", 1, "invalid-field"),
        ("roster/people.yml", "{}", 1, "unknown-name"),
    ],
)
def test_a_file_that_nobody_can_read_exits_with_2_any_other_error_with_1(file, text, code, check, tmp_path):
    base_handbook(tmp_path)
    (tmp_path / file).write_text(text)
    result = RUNNER.invoke(app, ["check", "-r", str(tmp_path), "-f", "json"])
    assert result.exit_code == code
    assert check in {finding["check"] for finding in json.loads(result.stdout)}


def test_advice_does_not_fail(tmp_path):
    policy = sound_handbook(tmp_path) / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8").replace("company: Prova", "company: {it: Prova}"))
    result = RUNNER.invoke(app, ["check", "-r", str(tmp_path)])
    assert "[missing-translation]" in result.stdout
    assert re.search(r"\n1 advice(; \d findings? ignored)?\n$", result.stdout)
    assert result.exit_code == 0


@pytest.mark.parametrize("folder", ["empty", "not-there"])
def test_a_folder_without_handbook_is_said_on_the_error_channel(folder, tmp_path):
    (tmp_path / "empty").mkdir()
    result = RUNNER.invoke(app, ["check", "--root", str(tmp_path / folder)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{(tmp_path / folder).as_posix()} holds no handbook")


@pytest.mark.parametrize(("folder", "missing"), [("playbooks", "roster"), ("roster", "playbooks")])
def test_one_of_the_two_folders_makes_a_handbook_and_the_other_one_is_missed_in_one_sentence(
    folder, missing, tmp_path
):
    (tmp_path / folder).mkdir()
    result = RUNNER.invoke(app, ["check", "--root", str(tmp_path)])
    assert result.stderr == ""
    assert f"the folder {missing}/ is missing - " in result.stdout
    assert result.stdout.count("[unreadable-file]") == 1


def test_the_handbook_is_the_one_in_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(sound_handbook(tmp_path))
    assert RUNNER.invoke(app, ["check"]).stdout.startswith("no problems found")


def test_schemas_are_written_where_editors_look_for_them(tmp_path):
    result = RUNNER.invoke(app, ["schema", "--root", str(tmp_path)])
    written = [Path(line) for line in result.stdout.split("\n") if line]
    assert result.exit_code == 0
    assert written == [tmp_path / "docs" / "schema" / f"{name}.json" for name in (*schemas(), NAMES)]
    assert [json.loads(path.read_text("utf-8")) for path in written[:-1]] == list(schemas().values())


def test_the_version_and_the_help_are_said():
    assert RUNNER.invoke(app, ["--version"]).stdout == f"prontuario {prontuario.__version__}\n"
    assert re.search(r"check.*Check the plan", RUNNER.invoke(app, ["--help"]).stdout)


@pytest.mark.parametrize("address", ["8000", "localhost", "localhost:x", "127.0.0.1:99999", ":8000", "x y:1"])
def test_an_address_where_nothing_can_be_served_is_said(address, tmp_path):
    base_handbook(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    result = RUNNER.invoke(app, ["serve", "-r", str(tmp_path), "--address", address])
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.fullmatch(
        r"`.*` is no address - write .*\n|nothing can be served at .* - name another, .*\n", result.stderr
    )


def test_an_address_that_is_taken_is_said(tmp_path):
    base_handbook(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = RUNNER.invoke(app, ["serve", "-r", str(tmp_path), "--address", address])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        f"nothing can be served at {address} (Address already in use) - name another"
    )


def test_a_folder_that_cannot_be_served_is_said(tmp_path):
    result = RUNNER.invoke(app, ["serve", "-r", str(tmp_path)])
    assert (result.exit_code, "holds no handbook" in result.stderr) == (2, True)
    base_handbook(tmp_path)
    result = RUNNER.invoke(app, ["serve", "-r", str(tmp_path)])
    assert (result.exit_code, "has no mkdocs.yml" in result.stderr) == (2, True)
