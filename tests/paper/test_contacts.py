"""The contact sheet, and the squares on it."""

import re
from urllib.parse import quote, unquote

import pytest
import weasyprint
import zxingcpp

from prontuario.paper.vcard import person_card, person_square
from prontuario.views.people import PersonView, PhoneView
from tests.cases import base_handbook
from tests.paper.conftest import Paper, run, squeezed

PERSON = PersonView(
    id="x",
    name="Ann Example",
    title="",
    unit="",
    site=None,
    emails=(),
    phones=(),
    handles=(),
    languages="",
    reachable="",
    roles=(),
    trained=(),
    checked="",
    leaves="",
    away=(),
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
        assert all(f"EMAIL:{email}" in card for email in each.emails)
        assert f"ORG:{book.company}" in card


def test_everybody_is_listed_with_roles_and_numbers(example, book):
    text = example["contacts"].text
    for each in book.people.values():
        said = (each.name, each.title, *(role.title for role in each.roles), each.reachable, *each.emails)
        said += tuple(phone.spoken for phone in each.phones)
        assert [words for words in said if squeezed(words) not in text] == []


def test_a_card_is_a_vcard():
    card = person_card(
        person(name="Ann Mary Example", emails=("a@example.org", "b@example.org"), phones=(PHONE,)), "Firm"
    )
    assert card.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Example;Ann Mary;;;",
        "FN:Ann Mary Example",
        "ORG:Firm",
        "TEL:+447700900123",
        "EMAIL:a@example.org",
        "EMAIL:b@example.org",
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


LONG = "Maria Antonietta "


@pytest.mark.parametrize(("times", "holds"), [(1, "ORG"), (20, "TEL"), (200, "")])
def test_a_square_holds_what_a_telephone_can_read(times, holds):
    name = LONG * times
    drawn = person_square(person(name=name, title="t" * 100 * times, phones=(PHONE, PHONE)), "Firm")
    assert bool(drawn) == bool(holds)
    if drawn:
        svg = unquote(drawn.split(",", 1)[1])
        (code,) = zxingcpp.read_barcodes(picture_of(svg))
        assert f"FN:{name.replace(',', '')}\r\n" in code.text
        assert f"\r\n{holds}:" in code.text
        assert ("\r\nTITLE:" in code.text, code.text.count("\r\nTEL:")) == (
            (True, 2) if times == 1 else (False, 1)
        )


def picture_of(svg: str):
    """A square as its printer draws it, at 300 dots an inch."""
    html = f'<style>@page {{ size: 35mm; margin: 3mm }}</style><img style="width: 29mm" src="data:image/svg+xml,{quote(svg)}">'
    return Paper(weasyprint.HTML(string=html).write_pdf()).document[0].render(scale=300 / 72).to_pil()


@pytest.mark.parametrize("file", ["people", "suppliers"])
def test_a_name_that_is_too_long_for_a_square_is_named(file, tmp_path):
    handbook = base_handbook(tmp_path / "handbook")
    (handbook / "roster/suppliers.yml").write_text(
        'printer:\n  title: Printer\n  phones: [{kind: office, number: "+44 20 7946 0301"}]\n'
    )
    path, field = handbook / f"roster/{file}.yml", "name" if file == "people" else "title"
    text = path.read_text("utf-8")
    line = text[: text.index(f"{field}:")].count("\n") + 1
    path.write_text(re.sub(rf"{field}: .*", f"{field}: {'Long ' * 600}", text, count=1), "utf-8")
    done = run("print", "-r", str(handbook), "--to", str(tmp_path / "out"), "--only", "contacts")
    assert done.returncode == 0
    said = rf"roster/{file}\.yml:{line}:\d+: `[\w-]+` has no square to scan: the name is too long for one - shorten it\n"
    assert re.fullmatch(said, done.stderr)


def test_a_character_without_a_sign_is_named_once_where_it_was_typed(tmp_path):
    handbook = base_handbook(tmp_path / "handbook")
    people = handbook / "roster/people.yml"
    text = people.read_text("utf-8")
    people.write_text(re.sub(r"name: (.*)", "name: \\1 \U0001f525", text), "utf-8")
    done = run("print", "-r", str(handbook), "--to", str(tmp_path / "out"), "--only", "contacts,call-card")
    assert done.returncode == 0
    assert re.fullmatch(
        r"roster/people\.yml:2:\d+: an empty box is printed for `\U0001f525` \(U\+1F525\): .*\n", done.stderr
    )
