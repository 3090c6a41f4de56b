"""The first-minutes cards: one page each."""

from dataclasses import replace

import pytest

from prontuario.paper.printer import print_sheet
from prontuario.paper.sheets import SHEETS
from prontuario.site import open_site
from tests.cases import base_handbook
from tests.paper.conftest import Paper, squeezed

CARDS = SHEETS["first-minutes"]
WORDS = "Look behind the curtain on the left and say what you see there to everybody loudly and twice"


def crowded(tmp_path, steps: int):
    """The small handbook with so many more first steps."""
    file = base_handbook(tmp_path) / "playbooks/threats/website-down.yml"
    step = (
        "  - {phase: assess, who: duty-manager, do: NUMBER WORDS, within: 5m, via: mobile, fallback: email}\n"
    )
    more = "".join(step.replace("NUMBER", f"{n}").replace("WORDS", WORDS) for n in range(steps))
    text = file.read_text("utf-8")
    assert "steps:\n" in text
    file.write_text(text.replace("steps:\n", f"steps:\n{more}"), encoding="utf-8")
    return open_site(tmp_path).views


@pytest.mark.requirement(7)
def test_7_every_card_has_exactly_one_page(example, book):
    paper = example["first-minutes"]
    assert len(paper.pages) == len(book.threats)
    for page, (name, threat) in zip(paper.squeezed, book.threats.items(), strict=True):
        plan = book.playbooks[name]
        owner = threat.call.owner
        said = (threat.title, threat.summary, owner.name, owner.phones[0].spoken, *plan.avoid)
        said += tuple(text for step in plan.steps.first for text in (step.do, step.due, step.who.title))
        assert [each for each in said if squeezed(str(each)) not in page and each != "#"] == [], name


@pytest.mark.requirement(7)
def test_7_a_long_card_is_set_in_smaller_letters(tmp_path):
    book = crowded(tmp_path, 12)
    printed = print_sheet(CARDS, book)
    paper = Paper(printed.pdf)
    assert printed.problems == ()
    assert len(paper.pages) == len(book.threats)
    assert all(f"{number}{squeezed(WORDS)}" in paper.text for number in range(12))


@pytest.mark.requirement(7)
def test_7_a_card_that_cannot_fit_goes_on_overleaf_and_is_named(tmp_path):
    book = crowded(tmp_path, 40)
    printed = print_sheet(CARDS, book)
    paper = Paper(printed.pdf)
    (problem,) = printed.problems
    assert problem.message.startswith("the first-minutes card of `website-down` takes more than one page")
    assert problem.place == book.handbook.threats["website-down"].at("steps")
    assert len(paper.pages) > len(book.threats)
    assert all(f"{number}{squeezed(WORDS)}" in paper.text for number in range(40))
    assert squeezed(replace(book.threats["website-down"]).summary) in paper.text


@pytest.mark.parametrize("sheet", ["first-minutes", "binder"])
def test_what_a_draft_has_not_yet_said_is_on_paper_with_a_number_to_call(sheet, tmp_path):
    base_handbook(tmp_path)
    (tmp_path / "playbooks/threats/zebra.yml").write_text("title: Zebra\nstatus: draft\n", "utf-8")
    book = open_site(tmp_path).views
    said = {"first-minutes": ("steps",), "binder": ("signs", "steps", "escalation", "tell")}
    text = Paper(print_sheet(SHEETS[sheet], book).pdf).text
    ask = book.threats["zebra"].call.ask
    assert squeezed(book.labels("gap_owner")) in text
    for each in said[sheet]:
        gap = f"{book.labels(f'gap_{each}')} {book.labels('gap_call')} {ask.name} {ask.phones[0].spoken}"
        assert squeezed(gap) in text


def test_the_numbers_are_the_largest_after_the_title(example, book):
    page = example["first-minutes"].document[0]
    text = page.get_textpage()
    call = next(iter(book.threats.values())).call
    found = text.search(call.owner.phones[0].spoken).get_next()
    assert found
    _, bottom, _, top = text.get_charbox(found[0] + 1)  # a digit
    assert top - bottom > 10  # points: a digit is seven tenths of the letters' size
