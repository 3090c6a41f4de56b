"""How long a rehearsal takes, against the time of all other checks: `make bench` runs it after the build."""

from __future__ import annotations

import os
import time
from datetime import date

from prontuario.checks.case import Case
from prontuario.checks.catalogue import CATALOGUE
from prontuario.rehearsal.losses import rehearse_all
from tests.bench.grown import grown


def main() -> None:
    """Measures and prints."""
    threats, people = int(os.environ.get("COUNT", "1000")), int(os.environ.get("PEOPLE", "500"))
    handbook = grown(threats, people)
    case = Case(handbook, date(2026, 11, 22))
    case.__dict__["rehearsed"] = {}  # so that the checks are timed without the rehearsal
    start = time.perf_counter()
    for check in CATALOGUE:
        list(check.findings(case))
    checked = time.perf_counter()
    rehearsed = rehearse_all(handbook)
    played = time.perf_counter()
    losses = sum(len(each.without) for each in rehearsed.values())
    print(
        f"{len(handbook.threats)} threats, {len(handbook.people)} people, 168 hours, {losses} single losses that touch a threat"
    )
    print(f"checks     {checked - start:6.2f} s   1.00")
    print(
        f"rehearsal  {played - checked:6.2f} s   {(played - checked) / (checked - start):.2f} of the checks"
    )


if __name__ == "__main__":
    main()
