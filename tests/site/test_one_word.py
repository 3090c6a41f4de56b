"""One edited word changes the pages that show it, and no other: nobody's phone fetches a handbook again for it."""

import hashlib
import re
from pathlib import Path

import pytest

from prontuario.language.labels import labels_in
from prontuario.pages.stamp_sheet import stamp_sheet
from prontuario.views.stamp import StampView
from tests.site.built import build
from tests.site.project import small_project

# What tells one version from another.
OF_THE_VERSION = {"assets/stamp.css", "build.json", "files.json", "sw.js"}
SEARCHED = {"search/search_index.js", "search/search_index.json"}


def files(folder: Path) -> dict[str, str]:
    """The hash of each file of a site, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in before | after if before.get(path) != after.get(path)}


@pytest.mark.parametrize("edition", ["staff", "team"])
def test_an_edit_changes_what_shows_it(tmp_path, monkeypatch, edition):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    root = small_project(tmp_path / "project")
    threat, text = root / "playbooks/threats/fire.yml", "Calm do first"
    sites = [build(root, tmp_path / "before", edition)]
    threat.write_text(threat.read_text("utf-8") + "\n# A thought of the author.\n", "utf-8")
    sites.append(build(root, tmp_path / "commented", edition))
    threat.write_text(threat.read_text("utf-8").replace(text, "Xylophone"), "utf-8")
    sites.append(build(root, tmp_path / "edited", edition))
    assert [site.code for site in sites] == [0, 0, 0], sites[-1].log
    before, commented, edited = (files(site.folder) for site in sites)
    assert changed(before, commented) == OF_THE_VERSION
    showing = {
        path
        for path in edited
        if path not in OF_THE_VERSION | SEARCHED and b"Xylophone" in (sites[2].folder / path).read_bytes()
    }
    assert changed(before, edited) - SEARCHED - OF_THE_VERSION == showing
    assert (showing != set()) is (edition == "team")


def test_no_page_bears_its_version(tmp_path):
    site = build(small_project(tmp_path / "project"), tmp_path / "site")
    sheet = (site.folder / "assets/stamp.css").read_text("utf-8")
    version = re.search(r'--p-stamp-version:"([0-9a-f]{8})"', sheet)[1]
    assert [path for path in site.pages if version in (site.folder / path).read_text("utf-8")] == []
    linked = [
        path for path in site.pages if "assets/stamp.css" not in (site.folder / path).read_text("utf-8")
    ]
    assert linked == []


def test_a_label_of_ones_own_stays_a_text():
    own = labels_in("en").replaced_by(
        {"copy_stamp": 'A "quoted" \\ <b>{version}</b>\n}}}} of {day}, {until}'}
    )
    sheet = stamp_sheet(own, StampView("0a1b2c3d", "1 Dec 2026", "2 Mar 2027", "2027-03-03T00:00:00+01:00"))
    said = re.search('--p-stamp-foot:"([^"]*)";}\n$', sheet)[1]
    read = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), said)
    assert read == 'A "quoted" \\ <b>0a1b2c3d</b>\n}} of 1 Dec 2026, 2 Mar 2027'
    assert not re.search("[<>\\n]", said)
