"""The JSON Schemas of the data files, for editors: generated from the models, never written by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from prontuario.model.base import Part, Subject
from prontuario.model.kinds import ID_PATTERN, LONGEST_ID
from prontuario.model.layout import HOMES, LISTS, POLICY_FILE
from prontuario.model.policy import Policy

DIALECT = "http://json-schema.org/draft-07/schema#"


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by its file name, without ending: one for a file that holds one subject, one for a roster file."""
    found = {
        home.kind.value if home.a_file_each else Path(home.path).stem: _of(home.model, home.a_file_each)
        for home in HOMES
    }
    found[Path(POLICY_FILE).stem] = _of(Policy, one=True)
    return found | {Path(file).stem: _list_of(model) for file, model in LISTS}


def write_schemas(folder: Path) -> list[Path]:
    """Writes all schemas to `folder` and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / f"{name}.json"
        path.write_text(as_text(schema), encoding="utf-8", newline="\n")
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
    kept = {key: _without_null(value) for key, value in schema.items() if (key, value) != ("default", None)}
    if len(kept.get("anyOf", ())) == 1:
        return {**kept.pop("anyOf")[0], **kept}
    return kept


def _without(schema: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name != key}
