"""One grammar: an option means the same in every command, a wrong value gets a sentence, help shows how."""

import os
import re
import shlex
import subprocess
import sys

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from prontuario.cli import app
from tests.cases import base_handbook

RUNNER = CliRunner()
COMMANDS = get_command(app).commands
SHARED = ("--root", "--edition", "--language", "--today", "--fail-on", "--format")
# Where a default is not that of the others, and why.
# Who edits sees everything, and the plan that is played is the whole one.
OWN_DEFAULT = {("serve", "--edition"): "team", ("rehearse", "--edition"): "team"}
CHOICES = [
    (name, option.opts[0])
    for name, command in COMMANDS.items()
    for option in command.params
    if option.opts[0] in SHARED[1:]
]


def options(name: str) -> dict[str, object]:
    """The option of that name in each command that has it."""
    found = {command: each.params for command, each in COMMANDS.items()}
    return {command: option for command, params in found.items() for option in params if name in option.opts}


@pytest.mark.parametrize("name", SHARED)
def test_an_option_means_the_same_in_every_command(name):
    same = options(name)
    assert same
    spelt = {(tuple(each.opts), each.envvar) for each in same.values()}
    assert len(spelt) == 1, spelt
    usual = {str(each.default) for key, each in same.items() if (key, name) not in OWN_DEFAULT}
    assert len(usual) == 1, usual
    for key, each in same.items():
        assert str(each.default) == OWN_DEFAULT.get((key, name), *usual), key
    kinds = {each.help for each in same.values()}
    # Findings have more formats than the rest; `new` asks for the language of what it begins.
    assert len(kinds) == (2 if name in ("--format", "--language") else 1), kinds


def test_the_edition_is_staff_unless_somebody_says_otherwise():
    assert str(options("--edition")["build"].default) == "staff"
    assert {each.envvar for each in options("--edition").values()} == {"PRONTUARIO_EDITION"}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_help_is_cut_off_in_a_narrow_window(command):
    said = RUNNER.invoke(app, [command, "--help"], env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"}).output
    assert "Usage" in said
    assert [line for line in said.splitlines() if "…" in line] == []


@pytest.mark.parametrize(("command", "option"), CHOICES)
@pytest.mark.parametrize("typed", ["xml", "", "STAFF", "jsn", "--root"])
def test_a_wrong_value_gets_one_sentence(command, option, typed, tmp_path):
    base_handbook(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    done = RUNNER.invoke(app, [command, *root_of(command, tmp_path), f"{option}={typed}"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert re.fullmatch(
        r"there is no (edition|language|format|weight) `.*` - (did you mean `\w+`\?|write .+)\n"
        r"|`.*` is not a date - write .+\n",
        done.stderr,
    )


def root_of(command: str, folder: object) -> list[str]:
    return ["--root", str(folder)] if command in options("--root") else []


@pytest.mark.parametrize("command", sorted(set(options("--root")) - {"new", "import"}))
def test_a_folder_that_stands_alone_gets_the_command_that_was_meant(command, tmp_path):
    """And that command is one: what it says can be typed."""
    folder = base_handbook(tmp_path / "my handbook")
    done = RUNNER.invoke(app, [command, str(folder)])
    assert (done.exit_code, done.stdout) == (2, "")
    said = re.fullmatch(r"the handbook's folder is named with --root - type `prontuario (.+)`\n", done.stderr)
    assert said
    assert shlex.split(said[1]) == [command, "--root", str(folder)]


def test_all_that_was_typed_beside_a_folder_is_in_the_command_that_was_meant(tmp_path):
    folder = str(base_handbook(tmp_path))
    done = RUNNER.invoke(app, ["check", "--format", "json", folder, "--fail-on=warning"])
    assert f"type `prontuario check --format json --root {folder} --fail-on=warning`" in done.stderr
    done = RUNNER.invoke(app, ["new", "threat", "flood", folder])
    assert f"type `prontuario new threat flood --root {folder}`" in done.stderr
    assert not list(tmp_path.rglob("flood*"))


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"new", "explain", "import"}))
def test_any_other_word_too_many_is_named(command, tmp_path):
    for arguments in (["nowhere"], ["--root", str(base_handbook(tmp_path)), str(tmp_path)]):
        done = RUNNER.invoke(app, [command, *arguments])
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr == (
            f"`{arguments[-1]}` is one word too many - `prontuario {command} --help` shows what can be typed\n"
        )


@pytest.mark.parametrize("edition", ["", "everybody", "Team"])
@pytest.mark.parametrize("command", sorted(options("--edition")))
def test_the_variable_is_read_as_the_option_is(command, edition, tmp_path):
    """An empty variable is none; with it the folder is looked at, and it holds no handbook."""
    done = RUNNER.invoke(app, [command, "--root", str(tmp_path)], env={"PRONTUARIO_EDITION": edition})
    said = f"there is no edition `{edition}`" if edition else "holds no handbook"
    assert (done.exit_code, said in done.stderr) == (2, True)


@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_help_has_examples_that_can_be_typed_and_says_the_exit_codes(name):
    done = RUNNER.invoke(app, [*filter(None, [name]), "--help"], terminal_width=100)
    assert done.exit_code == 0
    examples, _, codes = done.stdout.partition("Examples:")[2].partition("Exit codes:")
    lines = [line.strip() for line in examples.splitlines() if re.match(r" {1,4}prontuario", line)]
    assert 2 <= len(lines) <= 4
    for line in lines:
        program, command, *arguments = shlex.split(line)
        assert (program, command) == ("prontuario", name or command)
        COMMANDS[command].make_context(command, arguments, resilient_parsing=True)
        known = {word for option in COMMANDS[command].params for word in option.opts} | {"--help"}
        assert {word for word in arguments if word.startswith("--")} <= known, line
    assert re.match(r"\s+0  \w.*\n", codes)


def test_prontuario_alone_shows_its_help():
    alone, asked = RUNNER.invoke(app, []), RUNNER.invoke(app, ["--help"])
    assert (alone.exit_code, alone.stderr) == (0, "")
    assert alone.stdout.split() == asked.stdout.split()
    done = subprocess.run([sys.executable, "-m", "prontuario"], capture_output=True, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("prontuario re", {"rehearse"}),
        ("prontuario build --edition t", {"team"}),
        ("prontuario check --fail-on w", {"warning"}),
        ("prontuario print --only c", {"call-card", "contacts"}),
        ("prontuario explain owner-w", {"owner-without-deputy"}),
    ],
)
def test_a_shell_completes_commands_options_and_names(typed, offered):
    words = {
        "_PRONTUARIO_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }
    command = [sys.executable, "-c", "from prontuario.cli import app; app(prog_name='prontuario')"]
    done = subprocess.run(
        command, env={**os.environ, **words}, capture_output=True, encoding="utf-8", check=False
    )
    assert set(done.stdout.split()) == offered
