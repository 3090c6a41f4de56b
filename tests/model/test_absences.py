"""Where the company or a site is shut: who is away, against a count by hand."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.absences import of_each
from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role
from prontuario.model.policy import Policy
from prontuario.plan.away import away_at

NAMES, SITES = ("ada", "bruno", "carla", "dino"), (None, "lisbon", "rome")
FIRST = date(2026, 12, 20)


@st.composite
def houses(draw):
    """People at sites, some of them with a role; and absences of one or of all."""
    people = {
        name: Person.model_validate(
            {"id": name, "name": name.title()}
            | ({"site": site} if (site := draw(st.sampled_from(SITES))) else {})
        )
        for name in NAMES
    }
    held = draw(st.lists(st.sampled_from(NAMES), unique=True))
    absences = []
    for _ in range(draw(st.integers(0, 3))):
        who, site = draw(st.sampled_from(("all", *NAMES))), draw(st.sampled_from(SITES))
        begin = FIRST + timedelta(days=draw(st.integers(0, 5)))
        data = {"who": who, "from": f"{begin}", "to": f"{begin + timedelta(days=draw(st.integers(0, 3)))}"}
        cover = draw(st.sampled_from((None, *NAMES)))
        data |= {"covered_by": cover} if cover and cover != who else {}
        absences.append(Absence.model_validate(data | ({"site": site} if site and who == "all" else {})))
    return people, {"duty": Role(id="duty", title="Duty", holders=tuple(held))}, tuple(absences)


@given(houses(), st.integers(0, 10))
def test_all_are_away_who_have_a_role_and_work_there_but_who_stands_in(house, days):
    people, roles, absences = house
    book = Handbook(
        policy=Policy(), people=people, roles=roles, absences=tuple(of_each(absences, people, roles))
    )
    day = FIRST + timedelta(days=days)
    on = [each for each in absences if each.start.day <= day <= each.end.day]
    expected = {each.who for each in on if each.who != "all"}
    for each in on:
        for name in NAMES:
            shut = each.who == "all" and each.site in (None, people[name].site)
            if shut and name in roles["duty"].holders and name != each.covered_by:
                expected.add(name)
    found = set(away_at(datetime(day.year, day.month, day.day, 12), book).covers)
    assert found - {"all"} == expected


def test_somebody_whose_name_is_all_is_one_person():
    people = {"all": Person(id="all", name="Al L."), "ada": Person(id="ada", name="Ada Prova")}
    roles = {"duty": Role(id="duty", title="Duty", holders=("all", "ada"))}
    away = Absence.model_validate({"who": "all", "from": "2026-12-24", "to": "2026-12-26"})
    assert list(of_each((away,), people, roles)) == [away]
