"""The names under which things are ticked off: unique, the same in each language, and kept when something else is edited."""

from dataclasses import replace

from prontuario.model.step import Step
from prontuario.model.text import Text
from prontuario.plan.steps import timed_steps
from prontuario.plan.tick_keys import communication_keys, condition_key, rung_keys, step_keys
from prontuario.site import Site
from tests.example import example_site

SITE = example_site()
BOOK = SITE.examined.handbook


def edited(timed, **fields):
    step = timed.step.model_copy(update=fields)
    return replace(timed, planned=replace(timed.planned, step=step))


def test_all_names_on_a_page_differ():
    for plan in SITE.views.playbooks.values():
        steps = [*plan.steps.first, *(each for _, steps in plan.steps.phases for each in steps)]
        clocks = [each for clock in plan.end.clocks for each in clock.deadlines]
        keys = [each.key for each in (*steps, *plan.rungs, *plan.talks, *plan.end.afterwards, *clocks)]
        assert len(set(keys)) == len(keys) > 10


def test_names_are_the_same_in_each_language():
    italian = Site(SITE.examined, "it").views
    for name, plan in SITE.views.playbooks.items():
        other = italian.playbooks[name]
        assert {each.key for each in plan.steps.first} == {each.key for each in other.steps.first}
        assert [each.key for each in plan.talks] == [each.key for each in other.talks]


def test_a_step_keeps_its_name_when_others_are_edited_moved_or_gone():
    timed = timed_steps(BOOK.threats["data-breach"], BOOK)
    keys = dict(zip(map(id, timed), step_keys(timed, "en"), strict=True))
    kept = [edited(timed[0], do=Text.parse("Something else")), *reversed(timed[3:])]
    assert [keys[id(each)] for each in kept[1:]] == list(step_keys(kept, "en"))[1:]


def test_a_step_keeps_its_name_when_only_its_time_changes_and_gets_another_with_its_text():
    timed = next(each for each in timed_steps(BOOK.threats["data-breach"], BOOK) if not each.step.id)
    (before,) = step_keys([timed], "en")
    assert step_keys([edited(timed, within=None, how=Text.parse("So"))], "en") == (before,)
    assert step_keys([edited(timed, do=Text.parse("Something else"))], "en") != (before,)


def test_names_say_the_step_that_has_one_and_the_procedure():
    timed = timed_steps(BOOK.threats["data-breach"], BOOK)
    keys = dict(zip(step_keys(timed, "en"), timed, strict=True))
    assert isinstance(keys["note-awareness"].step, Step)
    used = [key for key in keys if key.startswith("activate-crisis-team/")]
    assert len(used) > 2
    assert all(keys[key].planned.frame.procedure.id == "activate-crisis-team" for key in used)


def test_twins_are_numbered():
    timed = timed_steps(BOOK.threats["data-breach"], BOOK)[:1]
    assert step_keys([*timed, *timed], "en") == ("note-awareness", "note-awareness/2")
    rung = BOOK.threats["data-breach"].escalation[0]
    assert rung_keys([rung, rung]) == ("rung/duty-manager", "rung/duty-manager/2")
    talk = BOOK.threats["data-breach"].communication[0]
    first, second = communication_keys([talk, talk], "en")
    assert second == f"{first}/2"


def test_a_condition_has_one_name_wherever_it_stands():
    text, other = Text.parse({"en": "It burns", "it": "Brucia"}), Text.parse("It burns")
    assert condition_key(text, "en") == condition_key(other, "en") != condition_key(text, "it")


def test_whoever_and_whatever_a_name_is_made_of_changes_it():
    talk = BOOK.threats["data-breach"].communication[0]
    others = [
        {"audience": "martians"},
        {"who": "stranger"},
        {"say": "hello"},
        {"criterion": Text.parse("never")},
    ]
    talks = [talk, *(talk.model_copy(update=each) for each in others)]
    assert len({communication_keys([each], "en") for each in talks}) == len(talks)
    timed = next(each for each in timed_steps(BOOK.threats["data-breach"], BOOK) if not each.step.id)
    assert step_keys([edited(timed, who="stranger")], "en") != step_keys([timed], "en")


def test_names_stay_from_one_version_to_the_next_so_that_ticks_do():
    assert condition_key(Text.parse("It burns"), "en") == "if/70a68c2b"
