"""Incidents as no page of ours would write them: each field in turn holds what it should not."""

import json
import time
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from tests.browser.handing import THREAT

DAY = 86_400_000
NOW = int(time.time() * 1000)
# Numbers that JSON can spell and a computer reads in its own way: they take the place of a text in the record.
RAW = {"@infinite": "1e999", "@nan": "NaN", "@minus-nothing": "-0.0", "@long": "9" * 400}
NO_TEXT = (None, True, 7, -1, 1e300, [], {}, [["a"]], {"toString": 1})
NO_NUMBER = (None, True, "7", "", [], {}, [7], 1e300, -1, 0, 0.5, NOW + 0.5, *RAW)
DATES = {
    "1970": 0,
    "a year before any handbook": NOW - 20 * 365 * DAY,
    "2099": 4_102_444_799_999,
    "2101": 4_133_980_800_000,
    "20226": 576_117_878_400_000,
}
NO_NAME = ("", "a b", "../x", "<img src=x>", "é", "x" * 101, "\ud800", "a.b", "__proto__ ")


def sound(name: str, threat: str = THREAT, at: int = NOW - 600_000, title: str = "Sound") -> dict[str, Any]:
    """An incident that began a minute before its first entry, with a tick and a note."""
    start = {"id": "e1", "at": at, "by": "Ada", "kind": "start", "of": "", "say": str(at - 60_000)}
    tick = {"id": "e2", "at": at + 1, "by": "Ada", "kind": "tick", "of": "some-step", "say": "Some step"}
    note = {"id": "e3", "at": at + 2, "by": "Ada", "kind": "note", "of": "", "say": "A note"}
    return {"id": name, "threat": threat, "title": title, "entries": [start, tick, note]}


def unsound() -> Iterator[tuple[str, str]]:
    """What is wrong, and the record as text. None of them is an incident."""
    yield from (
        (f"text {text[:12]!r}", text) for text in ("", "{half", "null", "7", "[]", '"x"', "{}", "[" * 9_000)
    )
    for field in ("id", "threat", "title", "entries"):
        for value in (
            (*NO_TEXT, "x" * 60_000)
            if field != "entries"
            else (None, 7, "x", {}, {"length": 3}, [], [[]], [None], [7])
        ):
            yield f"{field} {value!r:.20}", changed([field], value)
        yield f"{field} absent", changed([field], None, absent=True)
    for field in ("id", "threat"):
        yield from ((f"{field} {value!r:.20}", changed([field], value)) for value in NO_NAME)
    for field in ("id", "by", "kind", "of", "say"):
        for value in (*NO_TEXT, "x" * 60_000):
            yield f"entry's {field} {value!r:.20}", changed(["entries", 2, field], value)
        yield f"entry's {field} absent", changed(["entries", 2, field], None, absent=True)
    for value in (*NO_NUMBER, *(date for what, date in DATES.items() if what != "2099")):
        yield f"at {value!r:.20}", changed(["entries", 0, "at"], value)
    for value in ("", "soon", "NaN", "1e300", "Infinity", "0x10", " 7 ", "9" * 17, "17e11", "1.5"):
        yield f"start {value!r:.20}", changed(["entries", 0, "say"], value)
    for value in ("__proto__", "Tick", "", "a b", "x" * 21, "tick\n"):
        yield f"kind {value!r:.20}", changed(["entries", 2, "kind"], value)
    yield from ((f"title {value!r}", changed(["title"], value)) for value in ("", " \n"))
    yield "no start", changed(["entries", 0, "kind"], "note")
    yield "only a start of something else", changed(["entries", 0, "of"], "aware")
    yield "two entries of one name", changed(["entries", 2, "id"], "e2")
    yield "a note of a megabyte", changed(["entries", 2, "say"], "x" * 1_000_000)
    yield "too many entries", many(5_001)
    yield "too much in all", many(40, "x" * 30_000)
    yield "too much in all, in three bytes a letter", many(12, "€" * 40_000)


def out_of_time() -> Iterator[tuple[str, str]]:
    """Records that are incidents, but for the time at which they say to have begun: nothing of them counts."""
    yield from (
        (f"start {what}", changed(["entries", 0, "say"], str(value))) for what, value in DATES.items()
    )
    yield "dated 2099", changed(["entries", 0, "at"], DATES["2099"])
    yield "start in a year", changed(["entries", 0, "say"], str(NOW + 365 * DAY))
    yield "all of it in two days", json.dumps(sound("@", at=NOW + 2 * DAY))


def odd() -> Iterator[tuple[str, str]]:
    """Records that are sound, and that a careless page would fail on."""
    for value in (
        "__proto__",
        "constructor",
        "toString",
        "\ud800",
        "a\0b\u202e",
        "x" * 300,
        "",
        "<b>{{ 7*7 }}</b>",
    ):
        for path in (["title"], ["entries", 2, "by"], ["entries", 1, "of"], ["entries", 2, "say"]):
            if value or path != ["title"]:
                yield f"{path[-1]} {value!r:.20}", changed(path, value)
    for kind in ("constructor", "later", "valueof", "tostring"):
        yield f"kind {kind}", changed(["entries", 2, "kind"], kind)
    for kind in ("rename", "answer", "fill", "charge", "end", "reopen", "untick", "tick"):
        for value in ("__proto__", "", "\ud800"):
            yield (
                f"{kind} of {value!r}",
                changed(
                    ["entries", 2], {**sound("x")["entries"][2], "kind": kind, "of": value, "say": value}
                ),
            )
    yield "more than it should hold", changed(["__proto__"], {"polluted": 1})
    yield "as many entries as there may be", many(5_000)


def changed(path: list[Any], value: Any, *, absent: bool = False) -> str:
    """A sound record with one thing in it changed, as text; `@` is where its name goes."""
    record: Any = sound("@")
    *above, last = path
    part = record
    for step in above:
        part = part[step]
    part[last] = deepcopy(value)
    if absent:
        del part[last]
    text = json.dumps(record)
    for name, spelt in RAW.items():
        text = text.replace(f'"{name}"', spelt)
    return text


def many(entries: int, say: str = "") -> str:
    """A record with so many entries."""
    record = sound("@")
    note = record["entries"][2]
    record["entries"] = [
        record["entries"][0],
        *({**note, "id": f"n{n}", "say": say} for n in range(entries - 1)),
    ]
    return json.dumps(record, ensure_ascii=False)


def named(records: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each record under a name of its own, in which it stands where it says who it is."""
    return {f"r{n}": text.replace('"id": "@"', f'"id": "r{n}"', 1) for n, (_, text) in enumerate(records)}
