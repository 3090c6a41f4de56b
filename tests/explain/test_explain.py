"""What a rule means: the same in the terminal, on the page of the checks and in its example."""

import html
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from prontuario.checks.catalogue import by_topic, our_checks, rules
from prontuario.checks.check import Check
from prontuario.checks.example import explained, read_example
from prontuario.examine import examine
from prontuario.finding import Severity
from prontuario.language.labels import labels_in
from prontuario.report.explained import as_explanation
from prontuario.site import Site
from prontuario.views.reference import check_entries
from tests.cases import BASE
from tests.running import prontuario

DAY = date(2026, 10, 1)
# What has no example is told in tests/checks/test_examples.py.
CHECKS = [check for check in our_checks() if (check.examples / "fixed.yml").is_file()]


def explain(*arguments: str) -> subprocess.CompletedProcess[str]:
    return prontuario("explain", *arguments)


def test_rules_have_names_of_their_own():
    names = [name for rule in rules() for name in (rule.id, *rule.formerly)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("check", CHECKS, ids=[check.id for check in CHECKS])
def test_a_rule_is_explained_with_reason_remedy_and_example(check):
    told = explained(check)
    example = told.example
    assert example
    assert example.about
    said = as_explanation(told)
    assert said.startswith(f"{check.id} ({check.severity})\n")
    words = " ".join(said.split())
    assert all(part in words for part in (check.rule, f"Why: {check.why}", f"How to fix it: {check.fix}"))
    found = [finding for line in example.lines for finding in line.findings]
    assert {check.id} == {finding.check for finding in found}
    assert {finding.severity for finding in found} == {check.severity}
    assert all(f"^ {finding.message} - {finding.hint}" in said for finding in found)
    assert not {"FINDING", "# FILE"} & set(said.split())


@pytest.mark.parametrize("check", CHECKS, ids=[check.id for check in CHECKS])
def test_only_what_differs_is_shown_and_what_it_belongs_to(check):
    told = explained(check)
    assert told.example
    broken, fixed = ((check.examples / name).read_text("utf-8") for name in ("broken.yml", "fixed.yml"))
    whole = [[line.text for line in read_example(text).lines] for text in (broken, fixed)]
    shown = [[line.text for line in told.example.lines], list(told.fixed)]
    for lines, all_lines, others in zip(shown, whole, reversed(whole), strict=True):
        assert set(lines) <= set(all_lines)
        # Whatever only one of them has is shown.
        assert {line for line in all_lines if line not in others} <= set(lines)


def test_the_command_says_the_same_as_the_page_of_the_checks():
    page = html.unescape(Site(examine(BASE, DAY)).show("check_reference", (), "maintain/checks.html"))
    for each in (entry for topic in check_entries() for entry in topic.rules):
        for words in (each.rule.id, each.rule.rule, each.rule.why, each.rule.fix):
            assert words in page
        for line in each.example.lines if each.example else ():
            assert line.text in page
            assert all(finding.message in page and finding.hint in page for finding in line.findings)


def test_a_name_is_explained_as_it_stands_in_a_finding():
    done = explain("[step-without-deadline]")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("step-without-deadline (error)\n\nEvery step says by when it is done.\n")
    assert done.stdout == explain("step-without-deadline").stdout


def test_without_a_name_all_rules_are_listed_with_weight_and_rule():
    done = explain()
    assert (done.returncode, done.stderr) == (0, "")
    blocks = [block.splitlines() for block in done.stdout.strip().split("\n\n")]
    headings = [labels_in("en")(topic.heading) for topic in check_entries()]
    assert [block[0] for block in blocks] == headings
    words = [[line.split(maxsplit=2) for line in block[1:]] for block in blocks]
    assert words == [[[rule.severity, rule.id, rule.rule] for rule in rules] for rules in by_topic().values()]


def test_the_page_of_the_checks_has_the_topics_as_headings():
    page = html.unescape(Site(examine(BASE, DAY)).show("check_reference", (), "maintain/checks.html"))
    places = [
        page.index(f'<h3 id="topic-{topic.id}">{labels_in("en")(topic.heading)}</h3>')
        for topic in check_entries()
    ]
    assert places == sorted(places)
    assert page.index('<h4 id="unknown-name">') < places[1] < page.index('<h4 id="threat-without-owner">')


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("step-too-lng", "did you mean `step-too-long`?"), ("zzz", "`prontuario explain` lists them all")],
)
def test_an_unknown_name_gets_the_nearest_one(typed, hint):
    done = explain(typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"there is no check `{typed}` - {hint}\n"


def test_an_example_is_read_as_a_reader_sees_it():
    example = read_example(
        "# Two lines\n# of words.\n# FILE a.yml without x, y\nb: c  # FINDING informal-tone:4: warning: no - do\n"
        "# FILE d.yml gone  # FINDING invalid-field: where - there\n"
    )
    assert example.about == "Two lines of words."
    assert [line.text for line in example.lines] == ["# a.yml (without x, y)", "b: c", "# d.yml (gone)"]
    (finding,) = example.lines[1].findings
    assert (finding.place.file, finding.place.column, finding.severity) == ("a.yml", 4, Severity.WARNING)
    assert [each.message for each in example.lines[2].findings] == ["where"]


def check_with(folder: Path, broken: str, fixed: str) -> Check:
    (folder / "broken.yml").write_text(broken, "utf-8")
    (folder / "fixed.yml").write_text(fixed, "utf-8")
    return replace(our_checks()[0], examples=folder)


BROKEN = "# Too loud.\n# FILE a.yml\nb:\n  c:\n    - d: C!  # FINDING informal-tone: no - do\n    - e: E\n  f: F\ng: G\n"


def test_a_line_is_shown_under_its_keys(tmp_path):
    told = explained(
        check_with(
            tmp_path, BROKEN, "# Calm.\n# FILE a.yml\nb:\n  c:\n    - d: C.\n    - e: E\n  f: F\ng: G\n"
        )
    )
    assert told.example
    assert [line.text for line in told.example.lines] == ["# a.yml", "b:", "  c:", "    - d: C!"]
    assert told.fixed == ("# a.yml", "b:", "  c:", "    - d: C.")
    assert as_explanation(told).endswith("Fixed:\n\n  # a.yml\n  b:\n    c:\n      - d: C.")


def test_lines_that_only_go_are_said_so(tmp_path):
    told = explained(check_with(tmp_path, BROKEN, "# Calm.\n# FILE a.yml\nb:\n  f: F\ng: G\n"))
    assert told.fixed == ()
    assert as_explanation(told).endswith("Fixed: without these lines.")


def test_a_check_of_ones_own_may_have_no_example(tmp_path):
    told = explained(replace(our_checks()[0], examples=tmp_path))
    assert (told.example, told.fixed) == (None, ())
    assert "Fixed" not in as_explanation(told)


def test_a_former_name_is_explained_and_the_new_one_said():
    done = explain("owner-has-deputy")
    assert (done.returncode, done.stderr) == (0, "`owner-has-deputy` is called `owner-without-deputy` now.\n")
    assert done.stdout == explain("owner-without-deputy").stdout
    assert "Its name was owner-has-deputy." in done.stdout


def test_what_is_mandatory_is_said():
    mandatory = {check.id: check.mandatory for check in our_checks()}
    assert mandatory["no-duty-contact"] is True
    assert mandatory["informal-tone"] is False
    for check in CHECKS:
        assert ("It is mandatory:" in as_explanation(explained(check))) is check.mandatory
