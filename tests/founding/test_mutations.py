"""What the author of the documents would take out of the example, to see whether anybody notices."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from prontuario.examine import examine
from tests.example import ROOT


def without(file: str, key: str) -> Callable[[Path], None]:
    """Takes a key and what stands under it out of a file, wherever it is."""

    def change(root: Path) -> None:
        path = root / file
        text = path.read_text("utf-8")
        cut = re.sub(rf"^( *){key}:[^\n]*\n(?:\1 +[^\n]*\n|\1- [^\n]*\n)*", "", text, flags=re.MULTILINE)
        cut = re.sub(rf", {key}: (?:\{{[^}}]*\}}|\[[^\]]*\]|[^,}}]*)", "", cut)
        assert cut != text, file
        path.write_text(cut, encoding="utf-8")

    return change


def replaced(file: str, pattern: str, new: str) -> Callable[[Path], None]:
    """Writes something else for what fits the pattern, wherever it is."""

    def change(root: Path) -> None:
        path = root / file
        text = path.read_text("utf-8")
        written, times = re.subn(pattern, new, text, flags=re.MULTILINE)
        assert times, file
        path.write_text(written, encoding="utf-8")

    return change


MESSAGES = "playbooks/messages"
MUTATIONS = {
    "no course of anybody": (without("roster/people.yml", "trained"), "untrained-holder"),
    "nobody watches": (without("roster/channels.yml", "watch"), "unwatched-channel"),
    "no plan for replies": (without("playbooks/policy.yml", "replies"), "no-reply-plan"),
    "a level without a number": (replaced("playbooks/policy.yml", r"^    from: 20$", "    means: It feels bad."), "level-not-measurable"),
    "a short text in Italian without an apology": (
        replaced(f"{MESSAGES}/cancellations-first.yml", r"(?:Ci scusiamo|Siamo spiacenti|Scusateci)[^.]*\. ?", ""),
        "first-message-without-apology",
    ),
    "a promise that nobody keeps": (replaced("playbooks/threats/website-down.yml", r"^ +say: public-report\n", ""), "promise-not-kept"),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTATIONS)
def test_it_is_noticed(name, tmp_path):
    for folder in ("playbooks", "roster", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    change, check = MUTATIONS[name]
    change(tmp_path)
    assert check in {finding.check for finding in examine(tmp_path).findings}
