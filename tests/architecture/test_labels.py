"""The product's words: each that is used is there, in every language, with the same facts; none is left over."""

import ast
import re
from string import Formatter
from typing import get_args

import pytest

from prontuario.finding import Severity
from prontuario.language.folders import languages
from prontuario.language.labels import labels_in
from prontuario.model.clock import STARTS
from prontuario.model.duration import MINUTES
from prontuario.model.kinds import Kind
from prontuario.model.library import Drill, Message
from prontuario.model.means import Channel
from prontuario.model.people import Role
from prontuario.model.phone import Phone
from prontuario.model.planned import Planned
from prontuario.model.policy import Rehearsal
from prontuario.model.reply_example import ReplyExample
from prontuario.model.step import Step
from prontuario.model.threat import Advice, Threat
from prontuario.plan.assessment import Subject
from prontuario.rehearsal.exercise import InjectKind
from prontuario.rehearsal.notices import Verdict
from prontuario.rehearsal.story import EventKind
from prontuario.rule import Topic
from tests.architecture.label_use import (
    MENTIONED,
    PREFIXES,
    TEMPLATES,
    USES,
    in_python,
    in_template,
    prefixes,
)


def words(hint: object) -> list[str]:
    """The words that a type allows, however deep they stand in it."""
    if isinstance(hint, type) and hasattr(hint, "__members__"):
        return [str(member) for member in hint.__members__.values()]
    return [word for each in get_args(hint) for word in ([each] if isinstance(each, str) else words(each))]


# What can follow the beginning of a key that is put together in Python.
AFTER: dict[str, list[str]] = {
    "advice_": list(Advice.model_fields),
    "authority_": words(Role.model_fields["authority"].annotation),
    "channel_": words(Channel.model_fields["kind"].annotation),
    "comment_": words(ReplyExample.model_fields["kind"].annotation),
    "class_": words(Threat.model_fields["class_"].annotation),
    "severity_": list(Severity),
    "damage_": words(Threat.model_fields["damages"].annotation),
    "drill_": words(Drill.model_fields["kind"].annotation),
    "from_": list(STARTS),
    "heat_": ["in-time", "late", "never", "outside"],
    "loss_": [str(kind) for kind in (Kind.PERSON, Kind.CHANNEL, Kind.RESOURCE, Kind.SUPPLIER)],
    "message_": words(Message.model_fields["kind"].annotation),
    "phase_": words(Step.model_fields["phase"].annotation),
    "event_": words(Planned.model_fields["kind"].annotation),
    "phone_": words(Phone.model_fields["kind"].annotation),
    "rehearsal_": list(Rehearsal.model_fields),
    "story_": words(EventKind),
    "inject_": words(InjectKind),
    "assessed_": [f"{word}{part}" for word in words(Subject) for part in ("", "_about")],
    "topic_": words(Topic),
    "unit_": [f"{unit}{number}" for unit in (*MINUTES, "bd", "mo") for number in ("", "_one")],
    "verdict_": words(Verdict),
    "wording_": ["text", "short"],
    "worst_": ["decision", "decision_never", "statement", "statement_never"],
}
PUT_TOGETHER = {f"{prefix}{word}" for prefix, after in AFTER.items() for word in after}
KEYS = sorted({key for language in languages() for key in labels_in(language).words})


def facts_in(text: str) -> frozenset[str]:
    """The names in the braces of a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_every_word_that_is_used_is_there():
    missing = [f"{use.where}: {use.key}" for use in USES if use.key not in KEYS]
    assert missing == [], f"add these labels to labels.yml of {', '.join(languages())}: {missing}"


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
def test_every_word_that_is_put_together_is_there(prefix):
    assert prefix in AFTER, f"say in AFTER what can follow {prefix}"
    assert AFTER[prefix], f"nothing follows {prefix}"
    missing = [f"{prefix}{word}" for word in AFTER[prefix] if f"{prefix}{word}" not in KEYS]
    assert missing == [], f"add these labels to labels.yml of {', '.join(languages())}: {missing}"


@pytest.mark.parametrize("language", languages())
def test_a_word_is_given_the_facts_that_it_shows_and_no_others(language):
    there = labels_in(language).words
    given = [use for use in USES if use.facts is not None and use.key in there]
    assert [f"{use.where}: {use.key}" for use in given if use.facts != facts_in(there[use.key])] == []


@pytest.mark.parametrize("language", languages())
def test_no_word_is_left_over(language):
    used = {use.key for use in USES} | PUT_TOGETHER | MENTIONED
    left = [
        key
        for key in labels_in(language).words
        if key not in used and not re.fullmatch("language_[a-z]{2}", key)
    ]
    assert left == [], f"no page uses {left}: take them out of prontuario/language/{language}/labels.yml"


def test_no_beginning_is_left_over():
    assert set(AFTER) - PREFIXES == set()


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_words(language):
    missing = sorted(set(KEYS) - set(labels_in(language).words))
    assert missing == [], f"prontuario/language/{language}/labels.yml has no {missing}: translate them"


def test_a_word_shows_the_same_facts_in_every_language():
    shown = {key: {facts_in(labels_in(each).words.get(key, "")) for each in languages()} for key in KEYS}
    assert {key: facts for key, facts in shown.items() if len(facts) > 1} == {}


def test_there_are_words_for_more_than_one_language_and_templates_that_use_them():
    assert {"en", "it"} <= set(languages())
    assert len(TEMPLATES) > 20
    assert len(USES) > 100


def test_uses_are_seen_in_templates_and_in_python():
    assert [
        use[:2]
        for use in in_template('{{ t("a") }}{% if t("b", n=1) %}{{ t(c) }}{{ u("d") }}{% endif %}', "x")
    ] == [
        ("a", frozenset()),
        ("b", frozenset({"n"})),
    ]
    tree = ast.parse(
        "t('a'); desk.voice.labels('b', n=1); labels('c', **facts); labels(f'd_{e}'); t(f); words('g')"
    )
    assert [use[:2] for use in in_python(tree, "x")] == [
        ("a", frozenset()),
        ("b", frozenset({"n"})),
        ("c", None),
    ]
    assert prefixes(ast.parse("f'd_{e}'; f'{g}_h'; f'i: {j}'; f'k_{l}_m'")) == {"d_", "k_"}


QUOTED = re.compile(r"[«“]([^{}»”]+)[»”]")


@pytest.mark.parametrize("language", languages())
def test_a_label_that_quotes_another_quotes_it_as_it_is(language):
    """A sentence that names a button names the button that is there."""
    ours, theirs = labels_in("en").words, labels_in(language).words
    named = {words.casefold(): key for key, words in ours.items()}
    for key, words in ours.items():
        if key not in theirs:
            continue  # the test above says so
        quoted = [
            named[each.casefold()] for each in QUOTED.findall(words) if named.get(each.casefold()) in theirs
        ]
        said = [each.casefold() for each in QUOTED.findall(theirs[key])]
        assert [theirs[each] for each in quoted if theirs[each].casefold() not in said] == [], key
