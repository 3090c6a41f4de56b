"""The broken example of a rule, from its file under `broken/`; how such a file is written stands in tests/cases.py."""

from __future__ import annotations

import re
from pathlib import Path

from prontuario.finding import Finding, Place, Severity
from prontuario.rule import Example, Line

FOLDER = Path(__file__).with_name("broken")
HEAD = "# FILE "
FINDING = re.compile(
    r" *# FINDING ([\w-]+)(?::(\d+))?: (?:(warning|advice): )?(.*?) - (.*?)(?= *# FINDING|$)"
)


def example_of(rule: str) -> Example | None:
    """The first example of a rule in which something is found, by file name; none where there is none."""
    examples = (read_example(file.read_text("utf-8")) for file in sorted((FOLDER / rule).glob("*.yml")))
    return next((each for each in examples if any(line.findings for line in each.lines)), None)


def read_example(text: str) -> Example:
    """The example in a file: comments that say what is wrong, then the changed files."""
    lines = text.rstrip("\n").split("\n")
    start = next((index for index, line in enumerate(lines) if line.startswith(HEAD)), len(lines))
    about = " ".join(line.strip("# ") for line in lines[:start])
    file, shown = "", []
    for number, line in enumerate(lines[start:], start + 1):
        if line.startswith(HEAD):
            file = line.split()[2]
        words, findings = separated(line, file, number)
        shown.append(Line(_headed(words), tuple(findings)))
    return Example(about, tuple(shown))


def _headed(line: str) -> str:
    """`# FILE roster/people.yml gone` as a reader takes it: `# roster/people.yml (gone)`."""
    if not line.startswith(HEAD):
        return line
    file, _, how = line.removeprefix(HEAD).partition(" ")
    return f"# {file} ({how})" if how and how != "whole" else f"# {file}"


def separated(line: str, file: str, number: int) -> tuple[str, list[Finding]]:
    """A line as it is written to the file, and the findings that are reported there. Raises ValueError."""
    text = line.partition("# FINDING")[0].rstrip(" ") if "# FINDING" in line else line
    found = list(FINDING.finditer(line))
    if len(found) != line.count("# FINDING"):
        raise ValueError(f"cannot read the finding in `{line}`")
    first = len(text) - len(text.lstrip()) + 1
    return text, [
        Finding(Place(file, number, int(column or first)), check, Severity(weight or "error"), message, hint)
        for check, column, weight, message, hint in (match.groups() for match in found)
    ]
