"""Who answers for a role, and which role to call in any doubt."""

import pytest

from prontuario.plan.holders import duty_role, first_holder, holder_names, holders, roles_of
from tests.written import THREAT, handbook

ROLES = {"roster/roles.yml": """
    duty-manager: {title: Duty manager, holders: [bruno-finto, ada-prova]}
    scribe:
      title: Scribe
      holders: [ada-prova, nobody]
      rota: {every: 7d, from: 2026-01-05T09:00, people: [bruno-finto, ada-prova]}
    watchman:
      title: Watchman
      rota: {every: 7d, from: 2026-01-05T09:00, people: [bruno-finto]}
    empty: {title: Empty}
"""}  # fmt: skip


def test_holders_come_in_order_then_those_who_take_turns_each_once(tmp_path):
    roles = handbook(tmp_path, ROLES).roles
    assert holder_names(roles["scribe"]) == ("ada-prova", "nobody", "bruno-finto")
    assert holder_names(roles["watchman"]) == ("bruno-finto",)
    assert holder_names(roles["empty"]) == ()


@pytest.mark.parametrize(
    ("role", "names"),
    [
        ("duty-manager", ["Bruno Finto", "Ada Prova"]),
        ("scribe", ["Ada Prova", "Bruno Finto"]),
        ("empty", []),
        ("no-such-role", []),
        (None, []),
    ],
)
def test_the_people_of_a_role_are_those_that_the_roster_knows(role, names, tmp_path):
    assert [person.name for person in holders(role, handbook(tmp_path, ROLES))] == names


def test_a_person_has_the_roles_that_name_it_also_in_turn(tmp_path):
    book = handbook(tmp_path, ROLES)
    assert [role.id for role in roles_of(book.people["bruno-finto"], book)] == [
        "duty-manager",
        "scribe",
        "watchman",
    ]
    assert [role.id for role in roles_of(book.people["ada-prova"], book)] == ["duty-manager", "scribe"]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("duty-manager", "bruno-finto"),
        ("scribe", None),
        ("watchman", None),
        ("empty", None),
        ("of-a-ghost", None),
        ("no-such-role", None),
        (None, None),
    ],
)
def test_the_first_holder_is_the_one_who_holds_a_role_unless_people_take_turns(role, name, tmp_path):
    roles = ROLES["roster/roles.yml"] + "    of-a-ghost: {title: Of a ghost, holders: [ghost, ada-prova]}\n"
    book = handbook(tmp_path, {"roster/roles.yml": roles})
    first = first_holder(role, book)
    assert (first.id if first else None) == name


def ladders(*first_rungs: str) -> dict[str, str]:
    """Threats whose ladders begin with these roles; the one of the small handbook has none."""
    named = {f"t{index}": f"escalation: [{{to: {role}}}]" for index, role in enumerate(first_rungs)}
    named["website-down"] = ""
    files = {f"playbooks/threats/{name}.yml": f"title: {name}\n{text}\n" for name, text in named.items()}
    return ROLES | files | {"playbooks/policy.yml": "company: Prova\n"}


def test_the_policy_names_the_role_on_duty(tmp_path):
    files = ladders("scribe") | {"playbooks/policy.yml": "duty: watchman\n"}
    book = handbook(tmp_path, files)
    assert duty_role(book) is book.roles["watchman"]


def test_a_duty_role_that_nobody_defined_is_none_even_where_ladders_name_another(tmp_path):
    assert (
        duty_role(handbook(tmp_path, ladders("scribe") | {"playbooks/policy.yml": "duty: ghost\n"})) is None
    )


def test_else_the_role_on_duty_is_the_one_that_most_ladders_begin_with(tmp_path):
    book = handbook(tmp_path, ladders("scribe", "watchman", "ghost", "ghost", "ghost", "watchman"))
    assert duty_role(book) is book.roles["watchman"]


def test_later_rungs_do_not_count(tmp_path):
    ladder = "title: Website down\nescalation: [{to: scribe}, {to: watchman}]\n"
    book = handbook(tmp_path, ladders() | {THREAT: ladder})
    assert duty_role(book) is book.roles["scribe"]


@pytest.mark.parametrize("first_rungs", [(), ("ghost",)])
def test_without_policy_and_ladders_nobody_is_on_duty(first_rungs, tmp_path):
    assert duty_role(handbook(tmp_path, ladders(*first_rungs))) is None
