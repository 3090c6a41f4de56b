"""The figures of the house: counted as somebody with the files and a calendar would count them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.edition import Edition
from prontuario.plan.assessment import YEAR, Measure, assessment
from tests.example import example, example_site

HANDBOOK, TODAY = example().handbook, example().case.today


def measures(handbook=HANDBOOK, day=TODAY) -> dict[str, Measure]:
    return {each.subject: each for each in assessment(handbook, day)}


def test_each_figure_counts_everything_once():
    found = measures()
    for name, table in (
        ("reviewed", HANDBOOK.threats),
        ("tried", HANDBOOK.threats),
        ("reachable", HANDBOOK.people),
    ):
        assert sorted((*found[name].done, *found[name].missing)) == sorted(table)
    assert list(found) == ["reviewed", "tried", "trained", "reachable", "corrected", "compared"]


def test_an_exercise_counts_for_a_year_and_a_call_test_never():
    (drill,) = (each for each in HANDBOOK.drills.values() if each.id == "2026-10-08-data-breach")
    assert "data-breach" in measures(day=drill.date)["tried"].done
    assert "data-breach" in measures(day=drill.date + YEAR - timedelta(days=1))["tried"].done
    assert "data-breach" in measures(day=drill.date + YEAR)["tried"].missing
    assert "data-breach" in measures(day=drill.date - timedelta(days=1))["tried"].missing
    call = drill.model_copy(update={"kind": "call-test"})
    only = replace(HANDBOOK, drills={call.id: call})
    assert measures(only, drill.date)["tried"].done == ()


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_an_action_is_missing_from_its_day_until_it_is_done(day):
    expected = [
        f"{drill.id}#{number}"
        for drill in HANDBOOK.drills.values()
        for number, each in enumerate(drill.actions, 1)
        if drill.date <= day and each.by <= day and not (each.done and each.done <= day)
    ]
    assert list(measures(day=day)["corrected"].missing) == expected


def test_a_person_whose_number_was_never_tried_is_missing():
    name, person = next(iter(HANDBOOK.people.items()))
    people = {**HANDBOOK.people, name: person.model_copy(update={"checked": None})}
    assert name in measures()["reachable"].done
    assert name in measures(replace(HANDBOOK, people=people))["reachable"].missing


def test_it_was_different_before_only_where_the_files_still_know():
    found = measures()
    assert {name for name, each in found.items() if each.earlier} == {"tried", "trained", "corrected"}
    for name in ("tried", "trained", "corrected"):
        for day, share in found[name].earlier:
            assert share == pytest.approx(measures(day=day)[name].share)


def test_a_hundred_per_cent_is_shown_only_where_nothing_is_missing():
    for each in example_site().views.assessment:
        assert (each.percent == 100) == (not each.missing)
    page = example_site().show("self_assessment", (), "assessment.html")
    assert "Threats exercised" in page
    assert example_site(Edition.STAFF).views.assessment == ()
