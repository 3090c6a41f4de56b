"""The kit of those who speak: all of it on one page and on paper, for the team alone, and only where there is one."""

from html import unescape

from prontuario.model.edition import Edition
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from prontuario.site import Site
from tests.example import example_site

SITE, NAME = example_site(), "data-breach"


def said(site: Site) -> str:
    return site.show("kit", (NAME,), "kits/data-breach.html")


def test_the_kit_holds_what_those_who_speak_need():
    threat, shown, paper = (
        SITE.examined.handbook.threats[NAME],
        said(SITE),
        html(SHEETS["kits"], SITE.views, {}, {}),
    )
    texts = [*threat.facts, *threat.key_messages, *threat.never_say]
    texts += [text for each in threat.questions for text in (each.ask, each.answer)]
    assert len(threat.questions) == 10
    for text in map(SITE.views.context.say, texts):
        plain = text.partition('"')[0].partition("'")[0]
        assert plain in shown, text
        assert plain in paper, text


def test_it_says_who_speaks_to_whom_and_who_allows_it():
    kit = SITE.views.kits[NAME]
    press = next(each for each in kit.speakers if each.audience == "Press")
    assert press.who is not None
    assert press.contact is not None
    assert [each.title for each in press.allowed_by] == ["Communications director"]
    assert press.contact.phones[0].spoken in unescape(said(SITE))


def test_it_speaks_the_readers_language():
    italian = Site(SITE.examined, "it")
    assert "Quante persone sono coinvolte?" in said(italian)
    assert "Domande difficili" in said(italian)
    assert "[en]" not in said(italian)


def test_who_is_barred_is_told_before_anything_else():
    shown = SITE.show("kit", ("managers-statement",), "kits/managers-statement.html")
    assert "May neither approve nor speak" in shown.partition("Key messages")[0]


def test_staff_have_no_kits_and_threats_without_one_have_no_page():
    staff = example_site(Edition.STAFF)
    assert staff.views.kits == {}
    assert SHEETS["kits"].is_empty(staff.views)
    assert not SHEETS["kits"].is_empty(SITE.views)
    assert [page.path for page in staff.pages if page.path.startswith("kits/")] == []
    assert "kits/chat-platform-down.md" not in [page.path for page in SITE.pages]
    assert "kits/data-breach.html" in SITE.show("threat", (NAME,), "threats/data-breach.html")
    assert "kits/" not in SITE.show("threat", ("chat-platform-down",), "threats/chat-platform-down.html")
