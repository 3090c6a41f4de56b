"""Each template in templates/macros/ is a macro that says what it shows; the map of the site names only what there is."""

import re

import pytest

from prontuario.handwritten.macros import MACROS
from prontuario.language.labels import labels_in
from prontuario.model.kinds import Kind
from prontuario.pages.macros import Macros, UnknownName
from prontuario.pages.sitemap import SITEMAP, _listed
from prontuario.web import macros as room
from prontuario.web.macros import FORMER, macros
from tests.example import example_site

VIEWS = example_site().views
NAMES = {
    "threat": "website-down",
    "role": "crisis-lead",
    "person": next(iter(VIEWS.people)),
    "channel": next(iter(VIEWS.channels)),
    "message": next(iter(VIEWS.messages)),
    "site": next(iter(VIEWS.sites)),
    "kit": next(iter(VIEWS.kits)),
    "exercise": "website-down",
    "loss": VIEWS.touching_losses[0],
    "name": "nginx.conf",
}


@pytest.mark.parametrize("name", macros())
def test_a_macro_prints_what_it_is_told_of(name):
    told = [NAMES[word] for word in macros()[name].takes]
    assert bool(Macros(VIEWS).show(name, *told)) is (name != "findings")  # the example has none
    named = dict(zip(macros()[name].takes, told, strict=True))
    assert Macros(VIEWS).show(name, **named) == Macros(VIEWS).show(name, *told)


@pytest.mark.parametrize(("former", "name"), FORMER.items())
def test_a_page_may_call_a_macro_by_its_former_name(former, name):
    assert Macros(VIEWS).show(former) == Macros(VIEWS).show(name)
    assert MACROS[former] == MACROS[name]


@pytest.mark.parametrize("name", [name for name, each in macros().items() if each.takes])
def test_a_macro_of_something_unknown_says_so(name):
    with pytest.raises(UnknownName, match=r"there is no .* `nothing`"):
        Macros(VIEWS).show(name, "nothing")


@pytest.mark.parametrize(
    ("arguments", "named"), [((), {}), (("a", "b"), {}), ((), {"thread": "a"}), (("a",), {"threat": "a"})]
)
def test_a_macro_that_is_told_too_much_or_too_little_says_what_it_takes(arguments, named):
    with pytest.raises(TypeError, match="`threat` takes threat"):
        Macros(VIEWS).show("threat", *arguments, **named)


def test_the_example_of_a_macro_calls_it():
    for name, macro in macros().items():
        assert re.search(rf"\{{\{{ {name}\(.*\) \}}\}}", macro.example), name


def test_kinds_are_known_by_the_word_of_the_parameter():
    assert {each.kind for each in MACROS["my_role"]} == {Kind.ROLE}
    assert {each.kind for each in MACROS["without"]} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "<p>No comment.</p>\n",
        "{# No example. #}\n",
        "{# Shows.\nTakes: threat #}\n",
        "{# Example: {{ x() }} #}\n",
    ],
)
def test_a_template_that_does_not_say_what_it_shows_is_told(tmp_path, monkeypatch, text):
    (tmp_path / "macros").mkdir()
    (tmp_path / "macros/mood.html").write_text(text, "utf-8")
    monkeypatch.setattr(room, "TEMPLATES", tmp_path)
    with pytest.raises(
        ValueError, match=r"macros/mood.html needs a first comment: what it shows, `Takes:`, `Example:`"
    ):
        macros.__wrapped__()


def test_the_map_of_the_site_names_only_what_there_is():
    listed = list(_listed())
    assert len({each.page for each in listed}) == len(listed), f"{SITEMAP.name} lists a page twice"
    for each in listed:
        assert not each.macro or each.macro in macros(), f"{each.page}: no macro {each.macro}"
        assert bool(each.title) == bool(each.macro), f"{each.page}: `title` and `macro` come together"
        words = [word for word in (each.title, each.menu) if word]
        assert [word for word in words if word not in labels_in("en").words] == [], each.page
        assert each.staff in ("", "no") or hasattr(VIEWS, each.staff), f"{each.page}: no view {each.staff}"
