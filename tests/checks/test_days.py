"""On which day a finding begins, and on which it ends: the checks that look at the calendar."""

from datetime import date

import pytest

from prontuario.examine import examine
from tests.cases import base_handbook, read_case

REVIEW = """
# FILE playbooks/threats/website-down.yml
review: {last: 2026-09-12, every: 90d, evidence: call-test}
"""
LEAVES = """
# FILE roster/people.yml
bruno-finto:
  name: Bruno Finto
  phones: [{number: "+44 7700 900102"}]
  leaves: 2026-10-15
"""
AWAY = """
# FILE roster/absences.yml
- {who: ada-prova, from: 2026-10-01, to: 2026-10-09}
- {who: bruno-finto, from: 2026-10-05, to: 2026-10-11}
"""
TRIED = """
# FILE roster/people.yml
bruno-finto:
  name: Bruno Finto
  phones: [{number: "+44 7700 900102"}]
  checked: 2026-09-15
"""
END_OF_TIME = """
# FILE playbooks/threats/website-down.yml
review: {last: 9999-12-30, every: 9999w, evidence: call-test}
"""


@pytest.mark.parametrize(
    ("check", "change", "day", "said"),
    [
        ("review-due-soon", REVIEW, "2026-11-10", []),
        ("review-due-soon", REVIEW, "2026-11-11", ["the review of `website-down` is due on 2026-12-11"]),
        ("review-due-soon", REVIEW, "2026-12-11", ["the review of `website-down` is due on 2026-12-11"]),
        ("review-due-soon", REVIEW, "2026-12-12", []),
        ("review-overdue", REVIEW, "2026-12-11", []),
        ("review-overdue", REVIEW, "2026-12-12", ["the review of `website-down` was due on 2026-12-11"]),
        ("review-overdue", END_OF_TIME, "2026-12-12", []),
        ("leaver-in-role", LEAVES, "2026-10-15", []),
        (
            "leaver-in-role",
            LEAVES,
            "2026-10-16",
            [
                f"Bruno Finto left on 2026-10-15 and still holds the role `{role}`"
                for role in ("duty-manager", "spokesperson")
            ],
        ),
        (
            "absence-uncovered",
            AWAY,
            "2026-10-09",
            [
                f"from 2026-10-09 on nobody is left who holds the role `{role}`"
                for role in ("duty-manager", "spokesperson")
            ],
        ),
        ("absence-uncovered", AWAY, "2026-10-10", []),
        (
            "dates-out-of-order",
            TRIED,
            "2026-09-14",
            ["the numbers were tried on 2026-09-15, which is in the future"],
        ),
        ("dates-out-of-order", TRIED, "2026-09-15", []),
        ("contact-unchecked", TRIED, "2026-12-11", []),
        (
            "contact-unchecked",
            TRIED,
            "2026-12-14",
            ["the numbers of Ada Prova were last tried on 2026-09-12"],
        ),
    ],
)
def test_a_finding_begins_and_ends_on_its_day(check, change, day, said, tmp_path):
    case = tmp_path / "case.yml"
    case.write_text(f"# {check}{change}")
    root = base_handbook(tmp_path / "handbook")
    read_case(case).lay_over(root)
    found = examine(root, date.fromisoformat(day)).findings
    assert [finding.message for finding in found if finding.check == check] == said
