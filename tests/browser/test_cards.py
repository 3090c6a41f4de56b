"""On a telephone each row of a long table is a card: nothing of it is off the screen."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE

CELLS = """() => [...document.querySelectorAll(".p-cards tbody tr:not([hidden]) td")].filter(
  cell => cell.textContent.trim()).map(cell => {
    const edges = [cell, ...cell.querySelectorAll("*")].map(each => each.getBoundingClientRect())
    return {label: cell.dataset.label ?? "", named: getComputedStyle(cell, "::before").content,
      left: Math.min(...edges.map(each => each.left)), right: Math.max(...edges.map(each => each.right))}
})"""
COLUMNS = "() => [...document.querySelectorAll('.p-cards th')].map(each => each.textContent)"
TABLES = {"threats/index.html": 2, "watch.html": 1}


@pytest.mark.parametrize("path", TABLES)
def test_no_cell_is_off_the_screen_and_each_says_its_column(visit, path):
    page = visit(PHONE).go(path)
    assert page.locator("table.p-cards").count() >= TABLES[path]
    cells = page.evaluate(CELLS)
    assert [cell for cell in cells if cell["left"] < 0 or cell["right"] > PHONE["width"]] == []
    assert {cell["label"] for cell in cells} <= set(page.evaluate(COLUMNS))
    assert [cell for cell in cells if cell["label"] not in cell["named"] or not cell["label"]] == []


@pytest.mark.parametrize("path", TABLES)
def test_on_a_desk_it_is_a_table(visit, path):
    page = visit(DESKTOP).go(path)
    assert {cell["named"] for cell in page.evaluate(CELLS)} == {"none"}
    assert page.locator("table.p-cards th").first.is_visible()
