"""How long a rehearsal takes, against the time of all other checks: `make bench` runs it after the build.

Counted is the processor's time, so that a busy machine does not matter. The checks that look at a rehearsal find none while the
checks are timed; it is played afterwards, once for all of them: every threat, every hour of the week, every single loss.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import date

from prontuario.checks.case import Case
from prontuario.checks.catalogue import our_checks
from prontuario.rehearsal.losses import rehearse_all
from prontuario.rule import Topic
from tests.bench.grown import grown

LIMIT = 10
"""How many times as long as the checks a rehearsal may take."""


def main() -> int:
    """Measures and prints; 1 where the rehearsal takes too long."""
    threats, people = int(os.environ.get("COUNT", "1000")), int(os.environ.get("PEOPLE", "500"))
    handbook = grown(threats, people)
    case = Case(handbook, date(2026, 11, 22))
    case.__dict__["rehearsed"] = {}  # so that the checks are timed without the rehearsal
    start = time.process_time()
    for check in (each for each in our_checks() if each.topic is not Topic.SETTINGS):
        list(check.findings(case))
    checked = time.process_time()
    rehearsed = rehearse_all(handbook)
    played = time.process_time()
    losses = sum(len(each.without) for each in rehearsed.values())
    print(
        f"{len(handbook.threats)} threats, {len(handbook.people)} people, 168 hours, {losses} single losses that touch a threat"
    )
    print(f"checks     {checked - start:6.2f} s   1.00")
    ratio = (played - checked) / (checked - start)
    print(f"rehearsal  {played - checked:6.2f} s   {ratio:.2f} of the checks (at most {LIMIT})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
