"""When a threat has to be reviewed again."""

from datetime import date

import pytest

from prontuario.plan.review import next_review
from tests.written import THREAT, handbook


@pytest.mark.parametrize(
    ("review", "policy", "expected"),
    [
        ("{last: 2026-09-12, every: 30d}", "", date(2026, 10, 12)),
        ("{last: 2026-09-12, every: 30d}", "limits: {review_every: 10d}", date(2026, 10, 12)),
        ("{last: 2026-09-12}", "limits: {review_every: 10d}", date(2026, 9, 22)),
        ("{last: 2026-09-12}", "", date(2027, 3, 11)),
    ],
)
def test_the_next_review_is_by_the_threat_or_else_by_the_policy(review, policy, expected, tmp_path):
    files = {
        THREAT: f"title: Website down\nreview: {review}\n",
        "playbooks/policy.yml": f"company: Prova\n{policy}\n",
    }
    book = handbook(tmp_path, files)
    assert next_review(book.threats["website-down"], book.policy) == expected


def test_a_threat_that_was_never_reviewed_has_no_next_review(tmp_path):
    book = handbook(tmp_path, {THREAT: "title: Website down\n"})
    assert next_review(book.threats["website-down"], book.policy) is None


def test_a_review_beyond_the_end_of_the_calendar_is_due_on_its_last_day(tmp_path):
    book = handbook(tmp_path, {THREAT: "title: Website down\nreview: {last: 9999-01-01, every: 9999w}\n"})
    assert next_review(book.threats["website-down"], book.policy) == date.max
