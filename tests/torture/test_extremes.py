"""Each date, length of time and number of a handbook at its extremes: a finding, or pages and paper; never a traceback."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from prontuario.paper.printer import _squares, html
from prontuario.paper.sheets import SHEETS
from prontuario.site import Site, open_site
from tests.site.project import HANDBOOK, small_project
from tests.torture.scale import LONG, figures

DAYS = ("0001-01-01", "9999-12-31", "2024-02-29", "1900-01-01", "2200-12-31")
EXTREMES = {
    r"\d{4}-\d\d-\d\d": DAYS,
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d": tuple(f"{day}T{hour}" for day in DAYS for hour in ("00:00", "23:59")),
    r"(\d+[wdhm])+": ("0m", "9999w9999w9999w9999w", "9999m", "1m", "0w0d", "10000w"),
    r"\d+": ("0", "9" * 4000, "-1", "9" * 18, "1"),
}
Field = tuple[str, int, int, tuple[str, ...]]


def fields() -> Iterator[Field]:
    """Every value of the small handbook for which there are extremes: its file, where it stands, and them."""
    for file in sorted(HANDBOOK.rglob("*.yml")):
        name = file.relative_to(HANDBOOK).as_posix()
        for event in yaml.parse(file.read_text("utf-8"), Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                for pattern, values in EXTREMES.items():
                    if re.fullmatch(pattern, event.value):
                        yield name, event.start_mark.index, event.end_mark.index, values


def print_all(site: Site) -> None:
    """Every page, every script, every sheet of paper before it is laid out."""
    assert site.files
    assert site.frame()
    for page in site.pages:
        assert site.block(page)
    for sheet in SHEETS.values():
        fit = {block.key: 0 for block in sheet.blocks(site.views)}
        assert html(sheet, site.views, fit, _squares(site.views) if sheet.name == "contacts" else {})


@pytest.fixture
def extreme(tmp_path, monkeypatch):
    """Puts a value in the place of another one, and opens the handbook."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    root = small_project(tmp_path / "project")

    def start(file: str, begin: int, end: int, value: str) -> Site:
        path: Path = root / file
        before = path.read_text("utf-8")
        original = (HANDBOOK / file).read_text("utf-8")
        changed = original[:begin] + value + original[end:]
        path.write_text(changed.replace("EVIL", "Calm"), encoding="utf-8")
        try:
            return open_site(root, anew=True)
        finally:
            path.write_text(before, encoding="utf-8")

    return start


def test_every_extreme_is_a_finding_or_on_the_pages(extreme):
    tried, shown = 0, 0
    for file, begin, end, values in fields():
        for value in values if LONG else values[:2]:
            site = extreme(file, begin, end, value)
            tried += 1
            if not site.examined.errors:
                print_all(site)
                shown += 1
    assert tried > 60
    assert shown > tried / 4
    figures(
        f"{tried} dates, lengths and numbers at their extremes: a finding or a page for each, {shown} of them printed"
    )


@pytest.mark.parametrize("moment", ["0", "4294967295"])
def test_pages_of_the_first_and_the_last_moment_are_printed(extreme, monkeypatch, moment):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    print_all(extreme("playbooks/policy.yml", 0, 0, ""))
