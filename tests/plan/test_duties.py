"""What one role has to do, over all threats."""

import pytest

from prontuario.plan.duties import approved_by, owned_by, spoken_by, step_duties
from tests.written import THREAT, handbook

FILES = {
    THREAT: """
        title: Website down
        owner: spokesperson
        steps:
          - {do: Solve, who: duty-manager, within: 2m, phase: solve}
          - {use: call}
          - {do: Look away, who: duty-manager}
          - {do: Speak, who: spokesperson, within: 1m}
        communication:
          - {audience: customers, who: spokesperson, say: outage, approved_by: duty-manager}
          - {audience: staff, who: duty-manager, say: outage, approved_by: duty-manager}
    """,
    "playbooks/threats/app-down.yml": """
        title: App down
        owner: duty-manager
        steps:
          - {use: call}
          - {use: call, starts: 1h}
        communication:
          - {audience: press, who: spokesperson, say: outage}
    """,
    "playbooks/procedures/call.yml": """
        title: Call
        steps:
          - {do: Call, who: duty-manager, within: 5m}
    """,
}


@pytest.fixture
def book(tmp_path):
    return handbook(tmp_path, FILES)


def test_steps_come_in_order_of_time_and_a_shared_one_comes_once_for_all_its_threats(book):
    duties = step_duties(book.roles["duty-manager"], book)
    told = [
        (str(duty.timed.step.do), str(duty.timed.due), [threat.id for threat in duty.threats])
        for duty in duties
    ]
    assert told == [
        ("Solve", "2m", ["website-down"]),
        ("Call", "5m", ["app-down", "website-down"]),
        ("Call", "1h5m", ["app-down"]),
        ("Look away", "None", ["website-down"]),
    ]


def test_a_role_has_only_its_own_steps(book):
    assert [str(duty.timed.step.do) for duty in step_duties(book.roles["spokesperson"], book)] == ["Speak"]


def test_a_role_speaks_approves_and_owns_what_names_it(book):
    def told(talks):
        return [(talk.threat.id, talk.communication.audience) for talk in talks]

    duty, spokesperson = book.roles["duty-manager"], book.roles["spokesperson"]
    assert told(spoken_by(spokesperson, book)) == [("app-down", "press"), ("website-down", "customers")]
    assert told(spoken_by(duty, book)) == [("website-down", "staff")]
    assert told(approved_by(duty, book)) == [("website-down", "customers"), ("website-down", "staff")]
    assert told(approved_by(spokesperson, book)) == []
    assert [threat.id for threat in owned_by(duty, book)] == ["app-down"]
    assert [threat.id for threat in owned_by(spokesperson, book)] == ["website-down"]
