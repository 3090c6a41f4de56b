"""A handbook with one file put in place of another, examined to the end; what has to be true of each answer."""

import json
import shutil
from datetime import date
from pathlib import Path

from prontuario.checks.catalogue import rules
from prontuario.examine import examine
from prontuario.report.formats import as_line, as_text
from prontuario.report.github import as_github
from prontuario.report.report import Report
from prontuario.report.sarif import as_sarif
from tests.cases import BASE

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 10, 1)
LINE_ENDS = ("\r\n", "\n", "\r", "\x85", "\u2028", "\u2029")  # of YAML
LONGEST = 1_000  # characters of a finding: it is read on a screen
# The files that are replaced, and the files of the example of the same kind.
PLACES = {
    "playbooks/policy.yml": ["playbooks/policy.yml"],
    "playbooks/clocks.yml": ["playbooks/clocks.yml"],
    "roster/absences.yml": ["roster/absences.yml"],
    "roster/people.yml": ["roster/people.yml"],
    "roster/roles.yml": ["roster/roles.yml"],
    "roster/channels.yml": ["roster/channels.yml"],
    "roster/resources.yml": ["roster/resources.yml"],
    "roster/suppliers.yml": ["roster/suppliers.yml"],
    "playbooks/threats/website-down.yml": ["playbooks/threats/*.yml"],
    "playbooks/procedures/one.yml": ["playbooks/procedures/*.yml"],
    "playbooks/messages/outage.yml": ["playbooks/messages/*.yml"],
    "playbooks/drills/call-test.yml": ["playbooks/drills/*.yml"],
}


def seeds() -> list[tuple[str, bytes]]:
    """Each file of the small handbook and of the example, with the place that it is put into."""
    found = [
        (place, file.read_bytes())
        for place, patterns in PLACES.items()
        for pattern in patterns
        for file in [BASE / place, *sorted(ROOT.glob(pattern))]
        if file.is_file()
    ]
    return list(dict.fromkeys(found))


class Fed:
    """A handbook in a folder, which is given one strange file after another."""

    def __init__(self, root: Path) -> None:
        self.root = Path(shutil.copytree(BASE, root, dirs_exist_ok=True))

    def put(self, place: str, data: bytes) -> Path:
        """Puts a file into its place."""
        path = self.root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def take_back(self, place: str) -> None:
        """Makes the handbook whole again."""
        if (BASE / place).is_file():
            shutil.copy(BASE / place, self.root / place)
        else:
            (self.root / place).unlink()

    def answer(self, place: str, data: bytes) -> None:
        """Examines the handbook with this file in that place; fails for an answer that helps nobody."""
        path = self.put(place, data)
        try:
            self._hold(examine(self.root, DAY).findings)
        except Exception as error:
            error.add_note(f"{place}: {data!r}")
            raise
        finally:
            if path.exists():
                self.take_back(place)

    def _hold(self, findings) -> None:
        for finding in findings:
            place = finding.place
            assert 1 <= place.line <= self._lines(place.file), finding
            assert place.column >= 1
            assert finding.message
            assert finding.hint
            assert len(finding.message + finding.hint) <= LONGEST, finding
            assert finding.check != "broken-check", finding  # one that failed is no traceback any more
            assert as_line(finding).isprintable()
        report = Report(self.root, findings, (), rules())
        assert all(line.isprintable() for line in as_text(findings, self.root).split("\n"))
        commands = as_github(report).split("\n")
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands[:-1])
        assert len(commands) == len(findings) + 1
        assert len(json.loads(as_sarif(report))["runs"][0]["results"]) == len(findings)

    def _lines(self, file: str) -> int:
        path = self.root / file
        if not path.is_file():
            return 1
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        for end in LINE_ENDS:
            text = text.replace(end, "\n")
        return text.count("\n") + 1
