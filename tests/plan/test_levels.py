"""Which numbers lead to which level."""

from hypothesis import given
from hypothesis import strategies as some

from prontuario.model.handbook import Handbook
from prontuario.model.level import Level
from prontuario.model.policy import Policy
from prontuario.model.text import Text
from prontuario.plan.levels import Range, level_ranges
from prontuario.views.context import Context
from prontuario.views.triage import level_views

BEGINNINGS = some.lists(some.none() | some.integers(0, 300), min_size=1, max_size=6)


def policy_of(beginnings: list[int | None], **more: object) -> Policy:
    """A policy whose levels begin at these numbers."""
    levels = [
        Level.model_validate(
            {"id": f"l{n}", "title": "A level", "do": "Act.", "from": None if each is None else str(each)}
        )
        for n, each in enumerate(beginnings)
    ]
    return Policy(levels=tuple(levels), **more)


def test_numbers_meet():
    assert level_ranges(policy_of([1, 3, None, 20, 200])) == {
        "l0": Range(1, 2),
        "l1": Range(3, 19),
        "l3": Range(20, 199),
        "l4": Range(200, None),
    }


@given(
    BEGINNINGS.map(lambda all_: [n for n in all_ if n is None] + sorted({n for n in all_ if n is not None})),
    some.integers(0, 400),
)
def test_every_number_from_the_first_on_is_in_one_level(beginnings, number):
    ranges = level_ranges(policy_of(beginnings))
    inside = [
        name
        for name, each in ranges.items()
        if each.first <= number and (each.last is None or number <= each.last)
    ]
    known = [n for n in beginnings if n is not None and n <= number]
    by_hand = [f"l{beginnings.index(max(known))}"] if known else []
    assert inside == by_hand


def test_the_page_says_them_in_both_languages():
    policy = policy_of(
        [1, 3, 4, 200], languages=("en", "it"), counted=Text({"en": "complaints", "it": "reclami"})
    )
    said = {
        language: [each.counted for each in level_views(Context.of(Handbook(policy=policy), language))]
        for language in ("en", "it")
    }
    assert said == {
        "en": ["1–2 complaints", "3 complaints", "4–199 complaints", "200 or more complaints"],
        "it": ["1–2 reclami", "3 reclami", "4–199 reclami", "200 o più reclami"],
    }
