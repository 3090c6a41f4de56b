"""What a rule means: the same in the terminal, on the page of the checks and in its example."""

import html
import subprocess
import sys
from datetime import date

import pytest

from prontuario.checks.catalogue import CATALOGUE
from prontuario.checks.example import example_of, read_example
from prontuario.checks.rules import RULES, by_topic
from prontuario.examine import examine
from prontuario.finding import Severity
from prontuario.language.labels import labels_in
from prontuario.report.explained import as_explanation
from prontuario.rule import Explained
from prontuario.site import Site
from prontuario.views.reference import check_entries
from tests.cases import BASE
from tests.site.built import ROOT

DAY = date(2026, 10, 1)
OTHERS = [rule.id for rule in RULES if rule.id not in {check.id for check in CATALOGUE}]


def explain(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "prontuario", "explain", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_rules_are_those_of_reading_of_the_checks_and_of_the_waivers():
    names = [rule.id for rule in RULES]
    assert len(names) == len(set(names))
    reading, waivers = (
        ["readable", "shape", "macro-known", "threat-page", "label-known"],
        ["waiver-known", "waiver-expired", "waiver-unneeded"],
    )
    assert reading + waivers == OTHERS


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_is_explained_with_reason_remedy_and_example(rule):
    example = example_of(rule.id)
    assert example, f"add a broken example to prontuario/checks/broken/{rule.id}/"
    assert example.about
    said = as_explanation(Explained(rule, example))
    assert said.startswith(f"{rule.id} ({rule.severity})\n")
    words = " ".join(said.split())
    assert all(part in words for part in (rule.rule, f"Why: {rule.why}", f"How to mend it: {rule.fix}"))
    found = [finding for line in example.lines for finding in line.findings]
    assert rule.id in {finding.check for finding in found}
    assert {finding.severity for finding in found if finding.check == rule.id} == {rule.severity}
    assert all(f"^ {finding.message} - {finding.hint}" in said for finding in found)
    assert "FINDING" not in said
    assert "# FILE" not in said


def test_the_command_says_the_same_as_the_page_of_the_checks():
    page = html.unescape(Site(examine(BASE, DAY)).call("check_reference", (), "maintain/checks.html"))
    for each in (entry for topic in check_entries() for entry in topic.rules):
        for words in (each.rule.id, each.rule.rule, each.rule.why, each.rule.fix):
            assert words in page
        for line in each.example.lines if each.example else ():
            assert line.text in page
            assert all(finding.message in page and finding.hint in page for finding in line.findings)


def test_a_name_is_explained_as_it_stands_in_a_finding():
    done = explain("[step-timed]")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("step-timed (error)\n\nEvery step says by when it is done.\n")
    assert done.stdout == explain("step-timed").stdout


def test_without_a_name_all_rules_are_listed_with_weight_and_rule():
    done = explain()
    assert (done.returncode, done.stderr) == (0, "")
    blocks = [block.splitlines() for block in done.stdout.strip().split("\n\n")]
    headings = [labels_in("en")(topic.heading) for topic in check_entries()]
    assert [block[0] for block in blocks] == headings
    words = [[line.split(maxsplit=2) for line in block[1:]] for block in blocks]
    assert words == [[[rule.severity, rule.id, rule.rule] for rule in rules] for rules in by_topic().values()]


def test_the_page_of_the_checks_has_the_topics_as_headings():
    page = html.unescape(Site(examine(BASE, DAY)).call("check_reference", (), "maintain/checks.html"))
    places = [
        page.index(f'<h3 id="topic-{topic.id}">{labels_in("en")(topic.heading)}</h3>')
        for topic in check_entries()
    ]
    assert places == sorted(places)
    assert page.index('<h4 id="reference-known">') < places[1] < page.index('<h4 id="threat-owned">')


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("step-timd", "did you mean `step-timed`?"), ("zzz", "`prontuario explain` lists them all")],
)
def test_an_unknown_name_gets_the_nearest_one(typed, hint):
    done = explain(typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"there is no check `{typed}` - {hint}\n"


def test_an_example_is_read_as_a_reader_sees_it():
    example = read_example(
        "# Two lines\n# of words.\n# FILE a.yml without x, y\nb: c  # FINDING tone:4: warning: no - do\n"
        "# FILE d.yml gone  # FINDING shape: where - there\n"
    )
    assert example.about == "Two lines of words."
    assert [line.text for line in example.lines] == ["# a.yml (without x, y)", "b: c", "# d.yml (gone)"]
    (finding,) = example.lines[1].findings
    assert (finding.place.file, finding.place.column, finding.severity) == ("a.yml", 4, Severity.WARNING)
    assert [each.message for each in example.lines[2].findings] == ["where"]


def test_the_first_example_in_which_something_is_found_is_shown(tmp_path, monkeypatch):
    monkeypatch.setattr("prontuario.checks.example.FOLDER", tmp_path)
    assert example_of("tone") is None
    (tmp_path / "tone").mkdir()
    (tmp_path / "tone/a.yml").write_text("# All is well.\n# FILE a.yml\nb: c\n")
    assert example_of("tone") is None
    (tmp_path / "tone/b.yml").write_text("# Too loud.\n# FILE a.yml\nb: C!  # FINDING tone: no - do\n")
    (tmp_path / "tone/c.yml").write_text("# Louder.\n# FILE a.yml\nb: C!!  # FINDING tone: no - do\n")
    example = example_of("tone")
    assert example
    assert example.about == "Too loud."
