"""A step that is done at some levels says so wherever it stands: on its threat, its role, its card, on paper."""

from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from tests.example import example_site

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
