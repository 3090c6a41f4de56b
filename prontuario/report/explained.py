"""Rules in words: the list of all, and one with its reason, its remedy and an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import fill

from rich.cells import cell_len

from prontuario.finding import Finding, Severity
from prontuario.report.visible import visible
from prontuario.rule import Example, Explained, Line, Rule, Setting

WIDTH = 100
INDENT = "  "


def as_list(topics: Mapping[str, Iterable[Rule]], settings: Iterable[Setting] = ()) -> str:
    """All rules, a line each under the heading of their topic: weight, name, rule, and what is set about it."""
    set_here = {each.check: f" ({each.said})" for each in settings}
    under = {heading: tuple(rules) for heading, rules in topics.items()}
    name_width = max(len(rule.id) for rules in under.values() for rule in rules)
    weight_width = max(map(len, Severity))

    def line(rule: Rule) -> str:
        words = f"{rule.rule}{set_here.get(rule.id, '')}"
        return f"  {rule.severity:<{weight_width}}  {rule.id:<{name_width}}  {words}"

    blocks = ([heading, *map(line, rules)] for heading, rules in under.items())
    return "\n\n".join("\n".join(block) for block in blocks)


def as_explanation(explained: Explained) -> str:
    """A rule: what it says, why, how to fix what breaks it, an example with what is found in it, and put right."""
    rule = explained.rule
    parts = [
        f"{rule.id} ({rule.severity})",
        *(fill(_set(each), WIDTH) for each in explained.settings),
        fill(rule.rule, WIDTH),
        fill(f"Why: {rule.why}", WIDTH),
        fill(f"How to fix it: {rule.fix}", WIDTH),
    ]
    if rule.mandatory:
        parts.append("It is mandatory: it can be neither ignored, nor weigh less, nor be waived.")
    if rule.formerly:
        parts.append(f"Its name was {', '.join(rule.formerly)}.")
    if explained.example:
        parts.append("\n".join(_example(explained.example)))
        parts.append("\n".join(_fixed(explained.fixed)))
    return "\n\n".join(parts)


def _set(setting: Setting) -> str:
    """What a company has set about a check, as a sentence."""
    broken = f" It does not work: {setting.broken}." if setting.broken else ""
    return visible(f"In this handbook it is {setting.said}, because: {setting.because}{broken}")


def _example(example: Example) -> Iterator[str]:
    yield fill(f"Broken, for example: {example.about}", WIDTH)
    yield ""
    for line in example.lines:
        yield f"{INDENT}{line.text}".rstrip()
        for finding in line.findings:
            yield f"{INDENT}{_note(finding, line)}"


def _fixed(lines: tuple[str, ...]) -> Iterator[str]:
    if not lines:
        yield "Fixed: without these lines."
        return
    yield from ("Fixed:", "")
    for line in lines:
        yield f"{INDENT}{line}".rstrip()


def _note(finding: Finding, line: Line) -> str:
    """What is found, under the column where it is found."""
    space = " " * cell_len(line.text[: finding.place.column - 1])
    return f"{space}^ {finding.message} - {finding.hint}"
