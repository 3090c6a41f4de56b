"""Heads of generated pages, and where their pencils lead."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from prontuario.pages.escape import as_data
from prontuario.pages.sitemap import GeneratedPage
from prontuario.seam.hooks import on_page_markdown

SOURCE = "playbooks/threats/power-cut.yml"
HOSTS = {
    "https://dev.azure.com/ops/proj/_git/handbook": {
        "?path=/docs/": f"?path=/{SOURCE}",
        "?version=GBmain&path=/docs/": f"?version=GBmain&path=/{SOURCE}",
        "?path=docs": f"?path={SOURCE}",
    },
    "https://github.com/ops/handbook": {
        "": f"/edit/master/{SOURCE}",
        "edit/main/docs/": f"/edit/main/{SOURCE}",
        "blob/main/docs/": f"/blob/main/{SOURCE}",
    },
    "https://gitlab.com/ops/handbook": {
        "": f"/edit/master/{SOURCE}",
        "-/edit/main/docs/": f"/-/edit/main/{SOURCE}",
    },
    "https://bitbucket.org/ops/handbook": {
        "": f"/src/default/{SOURCE}",
        "src/main/docs": f"/src/main/{SOURCE}",
    },
    "https://gitea.example.org/ops/handbook": {
        "_edit/main/docs/": f"/_edit/main/{SOURCE}",
        "src/branch/main/docs/": f"/src/branch/main/{SOURCE}",
    },
}
TEMPLATES = {
    "https://git.example.org/edit?file=docs/{path}": f"https://git.example.org/edit?file={SOURCE}",
    "https://git.example.org/edit?file=docs%2F{path!q}": "https://git.example.org/edit?file="
    + SOURCE.replace("/", "%2F"),
    "https://git.example.org/#/docs/{path}": f"https://git.example.org/#/{SOURCE}",
}


def pencil(tmp_path: Path, **settings: str) -> str | None:
    """Where the pencil of a generated page leads, with some settings of MkDocs."""
    (tmp_path / "docs").mkdir()
    config = MkDocsConfig(str(tmp_path / "mkdocs.yml"))
    config.load_dict({"site_name": "Handbook", **{key: value for key, value in settings.items() if value}})
    assert config.validate() == ([], [])
    file = File("threats/power-cut.md", str(tmp_path), str(tmp_path), False)
    file.edit_uri = f"../{SOURCE}"
    page = Page(None, file, config)
    on_page_markdown("", page)
    return page.edit_url


@pytest.mark.parametrize(
    ("host", "typed", "expected"),
    [(host, typed, expected) for host, each in HOSTS.items() for typed, expected in each.items()],
)
def test_the_pencil_leads_to_the_file_behind_a_page_on_each_host(tmp_path, host, typed, expected):
    assert pencil(tmp_path, repo_url=host, edit_uri=typed) == host + expected


@pytest.mark.parametrize(("template", "expected"), TEMPLATES.items())
def test_the_pencil_follows_a_template(tmp_path, template, expected):
    assert pencil(tmp_path, edit_uri_template=template) == expected


def test_without_a_repository_there_is_no_pencil(tmp_path):
    assert pencil(tmp_path) is None


@given(st.text(min_size=1).filter(str.strip))
def test_a_page_has_its_title_and_its_head_whatever_signs_the_title_has(title):
    try:
        title.encode()
    except UnicodeEncodeError:
        return
    text, head = get_data(GeneratedPage("a.md", title, "threat", "a", "a.yml", weight=2).head)
    assert head == {"title": str(as_data(title)), "hide": ["toc"], "search": {"boost": 2}}
    assert text == ""


@pytest.mark.parametrize(
    "title",
    [
        "🔌 Power cut",
        "👩🏽‍🚒 Fire",
        "🇮🇹",
        "a\u2028b",
        "a\u0085b",
        "\ufeffa",
        "\u200fشركة",
        "𠮷野家",
        "---",
        "a\x7fb",
        "\ue000",
    ],
)
def test_signs_of_which_yaml_is_afraid_are_signs_of_a_title(title):
    _, head = get_data(GeneratedPage("a.md", title, "threat", "a", "a.yml").head)
    assert head == {"title": str(as_data(title)), "hide": ["toc"]}
