"""Who is called while somebody is away: whoever is named, then the next holder who is there; and how pages say it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role, Swap
from prontuario.plan.stand_ins import stand_ins
from prontuario.views.contacts import contacts
from prontuario.views.context import Context
from prontuario.views.people import person_view
from prontuario.views.turns import turns_table

NAMES = ("ada", "bruno", "carla", "dino")
PEOPLE = {
    name: Person.model_validate({"id": name, "name": name.title(), "phones": [
        {"kind": "mobile", "number": f"+44 7700 90030{place}"}]})
    for place, name in enumerate(NAMES)
}  # fmt: skip
LEAD = Role.model_validate({"id": "lead", "title": "Lead", "holders": ["ada", "bruno", "carla"]})
TODAY = date(2026, 12, 1)


def away(who: str, start: str, end: str, cover: str | None = None) -> Absence:
    data = {"who": who, "from": start, "to": end}
    return Absence.model_validate(data | ({"covered_by": cover} if cover else {}))


def book(*absences: Absence, role: Role = LEAD) -> Handbook:
    return Handbook(people=PEOPLE, roles={role.id: role}, absences=absences)


def said(handbook: Handbook, language: str = "en") -> list[list[tuple[str, str]]]:
    found = contacts(handbook.roles["lead"], Context.of(handbook, language, TODAY))
    return [[(each.text, each.phone.spoken if each.phone else "") for each in one.away] for one in found]


def test_of_an_owner_away_the_page_says_who_is_called_then_with_the_number():
    first = "2026-12-07", "2026-12-11"
    dates = "Away: 7 Dec 2026 to 11 Dec 2026."
    assert said(book(away("ada", *first, "dino")))[0] == [(f"{dates} Call then: Dino", "+44 7700 900303")]
    assert said(book(away("ada", *first)))[0] == [(f"{dates} Call then the deputy: Bruno", "+44 7700 900301")]
    assert said(book(away("ada", *first), away("bruno", "2026-12-11", "2026-12-12")))[0] == [
        (f"{dates} Call then the deputy: Carla", "+44 7700 900302")
    ]
    alone = LEAD.model_copy(update={"holders": ("ada",)})
    assert said(book(away("ada", *first), role=alone)) == [[(f"{dates} Nobody stands in.", "")]]


def test_of_a_deputy_away_the_page_says_when_and_of_what_is_over_nothing():
    coming, over = away("bruno", "2026-12-07", "2026-12-11"), away("ada", "2026-11-20", "2026-11-30")
    assert said(book(coming, over)) == [[], [("Away: 7 Dec 2026 to 11 Dec 2026", "")], []]
    last = away("ada", "2026-11-20", "2026-12-01")  # today is the last day
    assert len(said(book(last))[0]) == 1


def test_the_card_of_a_person_says_it_too_in_the_readers_language():
    handbook = book(away("ada", "2026-12-07 08:00", "2026-12-07 18:00", "dino"))
    (line,) = person_view(PEOPLE["ada"], Context.of(handbook, "it", TODAY)).away
    assert line.text == "Assente: 7 dic 2026 08:00–18:00. In sua assenza chiamare Dino"


@st.composite
def worlds(draw):
    absences = []
    for _ in range(draw(st.integers(0, 5))):
        first = datetime(2026, 12, 1) + timedelta(hours=6 * draw(st.integers(0, 40)))
        last = first + timedelta(hours=6 * draw(st.integers(1, 20)))
        who, cover = draw(st.sampled_from(NAMES)), draw(st.sampled_from((None, *NAMES)))
        absences.append(away(who, f"{first:%Y-%m-%d %H:%M}", f"{last:%Y-%m-%d %H:%M}", cover))
    return tuple(absences)


@given(worlds())
def test_nobody_is_called_who_is_away_meanwhile(absences):
    handbook = book(*absences)
    for each in stand_ins("ada", handbook, None, LEAD):
        hours = [each.absence.start.begin + timedelta(hours=n) for n in range(200)]
        hours = [hour for hour in hours if hour < each.absence.end.end]
        there = [
            name for name in NAMES
            if not any(one.who == name and one.start.begin <= hour < one.end.end for one in absences for hour in hours)
        ]  # fmt: skip
        assert each.cover == (each.absence.covered_by if each.absence.covered_by in there else None)
        assert each.deputy == next((name for name in ("bruno", "carla") if name in there), None)


@pytest.mark.parametrize(
    ("absences", "swaps", "row"),
    [
        ((), [], ["ada"]),
        ((), [{"who": "dino"}], ["dino", "ada"]),
        ((), [{"who": "dino", "instead_of": "bruno"}], ["ada"]),
        ((), [{"who": "ada"}], ["ada"]),
        ((away("ada", "2026-12-07", "2026-12-07", "dino"),), [], ["dino", "ada"]),
        ((away("ada", "2026-12-07", "2026-12-07"),), [], ["bruno", "ada", None, 1]),
        ((away("dino", "2026-12-07", "2026-12-07"),), [{"who": "dino"}], ["ada", "dino", None, 1]),
    ],
)
def test_the_table_of_turns_says_in_whose_place_and_whether_anybody_is_named(absences, swaps, row):
    rota = {"every": "7d", "from": "2026-12-07", "people": ["ada", "bruno"]}
    role = Role.model_validate({"id": "lead", "title": "Lead", "rota": rota})
    days = {"role": "lead", "from": "2026-12-07", "to": "2026-12-07"}
    made = tuple(Swap.model_validate(days | each) for each in swaps)
    handbook = replace(book(*absences, role=role), swaps=made)
    table = turns_table(handbook, datetime(2026, 12, 7, 12, tzinfo=UTC))
    moment = int(datetime(2026, 12, 7, 12, tzinfo=UTC).timestamp()) // 60
    found = [each for each in table["roles"]["lead"]["turns"] if each[0] <= moment]
    assert found[-1][1:] == row
    assert all(name in table["people"] for name in row if isinstance(name, str))
