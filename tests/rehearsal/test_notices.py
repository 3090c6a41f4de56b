"""Which notice is due when in a rehearsal, what sends it, and whether in time: the law's days, clock and start."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.checks.case import Case
from prontuario.checks.law import missed_notification_deadline
from prontuario.model.clock import Clock
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.rehearsal.notices import Begun, Notice, missed_in_week, notices
from prontuario.rehearsal.scenario import Loss
from prontuario.rehearsal.start_time import StartTime, dated
from prontuario.views.context import Context
from prontuario.views.notices import missed_words, notices_view
from tests.rehearsal.small import book

LAW = {"id": "law", "title": "A law", "law": "Section 9", "authority": "Office", "applies_if": "hurt",
       "owner": "duty", "checked": "2026-10-08"}  # fmt: skip
NOTIFY = {"phase": "contain", "do": "Notify", "who": "duty", "within": "6h", "clock": "law/first"}
FIRST = {"id": "first", "send": "Notice", "within": "72h"}
POLICY = {"time_zone": "Europe/Rome", "calendar": {"country": "IT"},
          "audiences": {"customers": {"title": "Customers"}}}  # fmt: skip
LONDON = {"id": "london", "title": "London", "time_zone": "Europe/London",
          "calendar": {"country": "GB", "region": "ENG"}}  # fmt: skip


def handbook(
    *deadlines: dict[str, Any],
    fire: dict[str, Any] | None = None,
    law: dict[str, Any] | None = None,
    **changes,
) -> Handbook:
    """The small handbook, whose fire a law wants to be told."""
    made = book(fire={"clocks": ["law"], "steps": [NOTIFY], **(fire or {})}, **changes)
    clock = Clock.model_validate({**LAW, "deadlines": list(deadlines or (FIRST,)), **(law or {})})
    return replace(
        made,
        policy=Policy.model_validate(POLICY),
        clocks={"law": clock},
        sites={"london": Site.model_validate(LONDON)},
    )


def played(made: Handbook, at: str, *losses: Loss) -> tuple[Notice, ...]:
    """The notices of a fire that begins at an hour of a day."""
    return notices(Begun(made.threats["fire"], made, StartTime.parse(at), losses))


def due(made: Handbook, at: str, zone: str = "Europe/Rome") -> list[str]:
    """When they are due, on the wall of a zone."""
    return [
        f"{each.due.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if each.due else each.verdict
        for each in played(made, at)
    ]


@pytest.mark.parametrize(
    ("within", "at", "end"),
    [
        ("24h", "2026-03-28 12:00", "2026-03-29 13:00"),  # an hour is left out that night
        ("24h", "2026-10-24 12:00", "2026-10-25 11:00"),  # and one comes twice
        ("2bd", "2026-12-04 09:00", "2026-12-09 23:59"),  # over a weekend and the 8th, a holiday
        ("1mo", "2026-01-31 09:00", "2026-02-28 23:59"),
    ],
)
def test_a_notice_is_due_over_holidays_summer_time_and_ends_of_months(within, at, end):
    assert due(handbook({**FIRST, "within": within}), at) == [end]


def test_the_days_of_a_law_are_those_of_its_site():
    """In London, Boxing Day of 2026 is kept on the 28th, and Monday the 7th and Tuesday the 8th are worked."""
    at_home = handbook({**FIRST, "within": "1bd"})
    there = handbook({**FIRST, "within": "1bd"}, law={"site": "london"})
    assert due(at_home, "2026-12-24 17:00") == ["2026-12-28 23:59"]
    assert due(there, "2026-12-24 17:00", "Europe/London") == ["2026-12-29 23:59"]
    assert due(there, "2026-12-25 00:00", "Europe/London") == ["2026-12-29 23:59"]  # 23:00 of the 24th there


def test_a_threat_of_one_site_begins_on_the_clock_there():
    there = handbook({**FIRST, "within": "1h"}, fire={"at": "london"})
    assert due(there, "2026-12-01 03:00") == ["2026-12-01 05:00"]


def test_each_notice_is_paired_with_the_step_that_names_it_and_counts_from_its_own_start():
    second = {"id": "second", "send": "Report", "within": "24h", "from": "first"}
    third = {"id": "third", "send": "End", "within": "1h", "from": "aware"}
    steps = [{**NOTIFY, "do": "Report", "within": "20h", "clock": "law/second"}, NOTIFY]
    made = handbook(FIRST, second, third, fire={"steps": steps})
    first, report, end = played(made, "2026-06-01 10:00")
    assert due(made, "2026-06-01 10:00") == ["2026-06-04 10:00", "2026-06-02 16:00", "2026-06-01 11:00"]
    assert [each.sending and each.sending.names for each in (first, report, end)] == [
        "law/first", "law/second", None,
    ]  # fmt: skip
    assert [each.verdict for each in (first, report, end)] == ["in-time", "in-time", "unsent"]


def test_a_step_after_the_deadline_is_too_late_and_one_without_time_is_said():
    (late,) = played(handbook({**FIRST, "within": "5h"}), "2026-06-01 10:00")
    assert late.verdict == "late"
    untimed = handbook(fire={"steps": [{key: NOTIFY[key] for key in NOTIFY if key != "within"}]})
    assert played(untimed, "2026-06-01 10:00")[0].verdict == "untimed"


def test_of_two_that_send_it_the_last_in_time_counts():
    early, late = {**NOTIFY, "do": "Prepare", "within": "1h"}, {**NOTIFY, "do": "Again", "within": "5d"}
    made = handbook(fire={"steps": [early, NOTIFY, late]})
    assert played(made, "2026-06-01 10:00")[0].planned == datetime(2026, 6, 1, 14, tzinfo=UTC)


def test_who_sends_it_may_not_answer_before_it_is_due():
    """Bruno answers from Monday to Friday, from nine to six."""
    step = {**NOTIFY, "who": "voice"}
    made = handbook({**FIRST, "within": "24h"}, fire={"steps": [step]})
    ada = Loss(Kind.PERSON, "ada")
    (monday,) = played(made, "2026-06-01 10:00", ada)
    (sunday,) = played(made, "2026-06-07 10:00", ada)
    (saturday,) = played(made, "2026-06-06 03:00", ada)
    assert (monday.verdict, monday.answers) == ("in-time", None)
    assert sunday.answers is not None
    assert sunday.verdict == "in-time"
    assert sunday.answers.astimezone(ZoneInfo("Europe/Rome")).hour == 9
    assert saturday.verdict == "unanswered"
    assert played(handbook(fire={"steps": [{**NOTIFY, "who": "nobody"}]}), "2026-06-06 03:00")[0].verdict == (
        "unanswered"
    )


def test_a_follow_up_is_counted_from_the_end_of_the_incident():
    later = {"do": "Report", "who": "duty", "within": "2d", "clock": "law/first"}
    made = handbook(fire={"steps": [], "afterwards": [later]})
    (notice,) = played(made, "2026-06-01 10:00")
    assert (notice.verdict, notice.planned) == ("in-time", None)
    assert notice.over == datetime(2026, 6, 2, 8, tzinfo=UTC)
    too_long = handbook(fire={"steps": [], "afterwards": [{**later, "within": "9d"}]})
    assert played(too_long, "2026-06-01 10:00")[0].verdict == "late"


def test_a_notice_without_an_hour_is_due_at_none():
    made = handbook({**FIRST, "within": "without-undue-delay"})
    (notice,) = played(made, "2026-06-01 10:00")
    assert (notice.due, notice.verdict) == (None, "in-time")


def test_the_words_name_the_clock_the_step_and_who():
    made = handbook({**FIRST, "within": "1bd"}, law={"site": "london"})
    begun = Begun(made.threats["fire"], made, StartTime.parse("2026-12-24 17:00"))
    (said,) = notices_view(begun, Context.of(made, "en"))
    assert said.begins == "Thu 24 Dec 2026 17:00"
    assert said.due == (
        "Due by Tue 29 Dec 2026 23:59 (local time, London), 1 working day from the moment we are aware"
    )
    assert said.words == "Notify (duty). Planned by Thu 24 Dec 2026 22:00 (local time, London). In time."
    assert said.good


def test_an_hour_of_the_week_is_the_first_such_hour_from_the_day_on():
    made, day = handbook(), date(2026, 11, 29)
    for hour in (0, 75, 167):
        found = dated(StartTime(hour), day, made, None)
        assert found.hour == hour
        assert day <= found.date.date() < day + timedelta(days=7)
    friday_on_holiday = 168 + 4 * 24 + 3
    assert dated(StartTime(friday_on_holiday), day, made, None).date == datetime(2026, 12, 25, 3)
    assert dated(StartTime(75), date.max, made, None).hour == 75


def test_no_day_of_the_calendar_breaks_it():
    for at in ("0001-01-01 03:00", "9999-12-31 23:00"):
        assert played(handbook(), at) == ()


def test_a_week_names_what_is_missed_and_when_the_threat_has_to_begin_for_that():
    """Bruno alone sends it, and answers from Monday to Friday, from nine to six; hour by hour, the same is found."""
    made = handbook(
        {**FIRST, "within": "24h"},
        fire={"steps": [{**NOTIFY, "who": "press"}]},
        roles={"press": {"holders": ["bruno"]}},
    )
    threat, monday = made.threats["fire"], date(2026, 6, 8)
    (missed,) = missed_in_week(threat, made, monday)
    by_hand = 0
    for n in range(168):
        at = datetime(2026, 6, 8) + timedelta(hours=n)
        (notice,) = played(made, f"{at:%Y-%m-%d %H}:00")
        by_hand |= (notice.verdict == "unanswered") << n
    assert (missed.hours, missed.notice.verdict) == (by_hand, "unanswered")
    said = missed_words((missed,), threat, monday, Context.of(made, "en"))
    assert said == (
        "A law, Notice (if it begins Fri 18:00 to Sun 09:00). Who sends it cannot be reached in time."
    )


def test_a_week_in_which_all_are_sent_says_so():
    made, monday = handbook(), date(2026, 6, 8)
    threat = made.threats["fire"]
    assert missed_in_week(threat, made, monday) == ()
    said = missed_words((), threat, monday, Context.of(made, "en"))
    assert said == "in time, and by somebody who answers, whenever it begins in the week from 8 Jun 2026"


def test_hours_at_which_the_threat_cannot_begin_miss_nothing():
    made = handbook(
        {**FIRST, "within": "24h"},
        fire={"steps": [{**NOTIFY, "who": "press"}], "happens": {"mon-thu": "09:00-18:00"}},
        roles={"press": {"holders": ["bruno"]}},
    )
    assert missed_in_week(made.threats["fire"], made, date(2026, 6, 8)) == ()


WITHIN = st.sampled_from(("1h", "24h", "72h", "1bd", "4bd", "1mo"))
MOVES = st.sampled_from(("stays", "next-working-day", "next-working-day 12:00"))


@settings(max_examples=150)
@given(WITHIN, WITHIN, MOVES, st.integers(1, 200), st.integers(1, 200), st.integers(0, 4 * 365 * 24))
def test_what_the_check_lets_pass_is_late_at_no_hour_of_four_years(first, second, moves, one, two, hour):
    """The check counts on the shortest time that a limit ever gives: the rehearsal never finds less."""
    deadlines = (
        {**FIRST, "within": first},
        {"id": "second", "send": "Report", "within": second, "from": "first", "moves": moves},
    )
    steps = [{**NOTIFY, "within": f"{one}h"}, {**NOTIFY, "within": f"{two}h", "clock": "law/second"}]
    made = handbook(*deadlines, fire={"steps": steps})
    begun = datetime(2025, 1, 1) + timedelta(hours=hour)
    found = [each.message for each in missed_notification_deadline.run(Case(made, date(2026, 11, 29)))]
    late = [each for each in played(made, f"{begun:%Y-%m-%d %H}:00") if each.verdict == "late"]
    assert not late or found
