"""Whom a step calls, by its own words: in English and Italian, and never somebody whom it only names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.language.calling import calling
from prontuario.plan.called import called_in, numbers_in
from tests.written import handbook

ROSTER = {
    "roster/roles.yml": """
        duty-manager: {title: {en: Duty manager, it: Responsabile di turno}, holders: [anna], authority: [activate]}
        crisis-lead: {title: {en: Crisis lead, it: Responsabile di crisi}, holders: [anna]}
        deputy: {title: {en: Deputy crisis lead, it: Vice responsabile di crisi}, holders: [anna]}
        press: {title: {en: Press officer, it: Addetto stampa}, also_known_as: [spokeswoman, IT], holders: [anna]}
    """,
    "roster/channels.yml": """
        bridge:
          title: {en: Phone bridge, it: Audioconferenza}
          also_known_as: [the bridge]
          kind: phone
          phones: [{kind: bridge, number: +44 20 7946 0150}]
        chat: {title: Chat, kind: chat}
    """,
}
CALLS = [
    ("Call the crisis lead and say what you know", ["crisis-lead"]),
    ("Now ring our Duty Manager", ["duty-manager"]),
    ("Call the deputy crisis lead", ["deputy"]),
    ("Alert the crisis lead, the duty manager and the spokeswoman", ["crisis-lead", "duty-manager", "press"]),
    ("Do not wait, call the crisis lead", ["crisis-lead"]),
    ("Write it down. Then tell the press officer", ["press"]),
    ("Open the phone bridge and call in the team", ["bridge"]),
    ("Move the crisis team to the phone bridge", ["bridge"]),
    ("Tell the bridge and the crisis lead what is down", ["bridge", "crisis-lead"]),
    ("Tell IT", ["press"]),
    ("Chiama il responsabile di crisi e di' che cosa sai", ["crisis-lead"]),
    ("Avvisa subito l'addetto stampa", ["press"]),
    ("Telefona al Responsabile di turno e all’addetto stampa", ["duty-manager", "press"]),
    ("Avverti anche il vice responsabile di crisi", ["deputy"]),
    ("Apri l'audioconferenza", ["bridge"]),
]
NOBODY = [
    "Decide with the crisis lead",
    "Do not call the crisis lead",
    "Never open the phone bridge before the doors are shut",
    "Act without telling anybody: do not ring the duty manager",
    "Non chiamare il responsabile di crisi",
    "Call the crisis lead's brother",
    "Tell it to everybody",
    "Open the chat",
    "Call the roll. The crisis lead listens",
    "Join the crisis lead",
    "Call every customer whom the duty manager names",
    "",
]


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return handbook(tmp_path_factory.mktemp("called"), ROSTER)


@pytest.mark.parametrize(("text", "wanted"), CALLS)
def test_a_step_calls_those_whom_its_words_call(book, text, wanted):
    assert [each.id for each in called_in(text, book)] == wanted


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_only_named_or_not_to_be_called_is_not_called(book, text):
    assert called_in(text, book) == ()


@given(
    st.sampled_from(sorted(calling().call)),
    st.lists(st.sampled_from(sorted(calling().small)), max_size=3),
    st.sampled_from(["crisis lead", "Responsabile di turno", "SPOKESWOMAN", "Phone bridge"]),
)
def test_each_verb_calls_over_small_words(book, verb, small, name):
    owner = {"crisis lead": "crisis-lead", "Responsabile di turno": "duty-manager", "SPOKESWOMAN": "press"}
    found = called_in(f"{verb} {' '.join(small)} {name}", book)
    assert [each.id for each in found] == [owner.get(name, "bridge")]


@given(st.text("call the cris leadtunophbrg.,'() 12", max_size=60))
def test_only_what_stands_in_a_text_is_called(book, text):
    words = "".join(each for each in text.casefold() if each.isalnum())
    for each in called_in(text, book):
        names = [name for said in (each.title, *each.also_known_as) for name in said.by_language.values()]
        assert any("".join(filter(str.isalnum, name.casefold())) in words for name in names)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Call 112 if anybody is hurt", ["112"]),
        ("Chiama il 112, poi avverti il 1530", ["112", "1530"]),
        ("Give what is asked for, and call 112 once they are gone", ["112"]),
        ("Call the coast guard on 1530", ["1530"]),
        ("Chiama la guardia costiera al 1530", ["1530"]),
        ("Ring the porter (112), then the coast guard: 1530", ["112", "1530"]),
        ("Call 112 or 1530", ["112", "1530"]),
        ("Call the owner, who has 112 rooms", []),
        ("Call the coast guard. At 1530 the office closes", []),
        ("Do not call the coast guard on 1530", []),
        ("Count 112 bags", []),
        ("Do not call 112", []),
        ("Call 1120", []),
        ("Open 112 rooms", []),
    ],
)
def test_a_short_number_is_one_where_it_is_called(text, wanted):
    assert [text[start:end] for start, end in numbers_in(text, ("112", "1530"))] == wanted


@pytest.mark.parametrize(
    ("text", "country", "wanted"),
    [
        ("Chiama il 116117", None, ["116117"]),  # in all of Europe
        ("Chiama la guardia costiera al 1530", "IT", ["1530"]),
        ("Chiama la guardia costiera al 1530", "GB", []),
        ("Telefona al 1515 per gli incendi", "IT", ["1515"]),
        ("Chiama il 1515 se vedi fumo", "IT", ["1515"]),
        ("Chiama 1515 clienti", "IT", []),
        ("Call the council on 101", "GB", ["101"]),
        ("Call the council on 12", "GB", []),
        ("Call extension 4711", None, []),  # nobody has it
        ("Count up to 1515", "IT", []),
    ],
)
def test_a_public_short_number_of_the_country_is_one_where_it_is_called(text, country, wanted):
    assert [text[start:end] for start, end in numbers_in(text, (), country)] == wanted
