"""The schemas that editors use: fresh, sound, whole, and of one mind with the reader."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from prontuario.model.layout import FOLDERS, HOMES, LISTS, POLICY_FILE
from prontuario.model.load import SHAPE
from prontuario.model.schema import NAMES, as_text, names, schemas
from tests.cases import BASE, base_handbook, cases_in
from tests.example import example
from tests.schema.core import load, modeline

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "docs/schema"
SCHEMAS = schemas()
OFFERED = names(example().handbook)
REGISTRY: Registry[Any] = Registry().with_resource(f"{NAMES}.json", Resource(OFFERED, specification=DRAFT7))
DATA = sorted(
    path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob("*.yml")
)
SMALL = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yml"))


def schema_for(file: str) -> str | None:
    """The name of the schema of a data file."""
    for home in HOMES:
        if home.a_file_each and file.startswith(home.path):
            return home.kind.value
    singles = {
        POLICY_FILE,
        *(file for file, _ in LISTS),
        *(home.path for home in HOMES if not home.a_file_each),
    }
    return Path(file).stem if file in singles else None


def refusals(name: str, data: object) -> list[str]:
    """What a schema refuses in data, a line each."""
    validator = Draft7Validator(
        SCHEMAS[name], format_checker=Draft7Validator.FORMAT_CHECKER, registry=REGISTRY
    )
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def fields(schema: dict[str, Any], where: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every field that a schema describes, with its path."""
    own = [(f"{where}.{name}", field) for name, field in schema.get("properties", {}).items()]
    parts = [found for name, part in schema.get("$defs", {}).items() for found in fields(part, name)]
    return own + parts


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_what_the_models_say(name):
    path = FOLDER / f"{name}.json"
    fresh = path.is_file() and path.read_text("utf-8") == as_text(SCHEMAS[name])
    assert fresh, f"docs/schema/{name}.json is not what the models say: run `prontuario schema`"


def test_the_names_that_editors_offer_are_those_of_the_handbook():
    fresh = (FOLDER / f"{NAMES}.json").read_text("utf-8") == as_text(OFFERED)
    assert fresh, "the names in docs/schema are not those of the handbook: run `prontuario schema`"


def test_there_is_no_schema_of_a_model_that_is_gone():
    assert {path.stem for path in FOLDER.iterdir()} == {*SCHEMAS, NAMES}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound(name):
    assert SCHEMAS[name]["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(SCHEMAS[name])
    text = json.dumps(SCHEMAS[name])
    parts = {f"#/$defs/{part}" for part in SCHEMAS[name].get("$defs", {})}
    parts |= {f"{NAMES}.json#/$defs/{kind}" for kind in OFFERED["$defs"]}
    assert {piece.split('"')[1] for piece in text.split('"$ref":')[1:]} <= parts


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_says_what_it_means(name):
    parts = SCHEMAS[name].get("$defs", {})
    silent = []
    for path, field in fields(SCHEMAS[name]):
        part = parts.get(field.get("$ref", "").rpartition("/")[2], {})
        meaning = field.get("description") or part.get("description") or ""
        silent += [path] * (not meaning.endswith((".", "`", ")")))
    assert silent == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_field_may_be_left_empty(name):
    assert '"null"' not in json.dumps(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_unknown_key_is_let_in(name):
    groups = [SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()]
    named = [group for group in groups if "properties" in group]
    assert [group["title"] for group in named if group.get("additionalProperties") is not False] == []


@pytest.mark.parametrize("file", DATA)
def test_a_file_of_the_plan_is_accepted(file):
    name = schema_for(file)
    assert name, f"no schema describes {file}"
    assert refusals(name, load((ROOT / file).read_text("utf-8"))) == []


@pytest.mark.parametrize("file", SMALL)
def test_a_file_of_the_small_handbook_is_accepted(file):
    assert refusals(str(schema_for(file)), load((BASE / file).read_text("utf-8"))) == []


@pytest.mark.parametrize("file", DATA)
def test_a_file_of_the_plan_tells_editors_its_schema(file):
    named = modeline((ROOT / file).read_text("utf-8"))
    meant = os.path.relpath(FOLDER / f"{schema_for(file)}.json", (ROOT / file).parent)
    assert named == meant, f"write this line at its beginning: # yaml-language-server: $schema={meant}"
    assert (ROOT / file).parent.joinpath(meant).is_file()


# Cases that no schema can see: it knows one file, no country's numbers, no list of the world's cities.
ONLY_THE_READER_SEES = {
    "count-with-a-point",
    "engine-in-words",
    "engine-of-the-future",
    "name-of-a-device",
    "name-of-a-page",
    "name-of-file",
    "person-with-a-mistake",
    "phone-of-no-country",
    "phone-short",
    "time-zone-city",
    "time-zone-code",
    "time-zone-misspelt",
    "time-zone-unlike-any-other",
}


# A number of so many digits that no other reader of YAML here gets through it.
CASES = [case for case in cases_in(ROOT / "tests/bad_input/cases") if case.name != "number-too-large"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_the_reader_refuses_the_editor_refuses_too(case, tmp_path):
    base_handbook(tmp_path)
    files = {each.place.file for each in case.lay_over(tmp_path) if each.check == SHAPE}
    refused = [
        file for file in files if refusals(str(schema_for(file)), load((tmp_path / file).read_text("utf-8")))
    ]
    assert refused == ([] if case.name in ONLY_THE_READER_SEES else sorted(files))


def test_editors_read_texts_where_old_yaml_reads_numbers():
    read = load("[12:30, no, 007, 1_000, 2026-09-12, +39 347, 4, 4.5, true, ~, 0x1F, '4']")
    assert read == ["12:30", "no", 7, "1_000", "2026-09-12", "+39 347", 4, 4.5, True, None, 31, "4"]
