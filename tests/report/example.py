"""A small folder of files and findings in it: what the formats are held against. No check looks at it."""

from pathlib import Path

from prontuario.finding import Finding, Place, Severity
from prontuario.report.report import Accepted, Report
from prontuario.rule import IGNORED, Rule, Setting, Topic

HERE = Path(__file__).parent
ROOT = HERE / "handbook"
THREATS = "playbooks/threats"
PLAIN, WIDE, LONG = (f"{THREATS}/{name}.yml" for name in ("plain", "wide", "long"))


def found(
    file: str,
    line: int,
    column: int,
    message: str,
    check: str = "step-without-deadline",
    weight: Severity = Severity.ERROR,
) -> Finding:
    """A finding with a hint that is always the same."""
    return Finding(Place(file, line, column), check, weight, message, "correct it: 100%, now")


FINDINGS = (
    found(LONG, 1, 9, "at the beginning of a long line"),
    found(LONG, 1, 300, "in the middle of a long line"),
    found(LONG, 1, 672, "at the end of a long line"),
    found(LONG, 2, 10, "a typed \x1b[31mcode, a typed\nline break", "informal-tone", Severity.WARNING),
    found(PLAIN, 2, 8, "the owner `ops` has no deputy", "owner-without-deputy"),
    found(PLAIN, 4, 5, "the step «Call» has no time"),
    found(PLAIN, 99, 1, "a line that the file does not have"),
    found(f"{THREATS}/gone.yml", 1, 1, "a file that is not there"),
    found(WIDE, 1, 14, "behind wide characters", "informal-tone", Severity.ADVICE),
    found(WIDE, 2, 11, "behind tabs"),
    found(WIDE, 3, 24, "behind an accent that is a character of its own"),
)
RULES = (
    Rule(
        "step-without-deadline",
        Topic.STEPS,
        Severity.ERROR,
        "Every step has a time.",
        "it is done last.",
        "add `within:`.",
    ),
    Rule(
        "informal-tone",
        Topic.MESSAGES,
        Severity.WARNING,
        "Every text is calm.",
        "people read it.",
        "take the slang out.",
    ),
)
ACCEPTED = (
    Accepted(found(PLAIN, 2, 8, "nobody else"), "She starts in May", Place(PLAIN, 3, 5), "2027-04-30"),
    Accepted(found(WIDE, 2, 1, "too long"), "Legal looks at it", Place("playbooks/policy.yml", 7, 5)),
)
POLICY = "playbooks/policy.yml"
SETTINGS = (
    Setting(
        "informal-tone", IGNORED, "It is our <voice> & \x1b[31mstays", Place(POLICY, 4, 5), Severity.WARNING
    ),
    Setting("no-summary", "error", "It is read aloud", Place(POLICY, 6, 5), broken="it failed"),
    Setting("step-without-deadline", "warning", "It is drawn up", Place(POLICY, 7, 5), Severity.ERROR),
)
REPORT = Report(ROOT, FINDINGS, ACCEPTED, RULES)
