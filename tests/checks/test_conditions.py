"""A condition that waits until somebody asks is told from one that says what has happened."""

import pytest

from prontuario.checks.shared.conditions import waits_to_be_asked
from prontuario.model.policy import Policy
from prontuario.model.text import Text

WAITS = {
    "en": (
        "a journalist has asked",
        "customers insist on an answer",
        "on request",
        "somebody demands an answer, or the papers report it",
        "the leak becomes public",
    ),
    "it": (
        "un giornalista chiede",
        "i clienti insistono",
        "su richiesta",
        "qualcuno domanda, oppure la stampa ne scrive",
    ),
}
HAPPENED = {
    "en": (
        "the site has been down for 15 minutes",
        "the leak is public, or customers are locked out",
        "20 people complain about one batch, and the safety manager has signed",
        "always",
        "customers notice it at desks",
    ),
    "it": ("il servizio è fermo da 15 minuti", "la stampa chiede, o il servizio è fermo", "sempre"),
}


@pytest.mark.parametrize("language", WAITS)
def test_who_waits_to_be_asked_is_told_from_who_does_not(language):
    policy = Policy(language=language)
    assert [each for each in WAITS[language] if not waits_to_be_asked(Text.parse(each), policy)] == []
    assert [each for each in HAPPENED[language] if waits_to_be_asked(Text.parse(each), policy)] == []


def test_a_condition_in_two_languages_waits_in_both():
    both = Text.parse({"en": "a journalist has asked", "it": "il servizio è fermo"})
    assert not waits_to_be_asked(both, Policy())
