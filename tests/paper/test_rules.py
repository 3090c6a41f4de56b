"""The rules of engagement on one sheet, from the page that holds them."""

import pytest
from pypdfium2 import PdfDocument

from prontuario.model.edition import Edition
from prontuario.paper.printer import html, print_sheet
from prontuario.paper.sheets import SHEETS
from prontuario.product import product_pages
from prontuario.views.rules import rules_view
from tests.example import example_site
from tests.site.test_moderation import LANGUAGES, plain

RULES = {
    each: next(page.text for page in product_pages(each) if page.file == "rules.md") for each in ("en", "it")
}


@LANGUAGES
def test_all_rules_are_on_one_sheet_of_all_staff(language):
    views = example_site(Edition.STAFF, language).views
    assert [each.number for each in views.rules.rules] == [str(n) for n in range(1, 19)]
    paper = plain(html(SHEETS["rules"], views, {"rules": 0}, {}))
    assert [each.title for each in views.rules.rules if each.title not in paper] == []
    assert [each for each in views.rules.questions if each not in paper] == []
    assert [each.what for each in views.moderation.criteria if each.what not in paper] == []
    m = views.moderation
    said = (*m.look_up, m.stop_when, m.stop_say, *m.automatic_where)
    assert all(said)
    assert [each for each in said if each not in paper] == []
    printed = print_sheet(SHEETS["rules"], views)
    assert printed.problems == ()
    assert len(PdfDocument(printed.pdf)) == 1


def test_both_languages_have_the_same_rules_and_call_the_same_macros():
    english, italian = (rules_view(RULES[each]) for each in ("en", "it"))
    assert len(english.rules) == len(italian.rules)
    assert len(english.questions) == len(italian.questions) == 7
    for macro in ("moderation()", "reply_triage()", "reply_examples()", "duty_number()"):
        assert RULES["en"].count(macro) == RULES["it"].count(macro) > 0


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("### 1. Be kind\nAlways. Even then.\n", [("1", "Be kind", "Always.")]),
        (
            "### 2. Ask [us](x.md)\n\nSee [our page](y.md), now. More.\n",
            [("2", "Ask [us](x.md)", "See our page, now.")],
        ),
        ("### 3. Call\nCall {{ duty_number() }} now.\n", [("3", "Call", "")]),
        ("### 4. Alone\n\n### 5. Next\nText.\n", [("4", "Alone", ""), ("5", "Next", "Text.")]),
        ("# No rules\nText.\n", []),
    ],
)
def test_a_rule_is_its_title_and_its_first_sentence(page, said):
    assert [(each.number, each.title, each.sentence) for each in rules_view(page).rules] == said
