"""The first day of the week follows the country of the calendar, where days are said as ranges and where they are drawn."""

from datetime import date

import pytest

from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.model.time import Hours
from prontuario.plan.place import first_weekday
from prontuario.rehearsal.week import hours_of
from prontuario.rehearsal.week_words import hours_in
from prontuario.views.calendar import calendar_view
from prontuario.views.context import Context

SITE = Site.model_validate(
    {"id": "haifa", "title": "Haifa", "calendar": {"country": "IL", "working_days": "sun-thu"}}
)


def context(country: str | None, working_days: str = "mon-fri") -> Context:
    """A handbook of a country, with a site in Israel."""
    calendar = {"working_days": working_days}
    policy = Policy.model_validate({"calendar": calendar, **({"country": country} if country else {})})
    return Context.of(Handbook(policy=policy, sites={"haifa": SITE}), "en", date(2026, 11, 29))


@pytest.mark.parametrize(
    ("country", "first"), [(None, 0), ("GB", 0), ("IT", 0), ("IL", 6), ("US", 6), ("EG", 5)]
)
def test_a_week_begins_as_in_the_country(country, first):
    assert first_weekday(None, context(country).handbook) == first
    assert first_weekday("haifa", context(country).handbook) == 6


@pytest.mark.parametrize(
    ("country", "worked", "said"),
    [
        ("IL", "sun-thu", "Sun–Thu"),
        ("IT", "mon-fri", "Mon–Fri"),
        ("GB", "sun-thu", "Sun–Thu"),
        ("US", "sat-sun", "Sat–Sun"),
        ("IT", "sat-mon", "Sat–Mon"),
        ("IL", "mon-sun", "Sun–Sat"),
        (None, "mon-fri", "Mon–Fri"),
    ],
)
def test_working_days_are_said_as_ranges_of_that_week(country, worked, said):
    view = calendar_view(context(country, worked), date(2026, 11, 29))
    assert view.words.startswith(f"Working days: {said}") or f": {said}" in view.words


def test_working_days_of_a_site_are_those_of_its_own_week():
    assert ": Sun–Thu" in calendar_view(context("GB"), date(2026, 11, 29), "haifa").words


def test_hours_that_are_worked_out_follow_the_week_and_those_of_an_author_keep_their_order():
    hours = Hours.parse({"sun-thu": "08:00-17:00"})
    worked_out = hours_in(hours_of(hours))
    assert context("IL").hours(worked_out) == "Sun–Thu 08:00–17:00"
    assert context("IT").hours(worked_out) == "Sun–Thu 08:00–17:00"
    assert context("IT").hours(hours) == "Sun–Thu 08:00–17:00"
