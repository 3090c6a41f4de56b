"""`prontuario print` as its owner runs it."""

import re

import pypdfium2
import pytest
import zxingcpp
from typer.testing import CliRunner

from prontuario.cli import app
from prontuario.paper import press
from prontuario.paper.sheets import SHEETS
from tests.cases import base_handbook
from tests.paper.conftest import Paper, papers_in, run, squeezed

RUNNER = CliRunner()
# A machine without Pango, as the loader of libraries tells of it. Python reads this file before anything else.
NO_PANGO = """
import cffi
found = cffi.FFI.dlopen
def dlopen(self, name, *flags):
    if "pango" in str(name):
        raise OSError(f"cannot load library '{name}': {name}: cannot open shared object file: No such file or directory")
    return found(self, name, *flags)
cffi.FFI.dlopen = dlopen
"""


def printing(*arguments):
    return RUNNER.invoke(app, ["print", *map(str, arguments)])


def test_a_sheet_that_was_asked_for_and_would_be_empty_is_told(handbook, tmp_path):
    done = printing("-r", handbook, "--to", tmp_path / "out", "--only", "kits,call-card")
    assert done.exit_code == 0
    assert done.stderr == "kits.pdf is left out: the handbook has nothing for it that staff may see\n"
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["call-card.pdf"]


@pytest.fixture
def handbook(tmp_path):
    return base_handbook(tmp_path / "handbook")


def test_the_same_handbook_gives_the_same_bytes(handbook, tmp_path):
    for folder, seed in (("one", "1"), ("two", "2")):
        done = run("print", "-r", str(handbook), "--to", str(tmp_path / folder), PYTHONHASHSEED=seed)
        assert (done.returncode, done.stderr) == (0, "")
    names = sorted(each.stem for each in (tmp_path / "one").iterdir())
    assert {name for name, sheet in SHEETS.items() if not sheet.only} <= set(names) <= set(SHEETS)
    files = {
        name: [(tmp_path / each / f"{name}.pdf").read_bytes() for each in ("one", "two")] for name in names
    }
    assert [name for name, (one, two) in files.items() if one != two] == []
    made = pypdfium2.PdfDocument(files["binder"][0]).get_metadata_value("CreationDate")
    assert made.startswith("D:20260921")  # the handbook's own moment, not that of printing


def test_a_plan_with_errors_is_not_printed(handbook, tmp_path):
    threat = handbook / "playbooks/threats/website-down.yml"
    threat.write_text(re.sub(r"owner: \S+", "owner: nobody-at-all", threat.read_text("utf-8")))
    done, checked = (
        printing("-r", handbook, "--to", tmp_path / "out"),
        RUNNER.invoke(app, ["check", "-r", str(handbook)]),
    )
    assert done.exit_code == checked.exit_code == 1
    assert done.stdout == checked.stdout
    assert "nobody-at-all" in done.stdout
    assert re.fullmatch(r"Nothing was printed: the plan has \d+ errors?(, .*)?\.\n", done.stderr)
    assert not (tmp_path / "out").exists()


def test_a_folder_without_handbook_is_said(tmp_path):
    done = printing("-r", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "holds no handbook" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--only", "bindr"], "there is no sheet `bindr` - did you mean `binder`?\n"),
        (
            ["--only", "binder,"],
            "there is no sheet `` - choose from binder, call-card, plan, rules, first-minutes, kits, watch-sheet, exercises, "
            "threat-form, contacts\n",
        ),
        (["--language", "xx"], "there is no language `xx` - write en or it\n"),
        (["--edition", "all"], "there is no edition `all` - write staff or team\n"),
    ],
)
def test_what_cannot_be_printed_is_said(handbook, arguments, sentence):
    done = printing("-r", handbook, *arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", sentence)


def test_what_only_the_team_may_see_is_not_printed_for_the_staff(handbook, tmp_path):
    people = handbook / "roster/people.yml"
    text = people.read_text("utf-8")
    number = re.search(r'number: "(\+[^"]+)"', text)[1]
    opened = f'number: "{number}", visible_to: staff'
    assert text.count(opened) == 1
    people.write_text(text.replace(opened, f'number: "{number}", visible_to: team'), encoding="utf-8")
    for edition, said in (("team", "team"), ("staff", None)):  # staff is what nobody has to say
        done = RUNNER.invoke(
            app,
            ["print", "-r", str(handbook), "--to", str(tmp_path / edition)],
            env={"PRONTUARIO_EDITION": said},
        )
        assert (done.exit_code, done.stderr) == (0, "")
    texts = {
        edition: "".join(paper.text for paper in papers_in(tmp_path / edition).values())
        for edition in ("team", "staff")
    }
    assert squeezed(number) in texts["team"]
    assert squeezed(number) not in texts["staff"]
    assert [code for code in scanned(tmp_path / "staff/contacts.pdf") if squeezed(number) in code] == []


def scanned(file) -> list[str]:
    pictures = [page.render(scale=2).to_pil() for page in Paper(file.read_bytes()).document]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_some_sheets_in_a_language(handbook, tmp_path):
    done = printing(
        "-r", handbook, "--to", tmp_path / "out", "--only", "call-card, call-card", "--language", "it"
    )
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path / 'out' / 'call-card.pdf'}\n"
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["call-card.pdf"]


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_place_that_cannot_be_written_to_is_said(handbook, tmp_path, place):
    (tmp_path / "file").write_text("kept")
    done = printing("-r", handbook, "--to", tmp_path / place, "--only", "call-card")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{tmp_path / place} cannot be written to: ")
    assert done.stderr.endswith(" - name another folder with --to\n")
    assert (tmp_path / "file").read_text() == "kept"


def test_a_file_that_cannot_be_replaced_leaves_no_half_file_behind(handbook, tmp_path):
    (tmp_path / "out/call-card.pdf").mkdir(parents=True)
    done = printing("-r", handbook, "--to", tmp_path / "out", "--only", "call-card")
    assert done.exit_code == 2
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["call-card.pdf"]


def test_a_machine_without_pango_is_told_what_to_install(handbook, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(NO_PANGO)
    done = run(
        "print",
        "-r",
        str(handbook),
        "--to",
        str(tmp_path / "out"),
        "--only",
        "call-card",
        PYTHONPATH=str(tmp_path),
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"nothing was printed: {press.NO_PANGO}\n"
    assert not (tmp_path / "out").exists()


def test_a_machine_without_our_font_is_told_what_to_install(handbook, tmp_path):
    """Without any font, Pango would end the process."""
    config = tmp_path / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    done = run("print", "-r", str(handbook), "--to", str(tmp_path / "out"), FONTCONFIG_FILE=str(config))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"nothing was printed: {press.NO_FONT}\n"
    assert not (tmp_path / "out").exists()
