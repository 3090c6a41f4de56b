"""All rules, and the topics under which pages and commands list them."""

from types import ModuleType

import pytest

from prontuario.checks.check import rule_of
from prontuario.checks.rules import RULES, by_topic
from prontuario.rule import Topic


def test_every_rule_stands_under_one_topic():
    under = [rule for rules in by_topic().values() for rule in rules]
    assert sorted(rule.id for rule in under) == sorted(rule.id for rule in RULES)


def test_the_topics_are_in_order_and_hold_what_is_asked_for():
    assert list(by_topic()) == list(Topic)
    assert by_topic(RULES[-1:]) == {Topic.WAIVERS: RULES[-1:]}


@pytest.mark.parametrize("lacking", ["rule", "why", "fix"])
def test_a_rule_says_what_why_and_how_to_mend(lacking):
    words = {
        "rule": "Nobody is twice in a ladder.",
        "why": "it rings twice",
        "fix": "remove one",
        lacking: "",
    }
    module = ModuleType(
        "prontuario.checks.ladder_repeats", "{rule}\n\nWhy: {why}\nFix: {fix}\n".format(**words)
    )
    with pytest.raises(ValueError, match="ladder-repeats needs a rule, `Why:` and `Fix:`"):
        rule_of(module, next(iter(Topic)))
