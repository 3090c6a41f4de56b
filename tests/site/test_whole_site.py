"""The example's site as files: it is whole, it asks nobody for anything, and its pages lead back to their sources."""

import posixpath
import re
from collections import Counter
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from prontuario.language.labels import labels_in
from prontuario.pages.sitemap import menu
from prontuario.seam.settings import SETTINGS
from tests.example import example_site
from tests.site.built import ROOT, Built, built_once, repository, working
from tests.site.dom import Element, page

SITE = example_site()
CONFIG = (ROOT / "mkdocs.yml").read_text("utf-8")
REPOSITORY = re.findall(r"^repo_url: (\S+)$", CONFIG, re.MULTILINE)[0]
EDIT = f"{REPOSITORY}/edit/main/"
REFERRING = ("href", "src", "srcset", "action", "formaction", "poster", "data", "background", "cite", "ping")
# What Material's own scripts name: in comments, and where they would count stars or draw diagrams (unpkg). The browser
# tests see that no page of ours makes them ask.
NAMESPACES = {"www.w3.org"}  # the name of SVG, which nobody loads
NAMED_BY_MATERIAL = {"api.github.com", "unpkg.com", "bit.ly", "clipboardjs.com", "lunrjs.com", "tartarus.org"}


@lru_cache(maxsize=256)
def read(path: Path) -> Element:
    return page(path)


def references(root: Element) -> list[tuple[Element, str]]:
    """All addresses on a page, with the elements that hold them."""
    return [
        (each, each.attributes[name]) for each in root.walk() for name in REFERRING if name in each.attributes
    ]


def ids(root: Element) -> list[str]:
    return [each.attributes["id"] for each in root.walk() if "id" in each.attributes]


def test_the_build_complains_of_nothing(example):
    assert example.code == 0
    assert re.findall(r"^(?:WARNING|ERROR|CRITICAL).*$", example.log, re.MULTILINE) == []
    assert "Traceback" not in example.log


@pytest.mark.parametrize("edition", ["team", "staff"])
def test_every_link_and_every_anchor_leads_somewhere(example, edition, tmp_path_factory):
    if edition == "staff":
        example = working(built_once(tmp_path_factory, "example-staff", repository, "staff"))
    broken = []
    for name in example.pages:
        for _, address in references(read(example.folder / name)):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = posixpath.normpath(
                posixpath.join("/" + posixpath.dirname(name), unquote(parts.path))
            ).lstrip("/")
            file = example.folder / (target if parts.path else name)
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                broken.append(f"{name}: {address}")
            elif parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in ids(read(file)):
                broken.append(f"{name}: {address} (no such place on the page)")
    assert broken == []


def test_every_subject_has_its_page_or_place(example):
    book = SITE.views
    wanted = [*book.threats.values(), *book.roles.values(), *book.messages.values(), *book.people.values()]
    wanted += [*book.channels.values(), *book.suppliers.values(), *book.sites.values()]
    hrefs = {each.href for each in wanted} | {f"clocks.html#{name}" for name in book.clocks}
    hrefs |= {f"drills.html#{name}" for name in book.drills}
    assert len(hrefs) > 100
    missing = []
    for href in sorted(hrefs):
        path, _, anchor = href.partition("#")
        file = example.folder / path
        if not file.is_file() or (anchor and anchor not in ids(read(file))):
            missing.append(href)
    assert missing == []


def test_subjects_are_called_by_their_names(example):
    book = SITE.views
    for each in [*book.threats.values(), *book.roles.values(), *book.messages.values(), *book.sites.values()]:
        root = read(example.folder / each.href)
        assert root.one("h1").words == each.title
        assert root.one("title").text.startswith(f"{each.title} - ")


def test_ids_are_unique(example):
    twice = {
        name: [each for each, count in Counter(ids(read(example.folder / name))).items() if count > 1]
        for name in example.pages
    }
    assert {name: found for name, found in twice.items() if found} == {}


def test_no_page_refers_to_another_host(example):
    foreign = []
    for name in example.pages:
        for element, address in references(read(example.folder / name)):
            parts = urlsplit(address)
            is_link = element.tag == "a" and (parts.scheme in ("mailto", "tel") or address.startswith(EDIT))
            is_repository = element.tag == "a" and address == REPOSITORY
            if (parts.scheme or parts.netloc) and not is_link and not is_repository:
                foreign.append(f"{name}: <{element.tag}> {address}")
        styles = [each.text for each in read(example.folder / name).all("style")]
        styles += [
            each.attributes["style"]
            for each in read(example.folder / name).walk()
            if "style" in each.attributes
        ]
        foreign += [f"{name}: {style}" for style in styles if re.search(r"url\(|@import", style)]
    assert foreign == []


def test_pages_ask_the_browser_for_nothing_ahead(example):
    for name in example.pages:
        kinds = {each.attributes.get("rel", "") for each in read(example.folder / name).all("link")}
        assert not kinds & {"preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload"}, name
        assert read(example.folder / name).all("iframe") == [], name


def test_styles_load_nothing_from_elsewhere(example):
    loaded = {
        f"{file.name}: {address}"
        for file in example.folder.rglob("*.css")
        for address in re.findall(r"(?:url\(|@import\s)['\"]?([^'\")]+)", file.read_text("utf-8"))
        if re.match(r"(?:[a-z]+:)?//", address) and not address.startswith("data:")
    }
    assert loaded == set()


def test_scripts_name_no_host_to_load_from(example):
    for file in example.folder.rglob("*.js"):
        if {"search", "lunr"} & set(file.relative_to(example.folder).parts):
            continue  # the index: what pages say; and Material's word lists, whose comments name many
        hosts = set(re.findall(r"https?://([\w.-]+\.\w+)", file.read_text("utf-8")))
        allowed = NAMESPACES | (NAMED_BY_MATERIAL if "javascripts" in file.parts else set())
        assert hosts <= allowed, f"{file.relative_to(example.folder)} names {sorted(hosts - allowed)}"
        assert not re.search(r"polyfill\.(?:io|com)|cdnjs|jsdelivr|googletag", file.read_text("utf-8")), (
            file.name
        )


def edit_link(root: Element) -> str:
    found = [
        address for element, address in references(root) if element.tag == "a" and address.startswith(EDIT)
    ]
    assert len(set(found)) <= 1
    return posixpath.normpath(found[0].removeprefix(EDIT)) if found else ""


def test_edit_links_lead_to_the_yaml_behind_each_page(example):
    links = {
        page.path: edit_link(read(example.folder / page.path.replace(".md", ".html"))) for page in SITE.pages
    }
    assert links == {page.path: page.file for page in SITE.pages}
    assert [file for file in links.values() if file and not (ROOT / file).is_file()] == []
    assert links["threats/website-down.md"] == "playbooks/threats/website-down.yml"
    assert links["people.md"] == "roster/people.yml"


def test_written_pages_lead_to_their_markdown(example):
    generated = {page.path for page in SITE.pages}
    for file in (ROOT / "docs").rglob("*.md"):
        name = file.relative_to(ROOT / "docs").as_posix()
        if name not in generated:
            assert edit_link(read(example.folder / name.replace(".md", ".html"))) == f"docs/{name}"


def test_the_menu_holds_every_page_that_is_no_subject(example: Built):
    engine = yaml.safe_load(SETTINGS.read_text("utf-8"))
    own = [pages for group in yaml.safe_load(CONFIG)["nav"] for pages in group.values()]
    entries = [
        each
        for pages in (*(pages for each in menu(labels_in("en")) for pages in each.values()), *own)
        for each in pages
    ]
    listed = {path for each in entries for path in (each.values() if isinstance(each, dict) else [each])}
    subjects = [f"{line.strip('/')}" for line in engine["not_in_nav"].split()]
    pages = {name.replace(".html", ".md") for name in example.pages} - {"404.md"}
    unlisted = pages - listed
    assert listed <= pages
    assert {name for name in unlisted if not any(fnmatch(name, pattern) for pattern in subjects)} == set()
