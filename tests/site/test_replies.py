"""Replies to learn from: data in each language, shown in colour and in words, the product's own where a handbook has none."""

import pytest

from prontuario.model.default_replies import default_replies
from prontuario.model.edition import Edition
from prontuario.model.texts import texts
from prontuario.views.context import Context
from prontuario.views.replies import reply_example_views
from tests.example import example, example_site
from tests.site.test_moderation import LANGUAGES, plain
from tests.written import handbook

OWN = example().case.handbook.replies


@pytest.mark.parametrize("replies", [OWN, default_replies()], ids=["example", "product"])
def test_a_mixed_one_a_praise_and_a_neutral_question_are_among_them(replies):
    assert len(replies) >= 6
    rights = [{part.right for part in each.parts} for each in replies.values()]
    assert {True, False} in rights
    assert {"praise", "question", "complaint", "abuse"} <= {each.kind for each in replies.values()}
    for reply in replies.values():
        lacking = [str(text) for text, _ in texts(reply) if text.lacks("en") or text.lacks("it")]
        assert lacking == [], reply.id
        assert reply.better or all(part.right for part in reply.parts), reply.id


@LANGUAGES
def test_the_rules_show_each_with_its_reason_to_all_staff(language):
    site = example_site(Edition.STAFF, language)
    text = site.show("reply_examples", (), "rules.html")
    page = plain(text)
    for reply in OWN.values():
        said = [reply.comment, *(part.say for part in reply.parts), *(part.because for part in reply.parts)]
        said += [reply.better] if reply.better else []
        assert [
            each.said_in(language, "en") for each in said if each.said_in(language, "en") not in page
        ] == []
    wrong = sum(not part.right for each in OWN.values() for part in each.parts)
    assert text.count('<del class="bad">') == wrong
    assert page.count("Wrong:" if language == "en" else "Sbagliato:") == wrong


def test_a_handbook_without_any_shows_those_of_the_product(tmp_path):
    views = reply_example_views(Context.of(handbook(tmp_path, {})))
    assert [each.id for each in views] == list(default_replies())
    assert views[0].channel is None


def test_a_handbook_with_one_shows_only_its_own(tmp_path):
    own = {
        "playbooks/replies/mine.yml": """
        title: Mine
        comment: Where are you?
        kind: question
        parts: [{say: Here. Ada, right: true, because: It answers.}]
    """
    }
    assert [each.id for each in reply_example_views(Context.of(handbook(tmp_path, own)))] == ["mine"]
