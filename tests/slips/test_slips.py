"""One slip, one finding: what a writer gets wrong in a correct handbook is said at the slip, or where its name is used.

A slip adds at most two findings: what is wrong, and at most one thing that follows from it. `slips.yml` says where
(`at`, a text of that line), and what is said there (`says`: a piece of the message and its cure).
"""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from prontuario.examine import examine
from prontuario.finding import Finding
from prontuario.report.formats import as_line
from tests.example import ROOT

HERE = Path(__file__).parent
SLIPS = yaml.safe_load((HERE / "slips.yml").read_text("utf-8"))
TINY = HERE.parent / "tiny" / "handbook"
TODAY = date(2026, 11, 29)
MOST = 2


def source(handbook: str) -> Path:
    return {"example": ROOT, "tiny": TINY}.get(handbook, HERE.parent / "trades" / handbook)


def lay(handbook: str, root: Path) -> None:
    for folder in ("playbooks", "roster", "docs"):
        if (source(handbook) / folder).is_dir():
            shutil.copytree(source(handbook) / folder, root / folder)


def said(finding: Finding) -> tuple[str, str, str]:
    """What a finding says: it stays the same where a line above it is gone."""
    return finding.check, finding.place.file, finding.message


@cache
def said_before(handbook: str) -> frozenset[tuple[str, str, str]]:
    with TemporaryDirectory() as folder:
        lay(handbook, Path(folder))
        return frozenset(map(said, examine(Path(folder), TODAY).findings))


def slip(each: dict, root: Path) -> None:
    """Makes the slip: `old` and `new` text, an entry to `remove`, a file that is `gone`, `empty`, moved `to` or copied."""
    path = root / each["file"]
    text = path.read_text("utf-8")
    if "old" in each:
        assert each["old"] in text, f"{each['file']} has changed: make the slip again"
        path.write_text(text.replace(each["old"], each["new"], 1), "utf-8")
    elif "remove" in each:
        path.write_text(without_entry(text, each["remove"]), "utf-8")
    elif "copy" in each:
        shutil.copy(path, root / each["copy"])
    elif "to" in each:
        path.rename(root / each["to"])
    elif each.get("gone"):
        path.unlink()
    else:
        path.write_text("", "utf-8")


def without_entry(text: str, head: str) -> str:
    """A text without the line that begins so, and what is further in below it."""
    lines, indent = text.split("\n"), len(head) - len(head.lstrip())
    start = next(number for number, line in enumerate(lines) if line.startswith(head))
    below = (
        number
        for number, line in enumerate(lines[start + 1 :], start + 1)
        if line.strip() and len(line) - len(line.lstrip()) <= indent
    )
    return "\n".join(lines[:start] + lines[next(below, len(lines)) :])


def line_of(finding: Finding, root: Path) -> str:
    path = root / finding.place.file
    lines = path.read_text("utf-8").split("\n") if path.is_file() else [""]
    return f"{finding.place.file}: {lines[finding.place.line - 1]}"


@pytest.mark.parametrize("each", SLIPS, ids=[f"{each['slip']}, {each['in']}" for each in SLIPS])
def test_one_slip_is_one_finding(each, tmp_path):
    before = said_before(each["in"])
    lay(each["in"], tmp_path)
    slip(each, tmp_path)
    new = [finding for finding in examine(tmp_path, TODAY).findings if said(finding) not in before]
    shown = [as_line(finding) for finding in new]
    assert 1 <= len(new) <= MOST, shown
    told = [finding for finding in new if each["at"] in line_of(finding, tmp_path)]
    assert any(each["says"] in f"{finding.message} - {finding.hint}" for finding in told), shown
