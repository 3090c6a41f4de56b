"""What a saved copy of a site holds, and how a browser proves it."""

import base64
import hashlib
import json

import pytest

from prontuario.offline.copy import offline_files, unregister_files
from prontuario.offline.listing import integrity, listing

SITE = {
    "index.html": "home",
    "threats/fire.html": "fire",
    "assets/javascripts/bundle.js": "code",
    "build.json": "{}",
    "search/search_index.json": '{"config": {"lang": ["en", "it"]}, "docs": []}',
}


@pytest.fixture
def site(tmp_path):
    """Makes a site of the example's files and more."""

    def start(*more: str):
        for path, text in {**SITE, **dict.fromkeys(more, "more")}.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        return tmp_path

    return start


def test_every_file_is_listed_with_its_hash(site):
    listed = listing(site())["files"]
    assert list(listed) == sorted(SITE.keys() - {"build.json"})
    digest = hashlib.sha256(b"fire").digest()
    assert listed["threats/fire.html"] == "sha256-" + base64.b64encode(digest).decode()


NEEDLESS = [
    "build.json",
    "_headers",
    "sitemap.xml",
    "assets/javascripts/bundle.js.map",
    "assets/javascripts/lunr/tinyseg.js",
]


def test_whatever_a_copy_does_not_need_is_listed_apart(site):
    """So that nothing else in the folder is ever taken for a part of the site."""
    listed = listing(site("sw.js", "files.json", *NEEDLESS))
    assert list(listed["others"]) == sorted(NEEDLESS)
    assert listed["others"]["_headers"] == integrity(b"more")


@pytest.mark.parametrize(
    "path",
    [
        "sw.js",
        "files.json",
        "sitemap.xml",
        "sitemap.xml.gz",
        "assets/javascripts/bundle.js.map",
        "search/search_index.js",
        "assets/javascripts/lunr/min/lunr.fr.min.js",
        "assets/javascripts/lunr/tinyseg.js",
        "assets/javascripts/lunr/wordcut.js",
    ],
)
def test_what_no_page_asks_for_is_left_out(site, path):
    assert path not in listing(site(path))["files"]


@pytest.mark.parametrize(
    "path",
    [
        "assets/javascripts/lunr/min/lunr.it.min.js",
        "assets/javascripts/lunr/min/lunr.multi.min.js",
        "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
        "cards/all of them.pdf",
        "threats/più.html",
    ],
)
def test_everything_else_is_kept(site, path):
    assert path in listing(site(path))["files"]


def test_languages_that_need_more_get_it(site):
    folder = site("assets/javascripts/lunr/wordcut.js")
    (folder / "search/search_index.json").write_text('{"config": {"lang": ["th"]}}', encoding="utf-8")
    assert "assets/javascripts/lunr/wordcut.js" in listing(folder)["files"]


def test_the_same_site_has_the_same_worker(site):
    folder = site()
    first = offline_files(folder, "one", "22 Nov 2026")
    for path, text in first.items():
        (folder / path).write_text(text, encoding="utf-8")  # as the build leaves them
    assert offline_files(folder, "one", "22 Nov 2026") == first


def test_any_change_changes_the_worker(site):
    folder = site()
    workers = {offline_files(folder, version, "today")["sw.js"] for version in ("one", "two")}
    (folder / "index.html").write_text("homE", encoding="utf-8")
    workers.add(offline_files(folder, "one", "today")["sw.js"])
    assert len(workers) == 3


def test_the_worker_proves_the_listing_and_the_listing_all_files(site):
    folder = site()
    made = offline_files(folder, "one", "22 Nov 2026")
    assert integrity(made["files.json"].encode()) in made["sw.js"]
    said = json.loads(made["files.json"])
    assert said == {"version": "one", "day": "22 Nov 2026", **listing(folder)}


def test_while_an_author_watches_the_worker_removes_itself():
    (text,) = unregister_files().values()
    assert "unregister" in text
    assert "fetch" not in text.replace("to fetch this", "")
