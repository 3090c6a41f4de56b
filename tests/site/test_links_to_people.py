"""Links that write and dial: one place makes them, and nothing in an address is more than an address."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from prontuario.examine import examine
from prontuario.site import Site
from prontuario.views.paths import call, mail
from tests.cases import base_handbook
from tests.site.built import ROOT
from tests.site.dom import Element, Reader

ODD = [
    "a?bcc=eve@evil.example",
    "a?subject=x&body=y@x.example",
    "a%40evil.example@x.example",
    "a%0abcc@x.example",
    "a#b@x.example",
    "o'neil+crisis@x.example",
    "a/b={c}|d`e@x.example",
    "è.ù@bücher.example",
    "\U0001f525@x.example",
    "a@例え.jp",
]


@pytest.mark.parametrize("address", ODD)
def test_a_link_writes_to_the_address_and_to_nobody_else(address):
    parts = urlsplit(mail(address))
    assert (parts.scheme, parts.query, parts.fragment) == ("mailto", "", "")
    assert re.fullmatch(r"[A-Za-z0-9._~%-]+@[A-Za-z0-9._~%-]+", parts.path)
    assert unquote(parts.path) == address


@pytest.mark.parametrize(("dial", "link"), [("+442079460101", "tel:+442079460101"), ("112", "tel:112"), ("+1,2;x=3?", "tel:+1,2;3"), ("+1,,4#", "tel:+1,,4%23")])  # fmt: skip
def test_a_link_dials_digits_and_pauses_alone(dial, link):
    assert call(dial) == link


def parsed(page: str) -> Element:
    reader = Reader()
    reader.feed(page)
    return reader.root


@pytest.mark.parametrize("address", ODD)
def test_links_on_pages_are_made_in_that_way(address, tmp_path):
    root = base_handbook(tmp_path)
    people = root / "roster/people.yml"
    people.write_text(
        people.read_text("utf-8").replace("email: ada.prova@example.org", f'email: "{address}"'), "utf-8"
    )
    (root / "roster/suppliers.yml").write_text(f'printer: {{title: Printer, email: "{address}"}}\n', "utf-8")
    examined = examine(root)
    shown = examined.handbook.people["ada-prova"].email[0]
    site = Site(examined)
    pages = [site.show("people", (), "people.html"), site.show("person", ("ada-prova",), "x.html")]
    links = [
        each
        for page in pages
        for each in parsed(page).walk()
        if each.attributes.get("href", "").startswith("mailto:")
    ]
    assert [each.attributes["href"] for each in links if each.text == shown].count(mail(shown)) >= 2
    assert all(each.attributes["href"] == mail(each.text) for each in links)


def test_links_that_write_or_dial_are_made_in_one_place():
    made = re.compile(r"""(?<!\^=)["'`=]\s*(?:mailto|tel|sms):""")
    package = ROOT / "prontuario"
    files = [*package.rglob("*.py"), *package.rglob("*.html"), *(package / "web/scripts").rglob("*.js")]
    found = {
        file.relative_to(ROOT).as_posix() for file in files if made.search(Path(file).read_text("utf-8"))
    }
    assert found == {
        "prontuario/views/paths.py",
        "prontuario/paper/vcard.py",  # takes it away
        "prontuario/web/scripts/finder/answers.js",  # of digits, in the browser
    }
