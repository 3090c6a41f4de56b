"""A site that is not whole is not published."""

import json
from pathlib import Path

import pytest

from prontuario.offline.copy import offline_files
from prontuario.publish.verify import INDISPENSABLE, faults

PAGE = "<!doctype html><title>Fire</title><p>Call.</p></html>\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A whole small site."""
    for name in (*INDISPENSABLE, "threats/fire.html", "search/search_index.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        index = {"config": {"lang": ["en"]}, "docs": []}
        (tmp_path / name).write_text(PAGE if name.endswith("html") else json.dumps(index))
    for name, text in offline_files(tmp_path, "12345678", "1 March 2026").items():
        (tmp_path / name).write_text(text)
    return tmp_path


def found(site: Path) -> list[str]:
    return list(faults(site, ["threats/fire.html"]))


def test_a_whole_site_has_no_faults(site):
    assert found(site) == []


@pytest.mark.parametrize("name", [*INDISPENSABLE, "threats/fire.html"])
def test_what_is_missing_is_named(site, name):
    (site / name).unlink()
    assert f"{name} is missing or empty" in found(site)


def test_an_empty_page_is_named(site):
    (site / "threats/fire.html").write_text("")
    assert "threats/fire.html is missing or empty" in found(site)


def test_half_a_page_is_named(site):
    (site / "threats/fire.html").write_text(PAGE[:40])
    assert "threats/fire.html ends too early" in found(site)


@pytest.mark.parametrize("trace", ['<div class="p-failure">', "<h1><em>Macro Syntax Error</em></h1>"])
def test_a_failed_macro_is_named(site, trace):
    (site / "threats/fire.html").write_text(PAGE.replace("<p>", trace))
    assert "a macro failed on threats/fire.html" in found(site)


def test_a_file_changed_after_it_was_listed_is_named(site):
    (site / "404.html").write_text(PAGE + PAGE)
    assert found(site) == ["404.html is not what files.json lists"]


def test_a_file_listed_and_missing_is_named(site):
    (site / "404.html").unlink()
    assert "404.html is listed in files.json and missing" in found(site)


def test_a_worker_of_another_listing_is_named(site):
    (site / "files.json").write_text((site / "files.json").read_text() + " ")
    assert found(site) == ["sw.js is not the worker of files.json"]


def test_a_site_without_worker_is_named(site):
    (site / "sw.js").unlink()
    (fault,) = found(site)
    assert fault.startswith("files.json or sw.js is missing")
