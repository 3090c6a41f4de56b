"""Files that nobody has written: the example's own values, each in turn something else, and any other at any place."""

import copy
import json
from typing import Any

import yaml
from hypothesis import strategies as st

from prontuario.model.base import typed_fields
from prontuario.model.layout import HOMES, SINGLES
from tests.torture.fed import seeds

KEYS = sorted(
    {
        key
        for model in (*(home.model for home in HOMES), *(model for _, model in SINGLES))
        for key in typed_fields(model)
    }
)
WORDS = [
    *(
        "",
        " ",
        "0",
        "-1",
        "1",
        "5",
        "99999999999999999999",
        "1e9",
        "nan",
        "true",
        "no",
        "~",
        "15m",
        "0m",
        "9999w9999w9999w9999w",
    ),
    *(
        "2026-09-12",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        "always",
        "mon-fri",
        "00:00-24:00",
    ),
    *(
        "ada-prova",
        "duty-manager",
        "website",
        "website-down",
        "customers",
        "crisis",
        "P1",
        "mobile",
        "outage",
        "staff",
        "team",
        "en",
        "all",
    ),
    *(
        "+44 20 7946 0101",
        "112",
        "+0",
        "a@b.example",
        "../../x",
        "CON",
        "/etc/passwd",
        "a\u0000b",
        "\u202e",
        "<script>",
        "{{ x }}",
        "{x}",
        "\x1b[31m",
    ),
    *("Europe/Rome", "../UTC", "https://www.example.org", "javascript:alert(1)", "a" * 300, "x" * 21_000),
]
WORD = st.sampled_from(WORDS) | st.text(max_size=12)
KEY = st.sampled_from(KEYS) | WORD
VALUE = st.recursive(
    WORD, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4), max_leaves=8
)
PARSED = [(place, yaml.load(data, yaml.CBaseLoader)) for place, data in seeds()]
CHANGE = st.tuples(
    st.lists(st.integers(0, 40), max_size=7), st.sampled_from(["put", "drop", "add"]), KEY, VALUE
)


def _changed(data: Any, path: list[int], how: str, key: str, value: Any) -> Any:
    """The data with something else at a path, which is counted through keys and items as they come."""
    if not path or not isinstance(data, dict | list) or not data:
        return value
    data = copy.copy(data)
    steps = list(data) if isinstance(data, dict) else range(len(data))
    step = steps[path[0] % len(steps)]
    if len(path) > 1:
        data[step] = _changed(data[step], path[1:], how, key, value)
    elif how == "drop":
        del data[step]
    elif how == "add" and isinstance(data, dict):
        data[key] = value
    else:
        data[step] = value
    return data


def _written(file: tuple[str, Any], changes: list[tuple[list[int], str, str, Any]]) -> tuple[str, bytes]:
    place, data = file
    for change in changes:
        data = _changed(data, *change)
    return place, json.dumps(data, ensure_ascii=False).replace("\x7f", "\\u007f").encode()


INVENTED = st.builds(_written, st.sampled_from(PARSED), st.lists(CHANGE, min_size=1, max_size=4))
