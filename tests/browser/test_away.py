"""Who is away is said beside the name from the day on which it begins until it ends, whatever day the page was built."""

import shutil

import pytest

from tests.browser.conftest import PHONE
from tests.field.test_field import HERE
from tests.site.built import built_once, working
from tests.site.project import copy_product

ABSENCES = """\
- {who: anna-vera, from: 2026-12-07, to: 2026-12-08}
- {who: anna-vera, from: 2026-12-21 14:00, to: 2026-12-21 18:00, covered_by: dario-dritto}
"""
FIRST, SECOND = "7 Dec 2026 to 8 Dec 2026", "21 Dec 2026 14:00–18:00"
PAGES = ["index.html", "roles/office-manager.html", "threats/power-cut.html", "triage.html"]


def office(root):
    """The small handbook of tests/field, whose first holder is away twice."""
    copy_product(root)
    shutil.copytree(HERE / "base", root, dirs_exist_ok=True)
    people = root / "roster/people.yml"
    people.write_text(people.read_text("utf-8").replace("kind: mobile,", "kind: mobile, visible_to: staff,"))
    (root / "roster/absences.yml").write_text(ABSENCES)
    (root / "docs").mkdir(exist_ok=True)
    return root


@pytest.fixture
def at(tmp_path_factory, serve, visit):
    """Opens a page at a moment."""
    address = serve(working(built_once(tmp_path_factory, "away", office)).folder)

    def start(moment, path, **options):
        tab = visit(PHONE, at=address, fresh=True, moment=moment, **options)
        return tab.go(path)

    return start


def said(page):
    """The absences that a reader sees."""
    lines = page.locator(".p-away")
    texts = [lines.nth(number) for number in range(lines.count())]
    return "\n".join(each.inner_text() for each in texts if each.is_visible())


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-22T08:00:00+00:00", []),
        ("2026-12-06T22:59:00+00:00", []),
        ("2026-12-06T23:00:00+00:00", [FIRST]),  # midnight in Rome
        ("2026-12-08T22:59:00+00:00", [FIRST]),
        ("2026-12-08T23:00:00+00:00", []),
        ("2026-12-21T08:00:00+00:00", [SECOND]),  # in the morning of that day: its hours are said
        ("2026-12-21T17:00:00+00:00", []),
    ],
)
def test_an_absence_is_said_on_its_days(at, path, moment, expected):
    words = said(at(moment, path))
    assert [each for each in (FIRST, SECOND) if each in words] == expected


def test_the_line_comes_and_goes_while_the_page_is_open(at):
    page = at("2026-12-06T22:58:30+00:00", PAGES[0])
    assert said(page) == ""
    assert not page.locator("p:has(> .p-away)").first.is_visible()  # nor an empty line
    page.clock.run_for(120_000)
    assert FIRST in said(page)


def test_the_page_of_the_person_and_pages_without_scripts_say_all_that_is_to_come(at):
    words = said(at("2026-11-22T08:00:00+00:00", "people.html"))
    assert (FIRST in words, SECOND in words) == (True, True)
    words = said(at("2026-11-22T08:00:00+00:00", PAGES[0], java_script_enabled=False))
    assert (FIRST in words, SECOND in words) == (True, True)
