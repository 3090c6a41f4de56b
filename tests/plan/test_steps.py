"""Deadlines, procedures put in, and the order of steps."""

import pytest

from prontuario.model.duration import Duration
from prontuario.plan.steps import is_whole, planned_steps, playbooks, timed_steps, used_procedures, uses
from tests.written import THREAT, handbook


def played(book, name="website-down"):
    """The steps of a threat as they are played: what is done, and after how many minutes."""
    return [
        (str(each.step.do), each.due.minutes if each.due else None)
        for each in timed_steps(book.threats[name], book)
    ]


def test_a_deadline_counts_from_the_start_or_from_the_step_before_however_long_the_chain(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: """
        title: Website down
        steps:
          - {do: Third, within: 10m, after: second, id: third}
          - {do: Second, within: 10m, after: first, id: second}
          - {do: First, within: 5m, id: first}
          - {do: Alone, within: 12m}
    """
        },
    )
    assert played(book) == [("First", 5), ("Alone", 12), ("Second", 15), ("Third", 25)]


def test_a_step_without_time_or_after_such_a_step_has_no_deadline_and_comes_last(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: """
        title: Website down
        steps:
          - {do: Whenever, id: whenever}
          - {do: After whenever, within: 5m, after: whenever}
          - {do: After nothing, within: 5m, after: nothing}
          - {do: After a week, within: 1w}
    """
        },
    )
    assert played(book) == [
        ("After a week", 7 * 24 * 60),
        ("Whenever", None),
        ("After whenever", None),
        ("After nothing", None),
    ]


def test_steps_that_wait_for_each_other_have_no_deadline(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: """
        title: Website down
        steps:
          - {do: One, id: one, within: 5m, after: two}
          - {do: Two, id: two, within: 5m, after: one}
          - {do: Three, id: three, within: 5m, after: three}
          - {do: Four, within: 5m, after: two}
    """
        },
    )
    assert played(book) == [("One", None), ("Two", None), ("Three", None), ("Four", None)]


def test_steps_come_by_phase_then_by_time_then_as_in_the_file(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: """
        title: Website down
        steps:
          - {do: Recover, within: 1m, phase: recover}
          - {do: Solve, within: 1m, phase: solve}
          - {do: Contain late, within: 30m, phase: contain}
          - {do: Contain early, within: 20m, phase: contain}
          - {do: Assess, within: 2h}
          - {do: Assess too, within: 120m}
    """
        },
    )
    assert [words for words, _ in played(book)] == [
        "Assess", "Assess too", "Contain early", "Contain late", "Solve", "Recover",
    ]  # fmt: skip


def test_a_procedure_counts_from_where_it_begins_also_inside_another(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: """
            title: Website down
            steps:
              - {use: outer, starts: 1h}
              - {do: Now, within: 5m}
              - {do: After the inner one, within: 5m, after: inner-step}
        """,
            "playbooks/procedures/outer.yml": """
            title: Outer
            steps:
              - {do: In the outer one, within: 5m}
              - {use: inner, starts: 30m}
        """,
            "playbooks/procedures/inner.yml": """
            title: Inner
            steps:
              - {id: inner-step, do: In the inner one, within: 5m}
        """,
        },
    )
    assert played(book) == [
        ("Now", 5),
        ("In the outer one", 65),
        ("In the inner one", 95),
        ("After the inner one", 100),
    ]


def test_a_procedure_that_begins_at_once_counts_from_the_start(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: "title: Website down\nsteps: [{use: call}]\n",
            "playbooks/procedures/call.yml": "title: Call\nsteps: [{do: Call, within: 7m}]\n",
        },
    )
    assert played(book) == [("Call", 7)]


def test_a_step_remembers_the_procedure_and_all_conditions_that_put_it_in(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: """
            title: Website down
            steps:
              - {use: outer, only_if: it rains}
              - {do: Always, within: 1h}
        """,
            "playbooks/procedures/outer.yml": """
            title: Outer
            steps:
              - {use: inner, only_if: it pours}
              - {use: plain}
        """,
            "playbooks/procedures/inner.yml": "title: Inner\nsteps: [{do: Swim, within: 5m, only_if: you can}]\n",
            "playbooks/procedures/plain.yml": "title: Plain\nsteps: [{do: Walk, within: 6m}]\n",
        },
    )
    swim, walk, always = timed_steps(book.threats["website-down"], book)
    assert [str(words) for words in swim.conditions] == ["it rains", "it pours", "you can"]
    assert [str(words) for words in walk.conditions] == ["it rains"]
    assert always.conditions == ()
    origins = [each.planned.frame.procedure for each in (swim, walk, always)]
    assert [origin.id if origin else None for origin in origins] == ["inner", "plain", None]
    entries = [each.planned.frame.entry for each in (swim, walk, always)]
    assert entries == [book.threats["website-down"].steps[0], book.threats["website-down"].steps[0], None]


CIRCLE = {
    THREAT: "title: Website down\nsteps: [{use: here}, {use: nowhere}]\n",
    "playbooks/procedures/here.yml": "title: Here\nsteps: [{do: Begin, within: 5m}, {use: there}]\n",
    "playbooks/procedures/there.yml": "title: There\nsteps: [{do: Go on, within: 6m}, {use: here}, {use: there}]\n",
}


def test_procedures_that_put_each_other_in_end_all_the_same(tmp_path):
    book = handbook(tmp_path, CIRCLE)
    assert played(book) == [("Begin", 5), ("Go on", 6)]
    for name in ("here", "there"):
        assert len(planned_steps(book.procedures[name], book)) == 2


def test_used_procedures_are_named_with_those_that_they_use_and_those_that_nothing_defines(tmp_path):
    book = handbook(tmp_path, CIRCLE)
    assert [use.use for use in uses(book.threats["website-down"])] == ["here", "nowhere"]
    assert used_procedures(book.threats["website-down"], book) == {"here", "there", "nowhere"}
    assert used_procedures(book.procedures["here"], book) == {"here", "there"}
    assert is_whole(book.procedures["here"], book)
    assert not is_whole(book.threats["website-down"], book)


def test_the_same_procedure_put_in_twice_is_played_twice(tmp_path):
    book = handbook(
        tmp_path,
        {
            THREAT: "title: Website down\nsteps: [{use: call}, {use: call, starts: 1h}]\n",
            "playbooks/procedures/call.yml": "title: Call\nsteps: [{do: Call, within: 7m}]\n",
        },
    )
    assert played(book) == [("Call", 7), ("Call", 67)]
    begins = [each.begins for each in planned_steps(book.threats["website-down"], book)]
    assert begins == [Duration(0), Duration(60)]


def test_threats_and_procedures_have_steps_threats_first(tmp_path):
    book = handbook(tmp_path, CIRCLE)
    assert [playbook.id for playbook in playbooks(book)] == ["website-down", "here", "there"]


@pytest.mark.parametrize("steps", ["[]", "[{use: nothing}]"])
def test_a_playbook_may_be_without_steps(steps, tmp_path):
    assert played(handbook(tmp_path, {THREAT: f"title: Website down\nsteps: {steps}\n"})) == []
