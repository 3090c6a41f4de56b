"""A threat that can happen at one place is played on the clock there, and each word about its hours says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.threat import Threat
from prontuario.model.time import Hours
from prontuario.plan.place import zone_of
from prontuario.rehearsal.losses import rehearse
from prontuario.rehearsal.start_time import StartTime
from prontuario.rehearsal.week import hours_of
from prontuario.rehearsal.week_words import ORDINARY, hours_in, hours_of_run, long_runs
from prontuario.rehearsal.worst import worst_decision
from prontuario.views.context import Context
from prontuario.views.stories import worst_name
from prontuario.views.week_hours import week_said
from tests.rehearsal.small import book
from tests.rehearsal.test_sites import at_site

ZONES = ["Europe/Rome", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago"]


def with_threat(handbook: Handbook, **fields: object) -> Handbook:
    """The handbook with a threat, whose ladder calls the one role by mobile phone."""
    told = {
        "id": "gas",
        "title": "Gas",
        "escalation": [{"to": "duty", "via": "mobile"}],
        "communication": [],
        **fields,
    }
    duty = handbook.roles["duty"].model_copy(update={"authority": ("activate",)})
    return replace(handbook, roles={"duty": duty}, threats={"gas": Threat.model_validate(told)})


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 12), st.integers(13, 24))
@settings(max_examples=25, deadline=None)
def test_it_is_reached_in_the_hours_that_people_there_have_whatever_the_handbooks_clock(
    zone, own, start, end
):
    """No season is lost and no half hour: all are on one clock."""
    reachable = {"mon-fri": f"{start:02d}:00-{end}:00"}
    handbook = with_threat(at_site(zone, own, reachable), at="there")
    played = rehearse(handbook.threats["gas"], handbook).whole.decision
    assert ~played.never & ORDINARY == hours_of(Hours.parse(reachable)) & ORDINARY


@given(st.sampled_from(ZONES), st.sampled_from(ZONES))
@settings(max_examples=20, deadline=None)
def test_on_a_clock_of_its_own_a_plan_is_what_it_is_in_a_handbook_of_that_clock(zone, own):
    """The clock of the handbook makes no difference to those who are all at one place."""
    reachable = {"mon-sat": "07:00-15:00"}
    here = with_threat(at_site(zone, zone, reachable), at="there")
    there = with_threat(at_site(zone, own, reachable), at="there")
    assert (
        rehearse(there.threats["gas"], there).whole.decision.pairs
        == rehearse(here.threats["gas"], here).whole.decision.pairs
    )


def test_a_threat_at_two_places_is_played_on_the_handbooks_clock_unless_they_have_one_clock():
    sites = {
        name: Site.model_validate({"id": name, "title": name, "time_zone": zone})
        for name, zone in (("lima", "America/Lima"), ("bogota", "America/Bogota"), ("cusco", "America/Lima"))
    }
    handbook = Handbook(policy=Policy.model_validate({"time_zone": "Europe/Rome"}), sites=sites)
    zones = {
        at: zone_of(Threat.model_validate({"id": "gas", "title": "Gas", "at": at.split()}), handbook)
        for at in ("lima", "lima cusco", "lima bogota")
    }
    assert zones == {
        "lima": "America/Lima",
        "lima cusco": "America/Lima",
        "lima bogota": "Europe/Rome",
    }
    assert zone_of(Threat.model_validate({"id": "gas", "title": "Gas"}), handbook) == "Europe/Rome"


def test_the_worst_case_names_the_place_whose_hours_it_says():
    handbook = with_threat(
        at_site("America/Santiago", "Europe/Lisbon", {"mon-fri": "09:00-18:00"}), at="there"
    )
    threat, context = handbook.threats["gas"], Context.of(handbook, "en", date(2026, 11, 29))
    said = worst_name("decision", worst_decision(rehearse(threat, handbook)), threat, context)
    assert "Mon–Thu 18:00–09:00, Fri 18:00 to Mon 09:00 (local time, There)" in said


@given(
    st.sampled_from(ZONES), st.sampled_from(ZONES), st.datetimes(datetime(2026, 1, 3), datetime(2026, 12, 28))
)
@settings(max_examples=100, deadline=None)
def test_an_hour_of_a_day_there_is_the_same_moment_on_the_handbooks_clock(zone, own, moment):
    handbook = at_site(zone, own, "always")
    there = StartTime.parse(f"{moment:%Y-%m-%d %H}:00")
    here = there.seen_from(zone, handbook)
    assert here.date is not None
    assert there.date is not None
    apart = (
        here.date.replace(tzinfo=ZoneInfo(own)).timestamp()
        - there.date.replace(tzinfo=ZoneInfo(zone)).timestamp()
    )
    assert (
        abs(apart) <= 3600
    )  # an hour that is left out in spring is the one after it; one that comes twice, the first
    assert here.hour == here.date.weekday() * 24 + here.date.hour


@given(st.integers(1, ORDINARY - 1))
def test_long_runs_and_the_rest_are_all_hours_each_once(hours):
    runs = [hours_of_run(run) for run in long_runs(hours)]
    rest = hours & ~sum(runs)
    assert sum(runs) + rest == hours
    assert all(each & hours == each for each in runs)
    assert not rest or hours_of(hours_in(rest)) & ORDINARY == rest


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"mon-fri": "09:00-18:00"}, "Mon–Fri 09:00–18:00"),
        ({"sat-sun": "00:00-24:00"}, "Sat–Sun 00:00–24:00"),
        ({"fri": "18:00-24:00", "sat-sun": "00:00-24:00", "mon": "00:00-09:00"}, "Fri 18:00 to Mon 09:00"),
        ({"sun": "12:00-24:00", "mon": "00:00-18:00", "wed": "09:00-10:00"}, "Wed 09:00–10:00, Sun 12:00 to Mon 18:00"),
    ],
)  # fmt: skip
def test_a_weekend_is_one_stretch(typed, said):
    context = Context.of(book(), "en")
    assert week_said(hours_of(Hours.parse(typed)), None, context) == said
