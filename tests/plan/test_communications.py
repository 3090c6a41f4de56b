"""Who hears what."""

import pytest

from prontuario.plan.communications import is_outside, leaves_the_company, public_communications, readers
from tests.written import THREAT, handbook

FILES = {
    "playbooks/policy.yml": """
        audiences:
          customers: {title: Customers}
          press: {title: Press}
          staff: {title: Staff, outside: false}
    """,
    THREAT: """
        title: Website down
        audiences: [press, staff]
        steps:
          - {do: Look}
        communication:
          - {audience: customers, who: speaker, say: outage}
          - {audience: staff, who: speaker, say: inside}
          - {audience: martians, say: outage}
          - {say: outage}
        stand_down: {when: it works, who: closer, say: closing}
    """,
    "playbooks/messages/inside.yml": "title: Inside\ntext: Hello.\n",
    "playbooks/messages/closing.yml": "title: Closing\ntext: It works.\n",
    "playbooks/messages/letter.yml": "title: Letter\naudience: press\ntext: Dear all.\n",
    "playbooks/messages/unsaid.yml": "title: Unsaid\ntext: Nothing.\n",
}


@pytest.fixture
def book(tmp_path):
    return handbook(tmp_path, FILES)


def test_an_audience_is_outside_when_it_is_known_and_not_of_the_company(book):
    outside = [is_outside(name, book) for name in ("customers", "press", "staff", "martians", None)]
    assert outside == [True, True, False, False, False]
    talks = public_communications(book.threats["website-down"], book)
    assert [talk.audience for talk in talks] == ["customers"]


def test_a_message_is_read_by_its_own_audience_and_by_all_who_are_told_it(book):
    read_by = {name: set(readers(message, book)) for name, message in book.messages.items()}
    assert read_by == {
        "closing": {"press", "staff"},
        "inside": {"staff"},
        "letter": {"press"},
        "outage": {"customers", "martians"},
        "unsaid": set(),
        "works-again": set(),
    }
    leaving = [name for name, message in book.messages.items() if leaves_the_company(message, book)]
    assert leaving == ["closing", "letter", "outage"]
