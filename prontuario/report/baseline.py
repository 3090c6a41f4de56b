"""The findings that a handbook had when its baseline was made: known, and only to become fewer."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from prontuario.finding import Finding

FORMAT = 1
# A finding without its line, and without those that its sentence names: lines move whenever somebody writes above them.
Key = tuple[str, str, str]
LINE = re.compile(r"(\.(?:ya?ml|md)):\d+(?::\d+)?|\b(line) \d+")


class UnusableBaseline(ValueError):
    """The text is no baseline."""


@dataclass(frozen=True)
class Baseline:
    """How often each finding is known."""

    known: Counter[Key]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Baseline:
        """The baseline in which all these findings are known."""
        return cls(Counter(map(_key, findings)))

    def new(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Those that are not known; where there are more of one than are known, all of it, for one of them is new."""
        count = Counter(map(_key, findings))
        return tuple(each for each in findings if count[_key(each)] > self.known[_key(each)])

    def gone(self, findings: Iterable[Finding], checks: frozenset[str]) -> tuple[Key, ...]:
        """What is known and no longer found by one of the checks: a finding each."""
        left = self.known - Counter(map(_key, findings))
        return tuple(sorted(key for key in left.elements() if key[1] in checks))

    def shrunk(self, findings: Iterable[Finding]) -> Baseline:
        """The baseline without what is gone. Nothing is added to it."""
        return Baseline(self.known & Counter(map(_key, findings)))

    def text(self) -> str:
        """The file that keeps it, in an order that does not change."""
        listed = [
            {"file": file, "check": check, "message": message, "count": count}
            for (file, check, message), count in sorted(self.known.items())
        ]
        return json.dumps({"format": FORMAT, "findings": listed}, ensure_ascii=False, indent=2) + "\n"


def baseline_from(text: str) -> Baseline:
    """The baseline that a file keeps. Raises `UnusableBaseline`."""
    try:
        kept = json.loads(text)
        if kept["format"] != FORMAT:
            raise UnusableBaseline("its format is not known here")
        known: Counter[Key] = Counter()
        for each in kept["findings"]:
            known[str(each["file"]), str(each["check"]), str(each["message"])] += max(int(each["count"]), 0)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnusableBaseline("it is not what --create-baseline wrote") from error
    return Baseline(known)


def _key(finding: Finding) -> Key:
    return finding.place.file, finding.check, LINE.sub(r"\1\2", finding.message)
