"""What a company sets for itself: words on the pages, words for the finder, and what all staff see besides."""

import json

import pytest

from prontuario.edition.cut import cut
from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.site import Site
from tests.cases import base_handbook

OWN = """
labels: {en: {any_doubt: Not sure? Ring us}, it: {any_doubt: Hai un dubbio?}}
finder: [pos terminale lettore, badge tesserino / porta]
staff_see: {Threat: [avoid, sources], Person: trained}
"""


@pytest.fixture
def handbook(tmp_path):
    root = base_handbook(tmp_path)
    policy = root / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + OWN, "utf-8")
    threat = root / "playbooks/threats/website-down.yml"
    threat.write_text(threat.read_text("utf-8") + "sources: [Exercise of May]\n", "utf-8")
    return root


def test_nothing_is_wrong_with_it(handbook):
    assert examine(handbook).findings == examine(base_handbook(handbook.parent / "plain")).findings


@pytest.mark.parametrize(("language", "words"), [("en", "Not sure? Ring us"), ("it", "Hai un dubbio?")])
@pytest.mark.parametrize("edition", list(Edition))
def test_a_page_says_the_companys_words(handbook, language, words, edition):
    site = Site(examine(handbook), language, edition=edition)
    assert words in site.show("whom_to_alert", (), "index.html").replace("&#63;", "?")


def test_the_finder_knows_the_companys_words(handbook):
    for edition in Edition:
        script = Site(examine(handbook), edition=edition).files["assets/finder/answers.js"]
        assert all(
            json.dumps(words)[1:-1] in script
            for words in ("pos terminale lettore", "badge tesserino / porta")
        )


def test_staff_see_what_the_company_opens(handbook):
    whole = examine(handbook).handbook
    shown = cut(whole, Edition.STAFF).threats["website-down"]
    assert shown.sources == whole.threats["website-down"].sources != ()
    assert shown.afterwards == ()
