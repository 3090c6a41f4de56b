"""One list of criteria for hiding and blocking: each step that does either has it as its condition."""

from prontuario.plan.steps import timed_steps
from prontuario.views.context import Context
from prontuario.views.playbook import steps_view
from tests.written import THREAT, handbook

POLICY = """
        company: Prova
        languages: [en, it]
        moderation:
          criteria:
            - {what: {en: threatens somebody, it: minaccia qualcuno}, hide: true, block: true}
            - {what: {en: publishes private data, it: pubblica dati privati}, hide: true}
            - {what: {en: cheats, it: truffa}, hide: true}
            - {what: {en: goes on trolling, it: continua a provocare}, block: true}
    """
STEPS = """
        title: Website down
        steps:
          - {do: Block, within: 1m, counts_as: blocking}
          - {do: Hide, within: 2m, counts_as: hiding}
          - {do: Block by a rule of its own, within: 3m, counts_as: blocking, only_if: it lies}
          - {do: Talk, within: 4m}
    """


def conditions(tmp_path, language):
    """What the page says under `Only if`, by step."""
    book = handbook(tmp_path, {"playbooks/policy.yml": POLICY, THREAT: STEPS})
    steps = steps_view(book.threats["website-down"], Context.of(book, language)).first
    return {step.do: list(step.only_if) for step in steps}


def test_a_step_has_those_criteria_that_are_for_what_it_does(tmp_path):
    assert conditions(tmp_path, "en") == {
        "Block": ["threatens somebody or goes on trolling"],
        "Hide": ["threatens somebody, publishes private data or cheats"],
        "Block by a rule of its own": ["it lies"],
        "Talk": [],
    }


def test_in_the_language_of_its_reader(tmp_path):
    said = conditions(tmp_path, "it")
    assert said["Hide"] == ["minaccia qualcuno, pubblica dati privati oppure truffa"]


def test_a_criterion_in_one_language_serves_both(tmp_path):
    one = POLICY.replace("{en: cheats, it: truffa}", "cheats")
    book = handbook(tmp_path, {"playbooks/policy.yml": one, THREAT: STEPS})
    (hide,) = [
        each for each in timed_steps(book.threats["website-down"], book) if "hiding" in each.step.counts_as
    ]
    assert hide.conditions[0].by_language["it"].endswith("oppure cheats")
