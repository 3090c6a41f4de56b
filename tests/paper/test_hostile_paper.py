"""Whatever is typed into a text is printed as it was typed."""

import re

import pytest

from prontuario.language.labels import labels_in
from tests.paper.conftest import squeezed
from tests.site.hostility import HOSTILE, IN_PROSE, MARK
from tests.site.project import HANDBOOK

TYPED, PROSE = squeezed(HOSTILE), squeezed(IN_PROSE)


def texts_typed(file: str) -> list[str]:
    return re.findall(r'"EVIL ([\w ]+)"', (HANDBOOK / file).read_text("utf-8"))


@pytest.fixture(scope="module")
def binder(hostile, print_book):
    return print_book("binder", hostile, "it")


def test_hostile_text_is_printed_as_typed(binder):
    found = [binder.text[match.start() :] for match in re.finditer(MARK, binder.text)]
    assert len(found) > 100
    # Where a row of a table goes on overleaf, the cell beside it comes between.
    cut = [each[: len(TYPED)] for each in found if not each.startswith((TYPED, PROSE))]
    assert len(cut) < 10
    assert all(each.startswith(TYPED[:40]) for each in cut), cut


def test_each_text_of_a_threat_is_in_the_binder(binder):
    said = texts_typed("playbooks/threats/fire.yml")
    assert len(said) > 15
    assert [
        each for each in said if not any(f"{how}{squeezed(each)}" in binder.text for how in (TYPED, PROSE))
    ] == []


def test_the_product_speaks_italian(binder):
    t = labels_in("it")
    for key in ("whom_to_alert", "is_it_a_crisis", "threat_register", "messages", "paper_notifies_nobody"):
        assert squeezed(t(key)) in binder.text
    assert squeezed("pagina 1 di") in binder.squeezed[0]


def test_hostile_names_are_on_the_contact_sheet_as_typed(hostile, print_book):
    paper = print_book("contacts", hostile)
    assert squeezed(f"{HOSTILE} Anna") in paper.text
    assert squeezed(f"Bruno {HOSTILE}") in paper.text
