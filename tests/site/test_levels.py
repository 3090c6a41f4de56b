"""A step that is done at some levels says so wherever it stands: on its threat, its role, its card, on paper."""

from prontuario.model.edition import Edition
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from tests.example import example_site
from tests.site.test_moderation import plain

SITE = example_site()
STEP, LEVEL = "Call the crisis lead, who activates the whole team", "Crisis"


def behind(text: str) -> str:
    """What stands behind the step, up to the next one."""
    return text.partition(STEP)[2][:700].partition("p-step__do")[0]


def test_pages_say_at_which_level_a_step_is_done():
    for macro, name in (("threat", ("influencer-complaint",)), ("my_role", ("duty-manager",))):
        assert f"{LEVEL}</a>" in behind(SITE.show(macro, name, "x/y.html"))
    card = SITE.show("first_minutes", ("influencer-complaint",), "x/y.html")
    assert STEP not in card  # it comes after the first minutes


def test_the_binder_says_it_too():
    text = html(SHEETS["binder"], SITE.views, {}, {})
    assert f"</b> {LEVEL}</p>" in behind(text)


def test_extra_hands_are_on_the_page_and_on_paper_of_the_team():
    """How many, how soon, from where, and who calls them in; staff do not see it."""
    levels = [each for each in SITE.views.handbook.policy.levels if each.extra_hands]
    assert len(levels) > 1
    page, paper = (
        plain(SITE.show("is_it_a_crisis", (), "x.html")),
        plain(html(SHEETS["binder"], SITE.views, {}, {})),
    )
    staff = plain(example_site(Edition.STAFF).show("is_it_a_crisis", (), "x.html"))
    for level in levels:
        extra = level.extra_hands
        said = f"more people: {extra.people} , within {extra.within.parts()[0][0]} h: {extra.come_from.said_in('en', 'en')}"
        for text in (page, paper):
            assert said in text
            assert f"{said} · called in by: Customer care lead" in text
        assert extra.come_from.said_in("en", "en") not in staff
