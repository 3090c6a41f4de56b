"""Words of the product that a handbook replaces: any label, with the facts that it takes, on the pages that show it."""

from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from prontuario.checks.case import Case
from prontuario.checks.files.unknown_label import run
from prontuario.language.labels import labels_in
from prontuario.model.people import Absence, Role, Swap
from prontuario.site import Site
from prontuario.views.context import Context
from tests.example import example_site
from tests.site.test_sites import page

SITE = example_site()
KNOWN = {language: labels_in(language).words for language in ("en", "it")}
OWN = {language: {key: f"⟨{words}⟩" for key, words in all_.items()} for language, all_ in KNOWN.items()}


def company() -> Site:
    """The example in its own words throughout, with a turn, swaps and absences of every sort."""
    case = SITE.examined.case
    book = case.handbook
    people = tuple(book.people)[:4]
    role = Role.model_validate({"id": "watch", "title": "Watch", "rota": [
        {"turns": [{"from": "2026-12-24", "to": "2026-12-26", "who": people[0]}]},
        {"every": "1d", "from": "2026-01-05 08:00", "people": list(people[:2])}]})  # fmt: skip
    day = {"from": "2026-12-01 08:00", "to": "2026-12-02 08:00"}
    swaps = (
        Swap.model_validate({"role": "watch", "who": people[2], **day}),
        Swap.model_validate({"role": "watch", "who": people[2], "instead_of": people[0], **day}),
    )
    away = (
        Absence.model_validate({"who": people[0], "from": "2026-12-10", "to": "2026-12-11", "covered_by": people[1]}),
        Absence.model_validate({"who": people[3], "from": "2026-12-10", "to": "2026-12-11"}),
    )  # fmt: skip
    policy = book.policy.model_copy(update={"labels": OWN})
    changed = replace(book, policy=policy, roles={**book.roles, "watch": role}, swaps=swaps, absences=away)
    return Site(replace(SITE.examined, case=Case(changed, case.today)))


OURS = company()


def test_every_label_may_be_replaced_by_words_with_the_same_facts():
    assert list(run(OURS.examined.case)) == []


@pytest.mark.parametrize("language", ["en", "it"])
def test_labels_of_turns_swaps_and_absences_take_when(language):
    """They were two facts once, `{start}` and `{end}`; one day, hours of a day and two days are one now."""
    labels = Context.of(OURS.views.handbook, language, date(2026, 11, 22)).labels
    for key in ("away", "away_covered", "away_deputy", "away_nobody", "rota_turn", "swap", "swap_instead"):
        facts = dict.fromkeys(("when", "name", "who", "instead"), "x")
        assert labels(key, **facts) == f"⟨{KNOWN[language][key]}⟩".format(**facts)


@pytest.mark.parametrize(
    "path", ["roles/watch.md", "people.md", "sites/london.md", "threats/product-safety.md", "weak.md"]
)
def test_pages_are_in_the_words_of_the_handbook(path):
    said = unescape(page(OURS, path))
    assert "⟨" in said
    if path == "roles/watch.md":
        assert "⟨24 Dec 2026" in said or "⟨⟨24 Dec 2026" in said  # a turn with its dates
        assert "⟨Away: " in said
        assert "in place of" in said
