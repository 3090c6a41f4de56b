"""The plan on one page: every role that decides, speaks or leads, with two people, their numbers and the first steps."""

from prontuario.model.edition import Edition
from prontuario.paper.printer import print_sheet
from prontuario.paper.sheets import SHEETS
from prontuario.plan.priority import by_urgency
from prontuario.views.plan_on_a_page import answers_for_something
from tests.example import example_site
from tests.paper.conftest import Paper, squeezed


def test_it_is_one_page_with_all_who_decide(example, book):
    paper = example["plan"]
    assert len(paper.document) == 1
    roles = [role for role in book.handbook.roles.values() if answers_for_something(role)]
    assert len(roles) > 15
    for role in roles:
        view = book.roles[role.id]
        assert squeezed(view.title) in paper.text
        people = [each for each in view.contacts if "people.html" in each.href][:2]
        for each in people:
            assert squeezed(f"{each.name} {each.phones[0].spoken}") in paper.text


def test_it_begins_with_what_most_threats_begin_with(example, book):
    assert book.plan_on_a_page.start == "Activate the crisis team"
    for step in book.plan_on_a_page.first:
        assert squeezed(step.do) in example["plan"].text


def test_the_most_urgent_threats_say_what_is_done_first_in_them(example, book):
    handbook = book.handbook
    starts = book.plan_on_a_page.threats
    assert [each.title for each in starts] == [book.threats[each.id].title for each in by_urgency(handbook)][
        : len(starts)
    ]
    assert len(starts) > 5
    text = example["plan"].text
    for each in starts:
        assert squeezed(each.title) in text
        assert squeezed(f"{each.step.due} {each.step.do}") in text
    burning = next(each for each in starts if each.title == "Head office unusable")
    assert burning.step.do.startswith("Call 112")  # of a procedure, but not of the one that all begin with


def test_staff_get_no_private_number():
    team, staff = example_site().views, example_site(Edition.STAFF).views
    private = {
        phone.spoken for person in team.people.values() for phone in person.phones if phone.team_only
    } - {phone.spoken for person in staff.people.values() for phone in person.phones}
    assert private
    paper = Paper(print_sheet(SHEETS["plan"], staff).pdf)
    assert [number for number in private if squeezed(number) in paper.text] == []
