"""A list of threats from a spreadsheet, as files of first drafts; and what in it was not understood."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import get_args

from prontuario.language.folders import languages
from prontuario.language.labels import labels_in
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import DEVICES, LONGEST_ID, Kind
from prontuario.model.layout import OVERVIEW, THREAT_HOME
from prontuario.model.threat import Damage
from prontuario.source.nearest import did_you_mean

ENCODINGS = ("utf-8-sig", "cp1252")
SEPARATORS = ";,\t"
# What people write at the head of a column, beside the words of the blank form.
HEADINGS: Mapping[str, str] = {
    **dict.fromkeys(
        ("threat", "threats", "title", "risk", "minaccia", "minacce", "titolo", "rischio"), "title"
    ),
    **dict.fromkeys(("damage", "damages", "danno", "danni", "impact areas", "ambiti d'impatto"), "damages"),
    **dict.fromkeys(("likelihood", "probability", "probabilità", "probabilita"), "likelihood"),
    **dict.fromkeys(("impact", "severity", "impatto", "gravità", "gravita"), "impact"),
    **dict.fromkeys(("owner", "role", "responsabile", "referente", "ruolo"), "owner"),
}
SCORES: Mapping[str, int] = {
    **dict.fromkeys(("very low", "molto bassa", "molto basso"), 1),
    **dict.fromkeys(("low", "bassa", "basso"), 2),
    **dict.fromkeys(("medium", "media", "medio"), 3),
    **dict.fromkeys(("high", "alta", "alto"), 4),
    **dict.fromkeys(("very high", "molto alta", "molto alto"), 5),
}
FORM = {
    "threat": "title",
    "damages": "damages",
    "likelihood": "likelihood",
    "impact": "impact",
    "owner": "owner",
}
MODELINE = "# yaml-language-server: $schema=../../docs/schema/threat.json\n"


@dataclass
class Imported:
    """The files to write, by path; and a sentence for each thing that was not understood, with its line."""

    files: dict[str, str] = field(default_factory=dict)
    unclear: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    """The line that made each file."""


def imported(data: bytes, handbook: Handbook) -> Imported:
    """The drafts that a table makes. Raises nothing for what it holds."""
    found, rows = Imported(), list(_rows(_text(data)))
    line, head = rows[0] if rows else (1, [])
    columns = [HEADINGS.get(_plain(each)) or _form_headings().get(_plain(each)) for each in head]
    if "title" not in columns:
        known = "threat, damages, likelihood, impact, owner"
        found.unclear.append(f"line {line}: no column is called `threat` - write the headings {known} there")
        return found
    for name, heading in zip(columns, head, strict=True):
        if name is None and heading.strip():
            found.unclear.append(f"line {line}: the column `{heading.strip()}` is left out")
    for number, row in rows[1:]:
        cells = {name: cell for name, cell in zip(columns, map(_cell, row), strict=False) if name}
        if any(cells.values()):
            _add(cells, number, handbook, found)
    return found


def _add(cells: Mapping[str, str], line: int, handbook: Handbook, found: Imported) -> None:
    title = " ".join(cells.get("title", "").split())
    if not title:
        found.unclear.append(f"line {line}: the threat has no name - write what can happen into its column")
        return
    name = name_for(title)
    path = THREAT_HOME.file_of(name)
    if path in found.files:
        same = f"line {found.lines[path]} of this table has the same name"
        found.unclear.append(
            f"line {line}: {same} (`{name}`) - give one of the two another one, or remove it"
        )
        return
    found.lines[path] = line
    if name in handbook.names(Kind.THREAT):
        found.unclear.append(f"line {line}: there is a threat `{name}` already - nothing is written over it")
        return
    fields: dict[str, object] = {"title": title, "status": "draft"}
    for key, value in _values(cells, line, handbook, found):
        fields[key] = value
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    found.files[path] = MODELINE + "".join(lines)


def _values(
    cells: Mapping[str, str], line: int, handbook: Handbook, found: Imported
) -> Iterator[tuple[str, object]]:
    for key in ("likelihood", "impact"):
        if typed := cells.get(key, ""):
            score = SCORES.get(_plain(typed)) or (int(typed) if re.fullmatch("[1-5]", typed) else None)
            if score is None:
                found.unclear.append(f"line {line}: `{typed}` is no {key} - write 1 to 5")
            else:
                yield key, score
    damages = _damages(cells.get("damages", ""), line, found)
    if damages:
        yield "damages", damages
    if typed := cells.get("owner", ""):
        owner = _role(typed, handbook)
        if owner is None:
            hint = did_you_mean(
                typed, handbook.roles, "define it in roster/roles.yml, and write it into the draft"
            )
            found.unclear.append(f"line {line}: there is no role `{typed}` - {hint}")
        else:
            yield "owner", owner


def _damages(typed: str, line: int, found: Imported) -> list[str]:
    words = {_plain(word): word for word in get_args(Damage)}
    for language in languages():
        words |= {_plain(labels_in(language)(f"damage_{word}")): word for word in get_args(Damage)}
    asked = [each for each in (part.strip() for part in re.split(r"[,;/+\n]", typed)) if each]
    for each in asked:
        if _plain(each) not in words:
            hint = did_you_mean(each, sorted(words), f"write some of: {', '.join(get_args(Damage))}")
            found.unclear.append(f"line {line}: `{each}` is no kind of damage - {hint}")
    return list(dict.fromkeys(words[_plain(each)] for each in asked if _plain(each) in words))


def _role(typed: str, handbook: Handbook) -> str | None:
    """The role of a name or a title, in any language."""
    for name, role in handbook.roles.items():
        if _plain(typed) in (name, *(_plain(title) for title in role.title.by_language.values())):
            return name
    return None


def name_for(title: str, taken: Collection[str] = (*DEVICES, OVERVIEW)) -> str:
    """The name of the file for a threat: small letters, digits and hyphens; none that cannot be one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].rstrip("-")
    return f"{name}-threat".strip("-") if not name or name in taken else name


def _form_headings() -> dict[str, str]:
    """The headings of the blank form, in each language."""
    return {_plain(labels_in(each)(key)): name for each in languages() for key, name in FORM.items()}


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line where it ends."""
    lines = Counter(text.lstrip("\r\n").partition("\n")[0])
    separator = max(SEPARATORS, key=lambda each: lines[each])
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error:  # a cell of more letters than any that is meant
        return


def _cell(typed: str) -> str:
    """What was typed, without what no reader sees, and the sign that keeps a spreadsheet from seeing a formula."""
    text = "".join(each for each in typed if each in "\n\t" or unicodedata.category(each)[0] != "C").strip()
    return text[1:] if re.match(r"'[=+\-@]", text) else text


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold()
