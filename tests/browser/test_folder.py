"""From a folder, without a server: unpacked from the archive that goes on a memory stick."""

import subprocess
import sys
import zipfile

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.listed import SITE, THREATS
from tests.site.built import ROOT


def packed(site, archive) -> None:
    subprocess.run([sys.executable, ROOT / "tools/stick.py", site, archive], check=True, timeout=60)


@pytest.fixture(scope="module")
def unpacked(example, tmp_path_factory):
    """The folder on the stick; a site is built into another one, whose name says nothing about it."""
    folder = tmp_path_factory.mktemp("a stick, più lontano")
    packed(example.folder, folder / "site.zip")
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(folder)
    return folder / "handbook"


@pytest.fixture
def opened(visit, unpacked):
    """Opens a page from the folder of the site."""

    def start(path: str, size: dict[str, int] = PHONE, **options):
        tab = visit(size, at=f"{unpacked.as_uri()}/", **options)
        tab.go(path)
        return tab

    return start


@pytest.mark.requirement(13)
@pytest.mark.parametrize("path", ["index.html", "threats/website-down.html", "people.html"])
def test_page_is_dressed_and_linked(opened, path):
    tab = opened(path)
    assert tab.page.evaluate("getComputedStyle(document.querySelector('.p-bar')).position") == "sticky"
    assert tab.page.locator("article a[href^='tel:']:visible").count() > 0


@pytest.mark.requirement(13)
def test_links_lead_from_page_to_page(opened):
    page = opened("index.html").page
    page.locator(f"article a[href='{THREATS[0]}']").first.click()
    page.wait_for_url(f"**/{THREATS[0]}")
    page.locator("article a[href^='../people.html#']").first.click()
    page.wait_for_url("**/people.html#*")
    assert page.locator(":target").is_visible()


@pytest.mark.requirement(13)
@pytest.mark.parametrize("path", ["index.html", "threats/website-down.html"])
def test_search_works(opened, search_on, path):
    tab = opened(path, DESKTOP)
    box = search_on(tab)
    assert box.finds("voli cancellati", "threats/mass-cancellations.html")
    assert box.finds("07700 900201", "people.html#ada-prova")
    box.look_up("website down")
    box.open_first()
    assert "/threats/website-down.html" in tab.page.url


def test_every_file_is_on_the_stick(unpacked, example):
    def files(folder):
        return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}

    assert files(unpacked) == files(example.folder)


def test_the_same_site_makes_the_same_archive(example, tmp_path):
    for name in ("one.zip", "two.zip"):
        packed(example.folder, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.requirement(13)
@pytest.mark.parametrize("path", ["index.html", "people.html", THREATS[0]])
def test_a_copy_from_a_folder_says_so(opened, path):
    page = opened(path).page
    notice = page.locator(".p-copy-notice p:visible")
    notice.wait_for()
    assert notice.inner_text() == f"■ Copy of {SITE.views.stamp.day}, opened from a folder"


def test_an_old_copy_from_a_folder_warns(opened):
    tab = opened("people.html", fresh=True)
    tab.page.context.clock.set_fixed_time("2027-03-01T03:00:00+00:00")
    page = tab.go("index.html")
    page.get_by_text("⚠ Old copy, of").wait_for()


def test_the_guide_says_that_all_of_it_is_here(opened):
    page = opened("use.html").page
    page.locator("[data-when=folder]", has_text="not needed").wait_for()
