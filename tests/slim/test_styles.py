"""The theme's stylesheets without what no page uses: every rule that can match something stays, in its order."""

import hashlib

import pytest

from prontuario.slim.site import slim_site
from prontuario.slim.styles import slim, words_of

PAGES = words_of(
    ['<p class="note big" data-md-color-primary="custom" data-open id="x">', "add('is-open')", "var(--own)"]
)


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".note{color:red}",
        ".note.big>a:hover::after{color:red}",
        ".is-open .note{color:red}",
        ".note:not(.never){color:red}",
        "[data-open] p{color:red}",
        "[data-md-color-primary=custom]{color:red}",
        "@media print{.note{color:red}}",
        "@media print{@supports (x:y){.note{color:red}}}",
        "@keyframes turn{from{color:red}}",
        ":root{--own:red;color:red}",
        ".note{background:url(\"data:image/svg+xml;charset=utf-8,<svg d='M1,2}'/>\")}",
    ],
)
def test_a_rule_that_can_match_stays(rule):
    assert slim(rule, PAGES).replace(";}", "}") == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".never{color:red}",
        ".note .never{color:red}",
        ".note.never{color:red}",
        "[data-never]{color:red}",
        "[data-md-color-primary=pink]{color:red}",
        "@media print{.never{color:red}}",
        ":root{--never:red}",
    ],
)
def test_a_rule_that_cannot_match_goes(rule):
    assert slim(rule, PAGES) == ""


def test_of_a_rule_for_several_those_that_can_match_stay():
    assert slim(".never,.note,p .never,p{color:red}", PAGES) == ".note,p{color:red}"


def test_variables_that_rules_use_stay():
    css = ":root{--a:red;--b:red;--c:red}.note{color:var(--a)}.never{color:var(--b)}"
    assert slim(css, PAGES) == ":root{--a:red;}.note{color:var(--a)}"


def test_a_sheet_is_named_after_what_it_holds(tmp_path):
    sheets = tmp_path / "assets/stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.aa11.min.css").write_text("p{color:red}.never{color:red}", encoding="utf-8")
    (sheets / "main.aa11.min.css.map").write_text("{}", encoding="utf-8")
    page = '<link href="../assets/stylesheets/main.{}.min.css"><p>'
    (tmp_path / "index.html").write_text(page.format("aa11"), encoding="utf-8")
    slim_site(tmp_path)
    name = hashlib.sha256(b"p{color:red}").hexdigest()[:8]
    assert [file.name for file in sheets.iterdir()] == [f"main.{name}.min.css"]
    assert (tmp_path / "index.html").read_text("utf-8") == page.format(name)
    slim_site(tmp_path)  # again: nothing more to cut
    assert [file.name for file in sheets.iterdir()] == [f"main.{name}.min.css"]
