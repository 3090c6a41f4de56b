"""Links, commands, lists, tables and numbers in what authors write: only these, and nothing of theirs is lost."""

from html import unescape
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.pages.prose import blocks, line
from prontuario.pages.render import environment

ALLOWED = frozenset(
    [
        "a",
        "b",
        "br",
        "p",
        "ul",
        "ol",
        "li",
        "code",
        "pre",
        "blockquote",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
SHORT = ("112", "4444")  # numbers for danger to life
SIGNS = "abc 019+*_`~[]()<>{}|\\/:.,;#!&\"'-=\n\t@éß中"


class Read(HTMLParser):
    """The elements, the addresses and the words of a piece of HTML."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.hrefs, self.words = set(), [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.hrefs += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "class", "rel"}

    def handle_data(self, data):
        self.words += data


def shown(text, how="blocks", country=None):
    """What the template prints of a text."""
    policy = SimpleNamespace(country=country)
    views = SimpleNamespace(handbook=SimpleNamespace(policy=policy), short_numbers=SHORT)
    module = environment().get_template("pages/prose.html").make_module({"views": views, "root": "../"})
    return Read(str(getattr(module, how)(text)))


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("See https://example.org/a_b_c.", "https://example.org/a_b_c"),
        ("See [the status page](https://status.example.org/x?a=1).", "https://status.example.org/x?a=1"),
        ("Write to desk@example.org", "mailto:desk@example.org"),
        ("Look at [the floor plan](files/plan.png)", "../files/plan.png"),
        ("Call +44 7700 900301 now", "tel:+447700900301"),
        ("Call +44 20 7946 0301 ext. 227", "tel:+442079460301,,227"),
        ("Call 112 if anybody is hurt", "tel:112"),
        ("Dial 4444 at once", "tel:4444"),
        ("Chiama il 112", "tel:112"),
    ],
)
def test_what_leads_somewhere_can_be_followed(text, href):
    for how in ("line", "blocks"):
        assert shown(text, how).hrefs == [href]


def test_a_number_of_the_country_is_dialled_once_the_country_is_known():
    assert shown("Call 020 7946 0301").hrefs == []
    assert shown("Call 020 7946 0301", country="GB").hrefs == ["tel:+442079460301"]


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,x)",
        "[x](file:///etc/passwd)",
        "[x](../roles/duty.html)",
        "[x](vbscript:x)",
        "[x](//example.org)",
        "dial *21# or #31#, *not* 2*3*4",
        "snake_case_name and C:\\temp\\new, 50 % & more, macros.py",
        "Count 112 bags, do not call 112, call 1120",
        "room 12-34, on 2026-11-28, 10:00-12:00, invoice 1234567890",
        "<b>bold</b> <script>alert(1)</script> {{ 7*7 }} {% raw %}",
    ],
)
def test_what_is_nothing_of_this_is_printed_as_it_was_typed(text):
    for how in ("line", "blocks"):
        found = shown(text, how)
        assert found.words.strip() == text
        assert found.hrefs == []


def test_commands_keep_their_lines_and_lists_their_items():
    text = (
        "Run this:\n\n```\nkubectl drain x\n  --force\n```\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    )
    found = shown(text)
    assert {"pre", "code", "ul", "li", "table", "td"} <= found.tags
    assert "kubectl drain x\n  --force" in found.words
    assert [piece.kind for piece in blocks(text)] == ["paragraph", "commands", "bullet_list", "table"]


def test_one_paragraph_is_a_line_and_two_are_two():
    assert shown("One line of `text`", "line").tags == {"code"}
    assert [piece.kind for piece in blocks("First.\n\nSecond.")] == ["paragraph", "paragraph"]


@given(st.text(alphabet=SIGNS, max_size=80), st.sampled_from(["line", "blocks"]))
def test_no_text_becomes_an_element_that_acts(text, how):
    found = shown(text, how)
    assert found.tags <= ALLOWED
    assert all(
        href.startswith(("https://", "http://", "mailto:", "tel:", "../files/")) for href in found.hrefs
    )


@given(st.text(alphabet=SIGNS, max_size=80))
def test_no_letter_or_digit_of_a_line_is_lost(text):
    """Addresses of links aside, which are followed and not read."""
    if "](" in text:
        return
    letters = [each for each in text if each.isalnum()]
    assert [each for each in unescape(shown(text, "line").words) if each.isalnum()] == letters


def test_the_same_text_is_read_once():
    assert line("Call +44 7700 900301") is line("Call +44 7700 900301")
