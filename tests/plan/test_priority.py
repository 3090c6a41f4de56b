"""Priorities: the matrix, and what overrides it."""

import pytest

from prontuario.plan.priority import by_urgency, is_top, priority_name, priority_of
from tests.written import THREAT, handbook

NUMBERED = """
    company: Prova
    priorities: [{id: A, title: First}, {id: B, title: Second}]
    matrix:
      - [i5l1, i5l2, i5l3, i5l4, i5l5]
      - [i4l1, i4l2, i4l3, i4l4, i4l5]
      - [i3l1, i3l2, i3l3, i3l4, i3l5]
      - [i2l1, i2l2, i2l3, i2l4, i2l5]
      - [i1l1, i1l2, i1l3, i1l4, i1l5]
"""
POLICY = "playbooks/policy.yml"


@pytest.mark.parametrize("impact", range(1, 6))
@pytest.mark.parametrize("likelihood", range(1, 6))
def test_the_matrix_has_impact_5_at_the_top_and_likelihood_1_at_the_left(impact, likelihood, tmp_path):
    threat = f"title: Website down\nimpact: {impact}\nlikelihood: {likelihood}\n"
    book = handbook(tmp_path, {THREAT: threat, POLICY: NUMBERED})
    assert priority_name(book.threats["website-down"], book.policy) == f"i{impact}l{likelihood}"


def test_a_priority_of_its_own_overrides_the_matrix(tmp_path):
    book = handbook(tmp_path, {THREAT: "title: Website down\npriority: B\n", POLICY: NUMBERED})
    threat = book.threats["website-down"]
    assert priority_name(threat, book.policy) == "B"
    assert [
        str(each.title) for each in book.policy.priorities if each is priority_of(threat, book.policy)
    ] == ["Second"]


def test_a_priority_that_the_policy_does_not_define_is_none(tmp_path):
    book = handbook(tmp_path, {THREAT: "title: Website down\n", POLICY: NUMBERED})
    assert priority_name(book.threats["website-down"], book.policy) == "i3l3"
    assert priority_of(book.threats["website-down"], book.policy) is None


@pytest.mark.parametrize("matrix", ["[]", "[[A, A, A], [A, A, A]]", "[[A], [A], [A, A]]"])
def test_a_matrix_with_a_hole_gives_no_priority(matrix, tmp_path):
    book = handbook(
        tmp_path, {THREAT: "title: Website down\n", POLICY: f"company: Prova\nmatrix: {matrix}\n"}
    )
    assert priority_name(book.threats["website-down"], book.policy) is None
    assert priority_of(book.threats["website-down"], book.policy) is None


def test_threats_come_by_priority_then_impact_then_likelihood_then_name(tmp_path):
    threats = {
        "a": "priority: B", "b": "priority: A\nimpact: 1", "c": "priority: A\nimpact: 2\nlikelihood: 1",
        "d": "priority: A\nimpact: 2\nlikelihood: 2", "f": "priority: unknown\nimpact: 5", "e": "priority: B",
    }  # fmt: skip
    files = {f"playbooks/threats/{name}.yml": f"title: {name}\n{text}\n" for name, text in threats.items()}
    book = handbook(tmp_path, files | {POLICY: NUMBERED})
    assert [threat.id for threat in by_urgency(book)] == ["d", "c", "b", "a", "e", "f", "website-down"]


@pytest.mark.parametrize(("policy", "top"), [("", ["a"]), ("priorities: []", [])])
def test_the_most_urgent_are_those_of_the_first_priority(policy, top, tmp_path):
    threats = {"a": "priority: A", "b": "priority: B", "website-down": "priority: C"}
    files = {f"playbooks/threats/{name}.yml": f"title: {name}\n{text}\n" for name, text in threats.items()}
    text = f"company: Prova\n{policy}\n" if policy else NUMBERED
    book = handbook(tmp_path, files | {POLICY: text})
    assert [name for name, threat in book.threats.items() if is_top(threat, book.policy)] == top
