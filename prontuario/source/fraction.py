"""Lengths of time with a fraction, as people type them, and how the files write them: `1,5h` is `1h30m`."""

from __future__ import annotations

import re
from decimal import Decimal

MINUTES = {"w": 7 * 24 * 60, "d": 24 * 60, "h": 60, "m": 1}
FRACTION = re.compile(r"(\d{1,3})[.,](\d{1,3})\s*([wdhm])")


def whole_units(typed: str) -> str:
    """A length of time with a fraction in whole units: `1h30m` for `1,5h`; nothing for any other text."""
    match = FRACTION.fullmatch(typed.strip())
    if match is None:
        return ""
    minutes = Decimal(f"{match[1]}.{match[2]}") * MINUTES[match[3]]
    if minutes != int(minutes):
        return ""
    left, said = int(minutes), ""
    for unit in "dhm":
        number, left = divmod(left, MINUTES[unit])
        said += f"{number}{unit}" if number else ""
    return said
