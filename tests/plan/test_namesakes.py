"""People of one name, told apart wherever a name stands."""

from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.handbook import Handbook
from prontuario.model.people import Person
from prontuario.model.text import Text
from prontuario.plan.namesakes import told_apart
from prontuario.plan.wording import plain
from prontuario.views.context import Context

UNITS = st.sampled_from([None, "Sales", "Accounts"])
PEOPLE = st.lists(
    st.tuples(st.sampled_from(["Ada Prova", "ada PROVÀ", "Bruno Finto"]), UNITS, UNITS), max_size=6
)


def book(people: list[tuple[str, str | None, str | None]]) -> Handbook:
    made = {
        f"person-{number}": Person(
            id=f"person-{number}",
            name=name,
            unit=Text.parse(unit) if unit else None,
            title=Text.parse(title) if title else None,
        )
        for number, (name, unit, title) in enumerate(people)
    }
    return Handbook(people=made)


@given(PEOPLE)
def test_no_two_people_are_called_the_same(people):
    handbook = book(people)
    called = [plain(Context.of(handbook).name(person)) for person in handbook.people.values()]
    assert len(set(called)) == len(called)


@given(PEOPLE)
def test_something_stands_beside_a_name_only_where_another_has_it(people):
    handbook = book(people)
    names = [plain(person.name) for person in handbook.people.values()]
    for person in handbook.people.values():
        assert bool(told_apart(person, handbook)) == (names.count(plain(person.name)) > 1)


def test_the_unit_comes_before_the_title_and_the_entry_last():
    handbook = book(
        [("Ada Prova", "Sales", "Head"), ("Ada Prova", "Accounts", "Head"), ("Ada Prova", None, "Clerk")]
    )
    context = Context.of(handbook)
    assert [context.name(each) for each in handbook.people.values()] == [
        "Ada Prova (Sales)",
        "Ada Prova (Accounts)",
        "Ada Prova (Clerk)",
    ]
    alike = book([("Ada Prova", "Sales", "Head"), ("Ada Prova", "Sales", "Head")])
    assert [Context.of(alike).name(each) for each in alike.people.values()] == [
        "Ada Prova (person-0)",
        "Ada Prova (person-1)",
    ]
