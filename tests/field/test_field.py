"""What people really type, laid over a small handbook: the first line of each says what has to come of it.

`expected.yml` has, for each folder, the lines of its findings and what pages show; nothing else may be found.
"""

import shutil
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import yaml

from prontuario.examine import examine
from prontuario.paper.vcard import person_card
from prontuario.report.formats import as_line
from prontuario.site import Site
from prontuario.views.views import Views

HERE = Path(__file__).parent
EXPECTED = yaml.safe_load((HERE / "expected.yml").read_text("utf-8"))
# The inputs were written when a mobile was for all staff.
SINCE = "staff-cannot-call"
TODAY = date(2026, 11, 22)


@pytest.fixture
def laid(tmp_path):
    """Lays an input over the small handbook."""

    def lay(name: str) -> Path:
        shutil.copytree(HERE / "base", tmp_path / name)
        shutil.copytree(HERE / name, tmp_path / name, dirs_exist_ok=True)
        return tmp_path / name

    return lay


def printed(site: Site, path: str) -> str:
    """A generated page as HTML, its signs as a reader sees them."""
    page = next(each for each in site.pages if each.path == path.replace(".html", ".md"))
    name, _, argument = page.call.rstrip(")").partition("(")
    return unescape(site.call(name, tuple(filter(None, [argument.strip('"')])), path))


def test_every_input_says_what_is_expected_of_it():
    folders = {
        path.name for path in HERE.iterdir() if path.is_dir() and path.name not in ("base", "__pycache__")
    }
    assert folders == set(EXPECTED)
    for name in folders:
        first = [
            path.read_text("utf-8").split("\n")[0] for path in (HERE / name).rglob("*.*") if path.is_file()
        ]
        assert any(line.lstrip("\ufeff").startswith("# expect: ") for line in first), name


@pytest.mark.parametrize("name", EXPECTED)
def test_what_people_type_gives_what_its_first_line_says(laid, name):
    expected, examined = EXPECTED[name], examine(laid(name), TODAY)
    found = [as_line(each) for each in examined.findings if each.check != SINCE]
    assert found == expected.get("findings", [])
    site = Site(examined)
    for path, texts in expected.get("shows", {}).items():
        html = printed(site, path)
        assert [text for text in texts if text not in html] == []
    views = Views(examined)
    for person, lines in expected.get("cards", {}).items():
        assert [line for line in person_card(views.people[person], "").split() if "TEL" in line] == lines
