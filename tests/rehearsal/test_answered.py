"""At which hours a number is answered: in each turn of a rota, in each season, hour by hour against the people's own hours."""

from dataclasses import replace

import pytest

from prontuario.model.handbook import Handbook
from prontuario.model.people import Person, Role
from prontuario.model.policy import Policy
from prontuario.model.site import Site
from prontuario.rehearsal.answered import answered_lines
from prontuario.rehearsal.week import ALWAYS, HOURS, NEVER
from prontuario.rehearsal.week_words import ORDINARY, week_words

DUTY = {"kind": "duty", "number": "+44 20 7946 0100"}


def person(name: str, reachable: object = "always", site: str | None = None, *phones: dict) -> Person:
    given = phones or ({"kind": "mobile", "number": "+44 7700 900101"},)
    return Person.model_validate(
        {"id": name, "name": name.title(), "reachable": reachable, "site": site, "phones": list(given)}
    )


def handbook(role: dict, *people: Person, **more: object) -> Handbook:
    made = Role.model_validate({"id": "role", "title": "Role", **role})
    return replace(
        Handbook(policy=Policy(), people={each.id: each for each in people}, roles={"role": made}), **more
    )  # type: ignore[arg-type]


def hours(book: Handbook) -> dict[tuple[str | None, str], str]:
    lines = answered_lines(book.roles["role"], book)
    return {(line.person, line.phone.kind): week_words(line.hours) for line in lines}


def test_a_desk_telephone_is_answered_in_office_hours_and_a_mobile_when_its_owner_answers():
    office = {"kind": "office", "number": "+44 20 7946 0101"}
    mobile = {"kind": "mobile", "number": "+44 7700 900101"}
    book = handbook({"holders": ["anna"]}, person("anna", {"mon-sun": "08:00-12:00"}, None, office, mobile))
    assert hours(book) == {
        ("anna", "office"): "Mon-Fri 09:00-12:00",
        ("anna", "mobile"): "Mon-Sun 08:00-12:00",
    }


@pytest.mark.parametrize(
    ("asleep", "expected"),
    [("anna", "Mon-Sun 09:00-17:00"), ("bruno", "Mon-Sun 09:00-17:00"), ("nobody", "at any hour")],
)
def test_a_duty_phone_is_answered_when_all_who_may_have_it_answer(asleep, expected):
    people = [
        person(name, {"mon-sun": "09:00-17:00"} if name == asleep else "always") for name in ("anna", "bruno")
    ]
    rota = {"every": "7d", "from": "2026-01-05T09:00", "people": ["anna", "bruno"]}
    book = handbook({"phones": [DUTY], "rota": rota}, *people)
    assert hours(book)[None, "duty"] == expected


def test_a_desk_answers_in_its_own_hours():
    book = handbook({"desk": True, "phones": [DUTY], "reachable": {"mon-sun": "06:00-23:00"}})
    assert hours(book) == {(None, "duty"): "Mon-Sun 06:00-23:00"}


def test_somebody_elsewhere_answers_in_the_hours_that_all_seasons_share():
    """New York is six hours behind Rome, five for some weeks of the year."""
    york = Site.model_validate({"id": "york", "title": "New York", "time_zone": "America/New_York"})
    anna = person("anna", {"mon-fri": "09:00-17:00"}, "york")
    policy = Policy.model_validate({"time_zone": "Europe/Rome"})
    book = handbook({"holders": ["anna"]}, anna, sites={"york": york}, policy=policy)
    assert hours(book) == {("anna", "mobile"): "Mon-Fri 15:00-22:00"}


def test_nobody_has_the_number_of_a_role_without_holders():
    lines = answered_lines(handbook({"phones": [DUTY]}).roles["role"], handbook({"phones": [DUTY]}))
    assert [line.hours for line in lines] == [NEVER]
    assert (ALWAYS & ORDINARY).bit_count() == HOURS
