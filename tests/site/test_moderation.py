"""How far the company goes in public, mood and levels: on pages and on paper, in both languages, for all staff."""

import html as markup
import re

import pytest

from prontuario.model.edition import Edition
from prontuario.paper.printer import html
from prontuario.paper.sheets import SHEETS
from tests.example import example_site

LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


def plain(text):
    """What a reader reads."""
    return " ".join(markup.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def all_said(policy, language):
    """Every text of moderation, mood and level, as the policy has it."""
    moderation = policy.moderation
    texts = [
        *moderation.look_up,
        moderation.stop.when,
        moderation.stop.say,
        *moderation.automatic_replies.where,
    ]
    texts += [each.what for each in moderation.criteria]
    return [each.said_in(language, "en") for each in texts]


@LANGUAGES
def test_the_rules_of_all_staff_have_all_of_it(language):
    site = example_site(Edition.STAFF, language)
    page = plain(site.show("moderation", (), "rules.html"))
    assert [each for each in all_said(site.views.handbook.policy, language) if each not in page] == []
    assert "[it]" not in page
    assert "[en]" not in page


@LANGUAGES
def test_the_binder_has_it_with_moods_and_levels(language):
    site = example_site(Edition.TEAM, language)
    policy = site.views.handbook.policy
    paper = plain(html(SHEETS["binder"], site.views, {}, {}))
    said = all_said(policy, language)
    said += [sample.said_in(language, "en") for mood in policy.moods for sample in mood.samples]
    said += [each.counted for each in site.views.levels]
    assert [each for each in said if each not in paper] == []
    assert site.views.levels[1].counted.startswith("3–19 ")


def test_a_kind_that_needs_no_answer_says_so():
    site = example_site()
    page = plain(site.show("reply_triage", (), "rules.html"))
    assert "Remark no answer needed read within 4 h" in page
    assert "Complaint within 30 min" in page
