"""`prontuario import`: drafts of threats from a table, whatever program saved it."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from prontuario.cli import app
from prontuario.examine import examine
from prontuario.language.labels import labels_in
from prontuario.model.handbook import Handbook
from prontuario.model.load import load
from prontuario.pages.csv_files import csv_text, form
from prontuario.starters.threat_list import imported, name_for
from tests.cases import base_handbook

TABLE = 'Threat,Damages,Likelihood,Impact,Owner\nPower cut,"service, people",4,high,Duty manager\n'
DRAFT = "playbooks/threats/power-cut.yml"


def run(root, file, *more):
    return CliRunner().invoke(app, ["import", str(file), "--root", str(root), *more])


@pytest.fixture
def root(tmp_path):
    return base_handbook(tmp_path / "handbook")


def saved(tmp_path, data):
    file = tmp_path / "table.csv"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return file


@pytest.mark.parametrize(
    "data",
    [
        TABLE,
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace("\n", "\r\n"),
        "Minaccia;Danni;Probabilità;Impatto;Responsabile\nPower cut;servizio, persone;alta;4;duty-manager\n",
        "Minaccia;Danni;Probabilità;Impatto;Responsabile\nPower cut;servizio, persone;ALTA;4;duty-manager\n".encode(
            "cp1252"
        ),
        "\n\nminaccia\tdanno\tprobabilita\tgravità\truolo\nPower cut\tservizio/persone\t4\talto\tDUTY  manager\n\n",
        "Owner,Threat,Impact,Likelihood,Damages\nduty-manager,Power cut,4,4,service; people\n",
    ],
)
def test_a_table_becomes_a_draft_whatever_program_saved_it(root, tmp_path, data):
    done = run(root, saved(tmp_path, data))
    assert (done.exit_code, done.output) == (0, f"{DRAFT}\n")
    found = examine(root)
    threat = found.handbook.threats["power-cut"]
    assert threat.is_draft
    assert (str(threat.title), threat.likelihood, threat.impact, threat.owner) == (
        "Power cut",
        4,
        4,
        "duty-manager",
    )
    assert set(threat.damages) == {"service", "people"}
    assert found.errors == ()


def test_nothing_is_ever_written_over(root, tmp_path):
    (root / DRAFT).write_text("title: Mine\n", "utf-8")
    done = run(root, saved(tmp_path, TABLE + "Website down,,,,\nWebsite   Down!,,,,\n"))
    assert done.exit_code == 1
    assert (root / DRAFT).read_text("utf-8") == "title: Mine\n"
    assert "line 2: there is a threat `power-cut` already - nothing is written over it" in done.output
    assert "line 3: there is a threat `website-down` already" in done.output


def test_a_dry_run_writes_nothing(root, tmp_path):
    before = sorted(root.rglob("*"))
    done = run(root, saved(tmp_path, TABLE), "--dry-run")
    assert (done.exit_code, done.output) == (0, f"{DRAFT} would be written\n")
    assert sorted(root.rglob("*")) == before


def test_what_was_not_understood_is_said_at_the_end_with_its_line(root, tmp_path):
    table = "Threat,Damages,Likelihood,Impact,Owner,Note\nFlood,wings,6,often,Noah,wet\n,,3,,\n"
    done = run(root, saved(tmp_path, table))
    assert done.exit_code == 1
    said = done.output.partition("Not understood:\n")[2].splitlines()
    assert [each.strip().partition(" - ")[0] for each in said] == [
        "line 1: the column `Note` is left out",
        "line 2: `6` is no likelihood",
        "line 2: `often` is no impact",
        "line 2: `wings` is no kind of damage",
        "line 2: there is no role `Noah`",
        "line 3: the threat has no name",
    ]
    assert load(root).findings == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04", "is a spreadsheet, not a CSV - open it, and save it as CSV"),
        (None, "cannot be read: No such file or directory - name a table that was saved as CSV"),
    ],
)
def test_what_is_no_table_is_told_in_one_sentence(root, tmp_path, data, said):
    file = saved(tmp_path, data) if data else tmp_path / "nowhere.csv"
    done = run(root, file)
    assert (done.exit_code, done.stderr) == (2, f"{file} {said}\n")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"threat;owner\n{text}".encode()))
def test_no_table_breaks_it_and_what_it_writes_can_be_read(tmp_path, data):
    found = imported(data, Handbook())
    (tmp_path / "roster").mkdir(exist_ok=True)
    for path, text in found.files.items():
        file = tmp_path / "playbooks/threats" / path.rpartition("/")[2]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        loaded = load(tmp_path)
        file.unlink()
        assert loaded.findings == (), text
        assert [each.is_draft for each in loaded.handbook.threats.values()] == [True]


@pytest.mark.parametrize("title", ["con", "Index", "日本", "!!!", "a" * 200])
def test_a_title_that_is_no_name_gives_one_all_the_same(title):
    name = name_for(title)
    assert name not in {"con", "index", ""}
    assert len(name) <= 87


@pytest.mark.parametrize("language", ["en", "it"])
def test_the_blank_form_is_read_back(language):
    head, *rows = csv.reader(io.StringIO(form(labels_in(language)).removeprefix("\ufeff")))
    filled = csv_text([head, ["=1+1", "", "2", "3", ""], *rows])
    found = imported(filled.encode(), Handbook())
    assert found.unclear == []
    assert list(found.files) == ["playbooks/threats/1-1.yml"]
    assert 'title: "=1+1"' in found.files["playbooks/threats/1-1.yml"]


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), max_size=4))
def test_no_cell_of_a_table_is_a_formula(rows):
    for cell in (cell for row in csv.reader(io.StringIO(csv_text(rows)[1:], newline="")) for cell in row):
        assert cell[:1] not in ("=", "+", "-", "@", "＝", "＋", "－", "＠"), cell


def test_a_second_row_of_the_same_threat_names_the_first(root, tmp_path):
    done = run(root, saved(tmp_path, TABLE + "Flood,,,,\nPower  Cut!,,,,\n"))
    assert done.exit_code == 1
    assert "line 4: line 2 of this table has the same name (`power-cut`) - give one" in done.output
    assert (root / DRAFT).is_file()
