"""Ideas that only words can carry: accept criticism, others read along. Said on the page of all staff, on its sheet, and kept elsewhere."""

import pytest

from prontuario.checks.shared.lexicon import found
from prontuario.model.edition import Edition
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from prontuario.plan.steps import used_procedures
from prontuario.product import product_pages
from prontuario.views.rules import rules_view
from tests.example import example_site
from tests.site.test_moderation import plain

# The rule, and words that its text has to have: what is felt is true; the onlooker understands it alone.
SAID = {
    ("en", "criticism"): (
        "7",
        "Accept criticism, right or wrong",
        ("felt is true", "even where the facts are not"),
    ),
    ("it", "criticism"): ("7", "Accetta la critica, giusta o sbagliata", ("ha provato è vero", "fatti")),
    ("en", "onlooker"): ("8", "Write for the onlooker too", ("makes sense alone", "front page")),
    ("it", "onlooker"): ("8", "Scrivi anche per chi guarda", ("si capisce da sola", "prima pagina")),
}


@pytest.mark.parametrize(("language", "idea"), SAID)
def test_a_rule_says_it_to_all_staff_on_the_page_and_on_the_sheet(language, idea):
    number, title, words = SAID[language, idea]
    page = next(each.text for each in product_pages(language) if each.file == "rules.md")
    text = " ".join(page.partition(f"### {number}. {title}\n")[2].partition("\n### ")[0].split())
    assert [each for each in words if each not in text] == []
    views = example_site(Edition.STAFF, language).views
    rule = next(each for each in rules_view(page).rules if each.number == number)
    sheet = plain(html(SHEETS["rules"], views, {"rules": 0}, {}))
    assert rule.title in sheet
    assert rule.sentence in sheet


@pytest.mark.parametrize("language", ["en", "it"])
def test_criticism_is_no_reason_to_hide_or_block(language):
    """And a reply that quarrels with it is shown in red, with the words why."""
    policy = example_site(Edition.STAFF, language).views.handbook.policy
    reasons = [each.what.said_in(language, "en") for each in policy.moderation.criteria]
    assert [each for each in reasons if found(("critic", "complain", "reclam"), each)] == []
    replies = example_site(Edition.STAFF, language).views.handbook.replies.values()
    quarrels = [part for reply in replies if reply.kind == "complaint" for part in reply.parts]
    assert any(not part.right for part in quarrels)
    assert all(part.because.said_in(language, "en") for part in quarrels)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "everybody who reads along"), ("it", "tutti quelli che leggono")]
)
def test_the_step_that_answers_in_public_names_the_onlookers(language, words):
    """Wherever a conversation is taken into private: on the page of each threat that does so."""
    site = example_site(Edition.TEAM, language)
    handbook = site.views.handbook
    using = [
        each.id for each in handbook.threats.values() if "move-to-private" in used_procedures(each, handbook)
    ]
    assert using
    for each in using:
        assert words in plain(site.show("threat", (each,), "x/y.html"))
