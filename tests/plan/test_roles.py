"""Which roles act in a threat."""

import pytest

from prontuario.plan.roles import acting_roles, ladder_roles
from tests.written import THREAT, handbook

FILES = {
    THREAT: """
        title: Website down
        owner: owner
        barred: [lawyer]
        steps:
          - {do: Look, who: looker, consult: lawyer, inform: boss}
          - {use: call}
        escalation: [{to: duty-manager}, {to: ghost}, {}, {to: spokesperson}, {to: duty-manager}]
        communication:
          - {audience: customers, who: speaker, say: outage}
        stand_down: {when: it works, who: closer}
    """,
    "playbooks/procedures/call.yml": "title: Call\nsteps: [{do: Call, who: caller}, {use: deeper}, {use: unknown}]\n",
    "playbooks/procedures/deeper.yml": "title: Deeper\nsteps: [{do: Dig, who: digger}]\n",
    "playbooks/procedures/other.yml": "title: Other\nsteps: [{do: Sleep, who: sleeper}]\n",
}


@pytest.fixture
def book(tmp_path):
    return handbook(tmp_path, FILES)


def test_the_roles_of_a_threat_are_all_that_it_and_its_procedures_name_but_those_barred(book):
    assert acting_roles(book.threats["website-down"], book) == {
        *("owner", "looker", "boss", "caller", "digger", "speaker", "closer"),
        *("duty-manager", "spokesperson", "ghost"),
    }


def test_the_ladder_calls_each_known_role_once_in_its_order(book):
    assert ladder_roles(book.threats["website-down"], book) == ("duty-manager", "spokesperson")
