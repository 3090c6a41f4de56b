"""Who counts as trained in what a role asks for: against an independent count."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.people import Person, Role, Training
from prontuario.model.policy import Limits, Policy
from prontuario.model.text import Text
from prontuario.plan.competence import is_same, trained_for

DAY = date(2026, 10, 1)
COURSES = ("Media interview", "First aid", "Incident log")
courses = st.sampled_from(COURSES)
taken = st.lists(st.tuples(courses, st.integers(-900, 60)), max_size=4)


@given(
    st.lists(taken, min_size=1, max_size=3),
    st.lists(courses, max_size=2, unique=True),
    st.none() | st.integers(0, 900),
)
def test_the_last_training_of_each_holder_counts_for_as_long_as_the_policy_says(people, asked, valid):
    role = Role(
        id="lead",
        title=Text({"": "Lead"}),
        holders=tuple(f"p{number}" for number in range(len(people))),
        competence=tuple(Text({"": each}) for each in asked),
    )
    known = {
        f"p{number}": Person(
            id=f"p{number}",
            name=f"P {number}",
            trained=tuple(
                Training(course=Text({"en": course, "it": "Corso"}), on=DAY + timedelta(days=ago))
                for course, ago in took
            ),
        )
        for number, took in enumerate(people)
    }
    limits = Limits(training_valid_for=None if valid is None else Duration(valid * 24 * 60))
    book = Handbook(policy=Policy(limits=limits), people=known, roles={"lead": role})
    found = [
        (str(each.competence), each.person.id, each.counts(DAY)) for each in trained_for(role, book, DAY)
    ]
    expected = [
        (
            course,
            f"p{number}",
            any(name == course and ago <= 0 and (valid is None or -ago <= valid) for name, ago in took),
        )
        for course in asked
        for number, took in enumerate(people)
    ]
    assert found == expected


def test_a_course_is_the_same_where_any_language_agrees():
    one = Text({"en": "Media interview", "it": "Intervista"})
    assert is_same(one, Text({"": "media   Interview"}))
    assert is_same(one, Text({"it": "intervista", "de": "Interview"}))
    assert not is_same(one, Text({"": "First aid"}))
