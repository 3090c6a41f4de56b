"""The call card: a poster, and cards for wallets."""

import pytest

from prontuario.paper.press import lay_out
from prontuario.paper.printer import html, print_sheet
from prontuario.paper.sheets import COPIES, SHEETS
from prontuario.site import open_site
from tests.cases import base_handbook
from tests.paper.conftest import Paper, squeezed

MILLIMETRE = 96 / 25.4


def test_a_poster_and_a_sheet_of_cards_say_whom_to_call(example, book):
    poster, cards = example["call-card"].squeezed
    numbers = [each.contacts[0].phones[0].spoken for each in book.activators]
    names = [each.contacts[0].name for each in book.activators]
    for words in ("112", book.duty.phones[0].spoken, *numbers, *names):
        assert squeezed(words) in poster
        assert cards.count(squeezed(words)) >= len(COPIES)


def test_a_wallet_card_is_as_large_as_a_bank_card(book):
    places = (
        lay_out(html(SHEETS["call-card"], book, {"poster": 4, "wallet": 4}, {})).document.pages[1].anchors
    )
    left, top, right, bottom = places["wallet"]
    assert ((right - left) / MILLIMETRE, (bottom - top) / MILLIMETRE) == pytest.approx((85.6, 54))


def test_numbers_for_the_team_are_marked_on_both(example, book):
    assert any(each.contacts[0].phones[0].team_only for each in book.activators)
    poster, cards = example["call-card"].squeezed
    assert squeezed(book.labels("team_only")) in poster
    assert squeezed(f"* {book.labels('team_only')}") in cards


def test_a_wallet_card_with_too_much_on_it_grows_and_is_named(tmp_path):
    roles = base_handbook(tmp_path) / "roster/roles.yml"
    one = "{title: 'TITLE', holders: [PERSON], authority: activate}\n"
    person = next(iter(open_site(tmp_path).views.people))
    more = "".join(
        f"extra-{n}: {one.replace('TITLE', f'Somebody with a long title, number {n}').replace('PERSON', person)}"
        for n in range(14)
    )
    roles.write_text(roles.read_text("utf-8") + more, encoding="utf-8")
    printed = print_sheet(SHEETS["call-card"], open_site(tmp_path, anew=True).views)
    assert [problem.message for problem in printed.problems] == [
        "the wallet card is higher than 54 mm, in the smallest letters too"
    ]
    assert Paper(printed.pdf).text.count(squeezed("with a long title, number 13")) == 1 + len(COPIES)
