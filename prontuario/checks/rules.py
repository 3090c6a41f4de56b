"""All rules behind findings: of reading, of the checks, of the waivers."""

from __future__ import annotations

from prontuario.checks import label_known, macro_known, readable, shape, threat_page
from prontuario.checks.catalogue import CATALOGUE
from prontuario.checks.check import rule_of
from prontuario.checks.waivers import WAIVER_RULES
from prontuario.rule import Rule, Topic

READING_RULES = tuple(
    rule_of(module, Topic.FILES) for module in (readable, shape, macro_known, threat_page, label_known)
)
RULES: tuple[Rule, ...] = (*READING_RULES, *CATALOGUE, *WAIVER_RULES)


def by_topic(rules: tuple[Rule, ...] = RULES) -> dict[Topic, tuple[Rule, ...]]:
    """The rules under their topics, topics without any left out."""
    found = {topic: tuple(rule for rule in rules if rule.topic is topic) for topic in Topic}
    return {topic: under for topic, under in found.items() if under}
