"""`check --baseline`: what is known is not said again, what is new fails, and the file only becomes smaller."""

import json
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from prontuario.cli import app
from prontuario.examine import examine
from prontuario.finding import Finding, Place, Severity
from prontuario.report.baseline import Baseline, baseline_from
from tests.cases import base_handbook
from tests.checks.test_examples import CHECKS, DAY, NAMES, world

RUNNER = CliRunner()
THREAT = "playbooks/threats/website-down.yml"


@pytest.fixture
def root(tmp_path):
    """A handbook in which the steps have no time."""
    threat = base_handbook(tmp_path) / THREAT
    threat.write_text(re.sub(r"\n *within: .*", "", threat.read_text("utf-8")), "utf-8")
    return tmp_path


def check(root, *arguments):
    file = str(root / "known.json")
    return RUNNER.invoke(app, ["check", "--root", str(root), "--baseline", file, *arguments])


def check_all(root):
    return RUNNER.invoke(app, ["check", "--root", str(root), "--format", "json"])


def edit(root, old, new):
    threat = root / THREAT
    text = threat.read_text("utf-8")
    assert old in text
    threat.write_text(text.replace(old, new, 1), "utf-8")


def test_what_is_known_is_not_said_again_wherever_its_line_is(root):
    assert json.loads(check_all(root).stdout)
    check(root, "--create-baseline")
    edit(root, "title:", "# a line above\n\ntitle:")
    done = check(root)
    assert (done.exit_code, done.stdout) == (0, "no problems found\n")


@pytest.mark.parametrize("name", NAMES)
def test_no_check_says_anything_new_when_lines_move(name, tmp_path):
    """Nor does one whose sentence names other lines."""
    base_handbook(tmp_path)
    world(CHECKS[name], "broken.yml").lay_over(tmp_path)
    before = examine(tmp_path, DAY).findings
    assert name in {each.check for each in before}
    for part in ("playbooks", "roster"):
        for file in (tmp_path / part).rglob("*.yml"):
            file.write_bytes(b"# a line above\n\n" + file.read_bytes())
    after, known = examine(tmp_path, DAY).findings, Baseline.of(before)
    assert (known.new(after), known.gone(after, frozenset(CHECKS))) == ((), ())


def test_what_is_new_fails_and_is_the_only_one_that_is_said(root):
    check(root, "--create-baseline")
    edit(root, "also_known_as", "ownr: nobody\nalso_known_as")
    done = check(root, "--format", "json")
    assert done.exit_code == 1
    assert [each["check"] for each in json.loads(done.stdout)] == ["invalid-field"]


def test_what_is_gone_has_to_be_taken_out(root):
    check(root, "--create-baseline")
    whole = json.loads((root / "known.json").read_text())["findings"]
    base_handbook(root)
    done = check(root)
    assert done.exit_code == 1
    assert "no longer found" in done.stderr
    assert "--update-baseline" in done.stderr
    assert check(root, "--update-baseline").exit_code == 0
    assert len(json.loads((root / "known.json").read_text())["findings"]) < len(whole)
    assert check(root).exit_code == 0


def test_what_is_mandatory_is_said_although_it_was_there_when_the_baseline_was_made(root):
    threat = root / THREAT
    threat.write_text(re.sub(r"(?m)^owner: .*\n", "", threat.read_text("utf-8")), "utf-8")
    assert check(root, "--create-baseline").exit_code == 1
    done = check(root)
    assert (done.exit_code, done.stdout.count("[threat-without-owner]")) == (1, 1)
    assert "threat-without-owner" not in (root / "known.json").read_text("utf-8")


def test_an_update_adds_nothing(root):
    check(root, "--create-baseline")
    before = (root / "known.json").read_text()
    edit(root, "also_known_as: [site is down]\n", "")
    done = check(root, "--update-baseline", "--fail-on", "advice")
    assert (done.exit_code, "[threat-without-synonyms]" in done.stdout) == (1, True)
    assert (root / "known.json").read_text() == before


def test_a_baseline_is_created_once(root):
    assert check(root, "--create-baseline").exit_code == 0
    done = check(root, "--create-baseline")
    assert (done.exit_code, "may only become smaller" in done.stderr) == (2, True)


def test_without_the_file_the_command_that_makes_it_is_said(root):
    done = check(root)
    assert (done.exit_code, "--create-baseline" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 2, "findings": []}', '{"format": 1, "findings": [{}]}', "\udcff"]
)
def test_another_file_is_no_baseline(text, root):
    (root / "known.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    done = check(root)
    assert (done.exit_code, "cannot be used" in done.stderr) == (2, True)


def test_while_an_entry_cannot_be_used_nothing_is_gone(root):
    """Its other findings are unseen, not corrected."""
    check(root, "--create-baseline")
    edit(root, "also_known_as", "ownr: nobody\nalso_known_as")
    done = check(root)
    assert (done.exit_code, "no longer found" in done.stderr) == (1, False)
    assert check(root, "--update-baseline").exit_code == 2


def test_what_cannot_be_read_is_always_said_and_makes_nothing_gone(root):
    check(root, "--create-baseline")
    before = (root / "known.json").read_text()
    (root / THREAT).write_text("- *nobody\n")
    done = check(root)
    assert (done.exit_code, "[unreadable-file]" in done.stdout) == (2, True)
    assert "no longer found" not in done.stderr
    assert check(root, "--update-baseline").exit_code == 2
    assert (root / "known.json").read_text() == before


def test_only_some_checks_are_compared(root):
    check(root, "--create-baseline")
    base_handbook(root)
    assert check(root, "--only", "informal-tone").exit_code == 0
    assert check(root, "--only", "step-without-deadline").exit_code == 1


@pytest.mark.parametrize("arguments", [["--update-baseline"], ["--create-baseline"]])
def test_options_that_do_not_go_together_end_the_command(arguments, root):
    assert RUNNER.invoke(app, ["check", "--root", str(root), *arguments]).exit_code == 2
    assert check(root, *arguments, "--only", "informal-tone").exit_code == 2
    assert check(root, "--update-baseline", "--create-baseline").exit_code == 2


FINDINGS = st.lists(
    st.builds(
        lambda file, check, line: Finding(Place(file, line), check, Severity.ERROR, "wrong", "right"),
        st.sampled_from("ab"),
        st.sampled_from("xy"),
        st.integers(1, 4),
    )
).map(tuple)


@given(FINDINGS, FINDINGS)
def test_a_baseline_never_grows_and_knows_each_finding_as_often_as_it_was(before, after):
    kept = baseline_from(Baseline.of(before).text())
    counts = [Counter((each.place.file, each.check) for each in found) for found in (before, after)]
    new = Counter((each.place.file, each.check) for each in kept.new(after))
    assert new == {key: n for key, n in counts[1].items() if n > counts[0][key]}
    gone = kept.gone(after, frozenset("xy"))
    assert len(gone) == sum(max(n - counts[1][key], 0) for key, n in counts[0].items())
    small = kept.shrunk(after)
    assert small.known <= kept.known
    assert small.gone(after, frozenset("xy")) == ()
