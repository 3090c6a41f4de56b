"""The contact sheet, and the squares on it."""

import pytest
import zxingcpp

from prontuario.pages.views.people import PersonView, PhoneView
from prontuario.paper.vcard import person_card
from tests.paper.conftest import squeezed

PERSON = PersonView(
    id="x",
    name="Ann Example",
    title="",
    unit="",
    email="",
    phones=(),
    handles=(),
    languages="",
    reachable="",
    roles=(),
    trained=(),
    checked="",
    leaves="",
    href="",
    keywords="",
)
PHONE = PhoneView("Mobile", "+44 7700 900123", "tel:+447700900123", "", False, "")


def person(**facts):
    return PersonView(**{**vars(PERSON), **facts})


@pytest.fixture(scope="module")
def scanned(example):
    """What a telephone reads from the sheet."""
    pictures = [page.render(scale=2).to_pil() for page in example["contacts"].document]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_everybody_can_be_scanned(scanned, book):
    cards = [card.split("\r\n") for card in scanned]
    assert len(cards) == len(book.people) + len(book.suppliers)
    by_name = {line[3:]: card for card in cards for line in card if line.startswith("FN:")}
    for each in book.people.values():
        card = by_name[each.name]
        dialled = [line[4:] for line in card if line.startswith("TEL:")]
        assert [f"tel:{number}" for number in dialled] == [phone.href for phone in each.phones]
        assert f"EMAIL:{each.email}" in card
        assert f"ORG:{book.company}" in card


def test_everybody_is_listed_with_roles_and_numbers(example, book):
    text = example["contacts"].text
    for each in book.people.values():
        said = (each.name, each.title, *(role.title for role in each.roles), each.reachable, each.email)
        said += tuple(phone.spoken for phone in each.phones)
        assert [words for words in said if squeezed(words) not in text] == []


def test_a_card_is_a_vcard():
    card = person_card(person(name="Ann Mary Example", email="a@example.org", phones=(PHONE,)), "Firm")
    assert card.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Example;Ann Mary;;;",
        "FN:Ann Mary Example",
        "ORG:Firm",
        "TEL:+447700900123",
        "EMAIL:a@example.org",
        "END:VCARD",
        "",
    ]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("A\nTEL:+390000", "A\\nTEL:+390000"),
        ("A\r\nTEL:+390000", "A\\nTEL:+390000"),
        ("A\u2028EMAIL:x", "A\\nEMAIL:x"),
        ("A\x85EMAIL:x", "A\\nEMAIL:x"),
        ("A;B,C\\D", "A\\;B\\,C\\\\D"),
        ("A\\\nEND:VCARD", "A\\\\\\nEND:VCARD"),
        ("A\x00\x1b\x7fB", "AB"),
        ("Ŝtefano O’Neill 李", "Ŝtefano O’Neill 李"),
    ],
)
def test_nothing_that_is_typed_begins_a_line_or_a_value_of_its_own(typed, written):
    lines = person_card(person(name=f"Ann X{typed}", title=typed), typed).split("\r\n")
    assert [line.partition(":")[0] for line in lines] == [
        "BEGIN",
        "VERSION",
        "N",
        "FN",
        "ORG",
        "TITLE",
        "END",
        "",
    ]
    assert f"TITLE:{written}" in lines
    assert f"ORG:{written}" in lines
    assert f"FN:Ann X{written}" in lines


def test_a_name_of_one_word_is_a_family_name():
    assert "N:Ann;;;;\r\n" in person_card(person(name="Ann"), "Firm")
