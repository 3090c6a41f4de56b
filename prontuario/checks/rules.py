"""All rules behind findings: of reading, of the checks, of the waivers."""

from __future__ import annotations

from prontuario.checks import macro_known, readable, shape
from prontuario.checks.catalogue import CATALOGUE
from prontuario.checks.check import rule_of
from prontuario.checks.waivers import WAIVER_RULES
from prontuario.rule import Rule

READING_RULES = (rule_of(readable), rule_of(shape), rule_of(macro_known))
RULES: tuple[Rule, ...] = (*READING_RULES, *CATALOGUE, *WAIVER_RULES)
