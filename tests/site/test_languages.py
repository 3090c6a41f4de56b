"""Texts in another language than their page, and texts from right to left, as they are printed."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader

from prontuario.examine import examine
from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.text import Text
from prontuario.pages.languages import BETWEEN, CLOSE, OPEN, with_languages
from prontuario.pages.render import environment
from prontuario.site import Site
from prontuario.views.context import Context
from prontuario.views.said import Said
from tests.site.built import ROOT

ARABIC, HEBREW = "اتصل على +44 7700 900301 الآن", "התקשרו 03-123 4567"
VOID = {"br", "input"}


def printed(template: str, **facts: object) -> str:
    """What a template prints."""
    made = environment().overlay(loader=DictLoader({"one": template}), cache_size=0)
    return with_languages(made.get_template("one").render(**facts))


class Words(HTMLParser):
    """The words of some HTML, which has to close what it opens."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.open = "", list[str]()
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


@pytest.mark.parametrize(
    ("template", "value", "expected"),
    [
        ("<p>{{ x }}</p>", "Calm", "<p>Calm</p>"),
        ("<p>{{ x }}</p>", Said.in_language("Guasto", "it"), '<p lang="it">Guasto</p>'),
        (
            "<p>{{ x }}, calm</p>",
            Said.in_language("Guasto", "it"),
            '<p><span lang="it">Guasto</span>, calm</p>',
        ),
        (
            '<p lang="en">{{ x }}</p>',
            Said.in_language("Uno", "it"),
            '<p lang="en"><span lang="it">Uno</span></p>',
        ),
        ('<a title="{{ x }}">{{ x }}</a>', Said.in_language("Uno", "it"), '<a title="Uno" lang="it">Uno</a>'),
        ("<p>{{ x }}</p>", "خطر", '<p dir="rtl">خطر</p>'),
        ("<p>- {{ x }}</p>", "خطر", '<p>- <bdi dir="rtl">خطر</bdi></p>'),
        ("<p>{{ x }}</p>", Said.in_language("خطر", "ar"), '<p lang="ar" dir="rtl">خطر</p>'),
        ("<p>{{ x }}</p>", Said.in_language("X معطل", "ar"), '<p lang="ar" dir="rtl">X معطل</p>'),
        ("<p>{{ x }}</p>", "X معطل", '<p dir="ltr">X معطل</p>'),
        ("<p>{{ x }}</p>", Said.in_language("Website", "ar"), '<p lang="ar">Website</p>'),
        ("<title>{{ x }} - {{ x }}</title>", "خطر", "<title>خطر - خطر</title>"),
        (
            "<option>{{ x }}!</option>",
            Said.in_language("Uno", "it"),
            "<option>Uno&#33;</option>".replace("&#33;", "!"),
        ),
        ("{{ x | opened }}<p>a</p><p>b</p>{{ x | closed }}", "خطر", '<div dir="rtl"><p>a</p><p>b</p></div>'),
    ],
)
def test_a_text_says_its_language_and_its_direction(template, value, expected):
    assert printed(template, x=value) == expected


@pytest.mark.parametrize(
    "text", [ARABIC, HEBREW, "٢٤ ساعة 0300 123 4567", "رقم 020-7946-0301", "رقم +44 20 7946 0301 (دائما)"]
)
def test_a_number_in_a_text_from_right_to_left_keeps_its_order(text):
    html = printed("<p>{{ x }}</p>", x=Said.in_language(text, "ar"))
    (number,) = re.findall(r"\+?\d[\d -]+\d", text.replace("٢٤", ""))
    assert f'<bdi dir="ltr">{number}</bdi>' in unescape(html)
    assert unescape(re.sub("<[^>]*>", "", html)) == text


def test_a_number_elsewhere_is_left_alone():
    assert "bdi" not in printed("<p>{{ x }}</p>", x=Said.in_language("Chiama +44 7700 900301", "it"))


ANY_TEXT = st.text(
    st.sampled_from([*"ab1 +<>&\"'{}\n", "ا", "ب", "א", "停", OPEN, BETWEEN, CLOSE]), max_size=20
)


def test_brackets_and_hours_beside_a_number_are_not_a_part_of_it():
    html = printed("<p>{{ x }}</p>", x=Said.in_language("اتصل +44 (0)20 7946 0301 (24/7)", "ar"))
    assert '<bdi dir="ltr">+44 (0)20 7946 0301</bdi> (24/7)' in unescape(html)


@given(ANY_TEXT, ANY_TEXT, st.sampled_from(["ar", "it", "", "zh-Hant"]))
def test_whatever_a_text_holds_its_words_stay_and_no_mark_does(one, other, language):
    said = Said.in_language(one, language) if language else one
    template = '<div title="{{ x }}"><p>{{ x }}</p>{{ x }}{{ y }}<br>{{ y | opened }}<ul><li>{{ x }}</li></ul>{{ y | closed }}</div>'
    html = printed(template, x=said, y=other)
    assert not {OPEN, BETWEEN, CLOSE} & set(html)
    plain, second = (re.sub(f"[{OPEN}{BETWEEN}{CLOSE}]", "", each) for each in (one, other))
    if OPEN not in one + other:
        assert Words(html).words == f"{plain}{plain}{second}{plain}"
    Words(html)


def spoken(policy: dict[str, object], text: object, language: str | None = None) -> str:
    """A text as a page prints it."""
    context = Context.of(Handbook(policy=Policy(**policy)), language)
    return printed("<p>{{ x }}</p>", x=context.say(Text.parse(text)))


def test_a_text_in_the_language_of_its_page_says_nothing():
    assert spoken({"language": "it"}, {"it": "Guasto", "en": "Fault"}) == "<p>Guasto</p>"
    assert spoken({"language": "it"}, "Guasto") == "<p>Guasto</p>"
    assert spoken({"language": "en-GB"}, {"en": "Fault"}) == "<p>Fault</p>"
    assert spoken({"language": "it"}, "Fault", "en") == "<p>Fault</p>"


def test_a_text_that_fell_back_says_its_language_and_shows_it():
    said = spoken({"language": "it"}, {"it": "Guasto"}, "en")
    assert unescape(said) == '<p lang="it">Guasto [it]</p>'


def test_where_the_product_does_not_speak_the_language_each_text_says_it():
    assert spoken({"language": "de"}, "Stromausfall") == '<p lang="de">Stromausfall</p>'
    assert spoken({"language": "pt-BR"}, {"pt": "Avaria"}) == '<p lang="pt">Avaria</p>'
    assert spoken({"language": "ar"}, "خطر") == '<p lang="ar" dir="rtl">خطر</p>'
    assert spoken({"language": "de"}, {"en": "Fault", "it": "Guasto"}) == "<p>Fault</p>"
    assert unescape(spoken({"language": "de"}, {"fr": "Panne"})) == '<p lang="fr">Panne [fr]</p>'


def test_the_example_has_a_message_in_a_third_language_and_no_finding_about_it():
    site = Site(examine(ROOT))
    assert not [each for each in site.examined.findings if each.check.startswith("language-")]
    said = unescape(site.show("message", ("cancellations-first",), "messages/cancellations-first.md"))
    assert '<div class="p-text" lang="de" dir="ltr">Wir mussten ' in said
    assert "Das tut uns leid" in said
