"""A new check: found by itself, and each forgotten part of it told by one sentence."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from prontuario.checks.catalogue import Catalogue, by_topic, our_catalogue, our_checks
from prontuario.checks.check import BadCheck, Check
from prontuario.finding import Severity
from prontuario.language.folders import languages
from prontuario.language.labels import labels_in
from prontuario.rule import Topic
from tests.site.built import ROOT

HERE = ROOT / "prontuario/checks"
DOC = "Nobody is twice in a ladder.\n\nWhy: it rings twice.\nFix: remove one.\n"
# How a name states that something is right, and not what is wrong.
RIGHT = re.compile(
    r"(^|-)(known|held|owned|timed|covered|has|named|present|listed|declared|complete|real)(-|$)"
)
TOPICS = [topic for topic in Topic if topic is not Topic.OWN]


def module(name: str = "ladder_repeats", doc: str | None = DOC, **parts: object) -> ModuleType:
    made = ModuleType(f"prontuario.checks.escalation.{name}", doc)
    made.__file__ = str(HERE / f"escalation/{name}.py")
    vars(made).update({"SEVERITY": Severity.WARNING, "run": lambda case: iter(()), **parts})
    return made


def test_a_module_with_all_its_parts_is_a_check():
    check = Check.of(module(FORMERLY=("twice-called",)), Topic.ESCALATION)
    assert (check.id, check.rule, check.why) == (
        "ladder-repeats",
        "Nobody is twice in a ladder.",
        "it rings twice.",
    )
    assert (check.fix, check.formerly, check.mandatory) == ("remove one.", ("twice-called",), False)
    assert check.examples == HERE / "escalation/examples/ladder-repeats"


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            module(doc=None),
            "the docstring of the check ladder-repeats has no rule: begin it with one sentence",
        ),
        (module(doc="\nWhy: a.\nFix: b."), "has no rule: begin it with one sentence"),
        (module(doc="A.\n\nFix: b."), "the docstring of the check ladder-repeats has no `Why:`: add a line"),
        (module(doc="A.\n\nWhy: b."), "has no `Fix:`: add a line that begins with it"),
        (
            module(SEVERITY=None),
            "the check ladder-repeats has no severity: add `SEVERITY = Severity.WARNING`",
        ),
        (module(SEVERITY="error"), "is 'error' and no Severity: write `SEVERITY = Severity.ERROR`"),
        (module(run=None), "the check ladder-repeats finds nothing: add `def run(case)`"),
        (
            module("Ladder"),
            "`Ladder` cannot be the name of a check: call its file like step_without_owner.py",
        ),
        (module(FORMERLY="twice-called"), "are no tuple: write `FORMERLY"),
    ],
)
def test_a_forgotten_part_is_told(made, said):
    with pytest.raises(BadCheck, match=re.escape(said)):
        Check.of(made, Topic.ESCALATION)


def test_every_module_in_the_folder_of_a_topic_is_a_check():
    there = {path for topic in TOPICS for path in (HERE / topic).glob("*.py") if path.name != "__init__.py"}
    made = {check.examples.parent.parent / f"{check.id.replace('-', '_')}.py" for check in our_checks()}
    told = "".join(each.which for each in our_catalogue().broken)  # by the test below
    assert {path for path in there - made if f".{path.stem}`" not in told} == set()
    assert made <= there


def test_no_check_is_anywhere_else():
    elsewhere = [*HERE.glob("*.py"), *(HERE / "shared").rglob("*.py")]
    lost = [path.name for path in elsewhere if re.search("^SEVERITY =", path.read_text("utf-8"), re.M)]
    assert lost == [], "move it into the folder of a topic"


def test_every_folder_is_a_topic_with_a_heading_in_each_language():
    folders = {path.name for path in HERE.iterdir() if (path / "__init__.py").is_file()} - {"shared"}
    assert folders == set(TOPICS), "add the topic to Topic in prontuario/rule.py"
    for language in languages():
        assert {f"topic_{topic}" for topic in Topic} <= set(labels_in(language).words)


def test_every_module_there_has_all_its_parts():
    told = [f"{each.which}: {each.why} - {each.do}" for each in our_catalogue().broken]
    assert told == [], "\n".join(told)


@pytest.fixture
def two_checks(monkeypatch):
    """A catalogue of modules that a test makes, under one topic."""

    def made(*modules: ModuleType) -> Catalogue:
        there = {f"{number}": module for number, module in enumerate(modules)}
        names = {"prontuario.checks.law": list(there)}
        monkeypatch.setattr("prontuario.checks.catalogue.import_module", lambda name: there.get(name, name))
        monkeypatch.setattr("prontuario.checks.catalogue.module_names", lambda name: names.get(name, []))
        return our_catalogue.__wrapped__()

    return made


@pytest.mark.parametrize("former", [(), ("rings-twice",)])
def test_two_checks_of_one_name_are_told_and_the_first_one_counts(former, two_checks):
    second = module("rings_twice") if former else module()
    both = two_checks(module(FORMERLY=former), second)
    assert [check.id for check in both.checks] == ["ladder-repeats"]
    (broken,) = both.broken
    assert broken.why == "ladder-repeats in law/ has the same name, or had it"


def test_a_module_that_is_no_check_is_told_and_hides_no_other(two_checks):
    made = two_checks(module(), module("no_reason", doc="A.\n\nFix: b."))
    assert [check.id for check in made.checks] == ["ladder-repeats"]
    assert [each.why.split(":")[0] for each in made.broken] == [
        "the docstring of the check no-reason has no `Why"
    ]


@pytest.mark.parametrize("name", [check.id for check in our_checks()])
def test_a_name_states_what_is_wrong(name):
    assert not RIGHT.search(name), f"{name} says what is right: name what is wrong, like step-without-owner"


@pytest.mark.parametrize("check", our_checks(), ids=lambda check: check.id)
def test_the_documentation_is_sentences(check):
    for part in (check.rule, check.why, check.fix):
        assert part.endswith("."), f"end it with a full stop: {part}"


def test_the_topics_are_in_order_and_their_checks_from_the_heaviest():
    assert list(by_topic(our_checks())) == TOPICS
    weights = list(Severity)
    for checks in by_topic(our_checks()).values():
        keys = [(weights.index(check.severity), check.id) for check in checks]
        assert keys == sorted(keys)


def test_the_examples_are_beside_their_checks():
    assert all(Path(check.examples).is_relative_to(HERE / check.topic) for check in our_checks())


# What nobody can ignore, waive or make lighter. A new one is a decision: it takes something away from every company.
MANDATORY = """
active-page-content
broad-waiver
broken-check
duplicate-name
expired-waiver
former-check-name
invalid-check-setting
invalid-field
invalid-page-head
invalid-waiver
long-waiver
no-duty-contact
person-without-phone
picture-with-location
private-contact-shown
staff-cannot-call
threat-without-owner
unknown-label
unknown-macro
unknown-name
unknown-visible-field
unneeded-waiver
unreadable-file
wrong-threat-page
"""


def test_these_checks_are_mandatory_and_no_others():
    assert sorted(check.id for check in our_checks() if check.mandatory) == MANDATORY.split()
