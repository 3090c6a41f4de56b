"""The kinds of paper: what stands on each, and what has to fit where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prontuario.finding import Place, Problem
from prontuario.model.layout import POLICY_FILE, ROLES_FILE
from prontuario.views.views import Views

WALLET_HEIGHT = 54 * 96 / 25.4  # CSS pixels of 54 mm
COPIES = range(8)  # wallet cards on one sheet


@dataclass(frozen=True)
class Block:
    """What must stay whole: on one page, or within a height. `id` is its anchor; `id-end` is that of its end."""

    id: str
    key: str
    problem: Problem
    height: float = 0


@dataclass(frozen=True)
class Sheet:
    """A kind of paper: the name of its file and template, its title's label, and what has to fit."""

    name: str
    title: str
    blocks: Callable[[Views], Iterator[Block]]
    only: str = ""
    """The view that has to hold something; none for a sheet that every handbook has."""

    def is_empty(self, views: Views) -> bool:
        """Whether the readers of this edition would get an empty page."""
        return bool(self.only) and not getattr(views, self.only)


def _nothing(_: Views) -> Iterator[Block]:
    return iter(())


def _cards(views: Views) -> Iterator[Block]:
    for threat in views.handbook.threats.values():
        problem = Problem(
            threat.at("steps"),
            f"the first-minutes card of `{threat.id}` takes more than one page, in the smallest letters too",
            "shorten its first steps and its do-not list, or give some steps more time",
        )
        yield Block(f"card-{threat.id}", threat.id, problem)


def _plan(_: Views) -> Iterator[Block]:
    problem = Problem(
        Place(ROLES_FILE),
        "the plan on one page takes more than one, in the smallest letters too",
        "let fewer roles decide or speak, or shorten their titles and the steps of the first procedure",
    )
    yield Block("plan", "plan", problem)


def _rules(_: Views) -> Iterator[Block]:
    problem = Problem(
        Place(POLICY_FILE),
        "the rules of engagement on one page take more than one, in the smallest letters too",
        "shorten the criteria of `moderation:`, or the rules of your own page docs/rules.md",
    )
    yield Block("rules", "rules", problem)


def _call_card(_: Views) -> Iterator[Block]:
    place, hint = (
        Place(ROLES_FILE),
        "shorten titles and names, or let fewer roles activate the plan",
    )
    poster = "the poster with whom to call takes more than one page, in the smallest letters too"
    wallet = "the wallet card is higher than 54 mm, in the smallest letters too"
    yield Block("poster", "poster", Problem(place, poster, hint))
    yield Block("wallet", "wallet", Problem(place, wallet, hint), WALLET_HEIGHT)


SHEETS = {
    sheet.name: sheet
    for sheet in (
        Sheet("binder", "paper_binder", _nothing),
        Sheet("call-card", "paper_call_card", _call_card),
        Sheet("plan", "paper_plan", _plan),
        Sheet("rules", "paper_rules", _rules, only="rules"),
        Sheet("first-minutes", "first_minutes_cards", _cards),
        Sheet("kits", "kits", _nothing, only="kits"),
        Sheet("watch-sheet", "watch_sheet", _nothing, only="watch_sheet"),
        Sheet("exercises", "exercises", _nothing, only="exercises"),
        Sheet("threat-form", "paper_form", _nothing),
        Sheet("contacts", "paper_contacts", _nothing),
    )
}
