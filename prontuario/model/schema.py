"""The JSON Schemas of the data files, for editors: generated from the models, never written by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from prontuario.model.base import Part, Subject
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import ID_PATTERN, LONGEST_ID, NAMES_OF, Kind
from prontuario.model.layout import HOMES, LISTS, POLICY_FILE
from prontuario.model.policy import Policy

DIALECT = "http://json-schema.org/draft-07/schema#"


NAMES = "names"
# Little names a threat, and nothing what is planned: a new one touches one file.
UNLISTED = frozenset((Kind.THREAT, Kind.DRILL, Kind.PLANNED, Kind.CRITICISM, Kind.REPLY))


def names(handbook: Handbook) -> dict[str, Any]:
    """The names of a handbook, by their kind, for an editor to offer. Others are no mistake: they may be new."""
    found = {kind: sorted(handbook.names(kind)) for kind in Kind if kind not in UNLISTED}
    kinds = {
        kind.value: {"anyOf": [*([{"enum": each}] if each else []), {"type": "string"}]}
        for kind, each in found.items()
    }
    return {"$schema": DIALECT, "$defs": kinds}


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by its file name, without ending: one for a file that holds one subject, one for a roster file."""
    found = {
        home.kind.value if home.a_file_each else Path(home.path).stem: _of(home.model, home.a_file_each)
        for home in HOMES
    }
    found[Path(POLICY_FILE).stem] = _of(Policy, one=True)
    return found | {Path(file).stem: _list_of(model) for file, model in LISTS}


def write_schemas(folder: Path, handbook: Handbook) -> list[Path]:
    """Writes all schemas to `folder`, and the names of the handbook that they offer. Returns the paths.

    A file that says so already is not touched: whoever watches the folder is not woken.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in {**schemas(), NAMES: names(handbook)}.items():
        path, text = folder / f"{name}.json", as_text(schema)
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it is written to its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _list_of(model: type[Part]) -> dict[str, Any]:
    return {
        "$schema": DIALECT,
        "type": "array",
        "items": {"$ref": f"#/$defs/{model.__name__}"},
        "$defs": {model.__name__: _without(_of(model, one=True), "$schema")},
    }


def _of(model: type[Part], one: bool) -> dict[str, Any]:
    schema = _without_null(model.model_json_schema(by_alias=True))
    if issubclass(model, Subject):  # its file or its entry gives the name
        schema["required"].remove("id")
        del schema["properties"]["id"]
    if one:
        return {"$schema": DIALECT, **schema}
    definitions = schema.pop("$defs", {}) | {model.__name__: schema}
    entries = {"$ref": f"#/$defs/{model.__name__}"}
    return {
        "$schema": DIALECT,
        "type": "object",
        "propertyNames": {"pattern": ID_PATTERN, "maxLength": LONGEST_ID},
        "additionalProperties": entries,
        "$defs": definitions,
    }


def _without_null(schema: Any) -> Any:
    """A schema in which a field that may be left out may not be left empty: the reader refuses `key:` too."""
    if isinstance(schema, list):
        return [_without_null(each) for each in schema if each != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    if (kind := schema.get(NAMES_OF)) and kind not in UNLISTED:
        # In draft 7 nothing counts beside a `$ref`: the description is for the editor.
        return {**_described(schema), "allOf": [{"$ref": f"{NAMES}.json#/$defs/{kind}"}]}
    shown = {key: value for key, value in schema.items() if key != NAMES_OF}
    kept = {key: _without_null(value) for key, value in shown.items() if (key, value) != ("default", None)}
    if len(kept.get("anyOf", ())) == 1:
        return {**kept.pop("anyOf")[0], **kept}
    return kept


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key == "description"}


def _without(schema: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name != key}
