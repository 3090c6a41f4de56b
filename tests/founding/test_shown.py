"""Rows that are proved by what a reader sees: criticism that changed something, and a wave of anger that leads to a level."""

import pytest

from prontuario.model.edition import Edition
from tests.example import example_site
from tests.site.test_moderation import LANGUAGES, plain


@LANGUAGES
def test_all_staff_see_what_criticism_has_changed_the_latest_first(language):
    site = example_site(Edition.STAFF, language)
    page = plain(site.show("criticism", (), "criticism.html"))
    entries = sorted(site.views.handbook.criticism.values(), key=lambda each: each.on, reverse=True)
    assert len(entries) > 2
    places = [page.index(each.said.said_in(language, "en")) for each in entries]
    assert places == sorted(places)
    for each, start, end in zip(entries, places, [*places[1:], None], strict=True):
        own = page[start:end]
        assert each.change.said_in(language, "en") in own
        assert site.views.handbook.roles[each.who].title.said_in(language, "en") in own
        assert site.views.context.day(each.done or each.by) in own


@pytest.mark.parametrize("edition", [Edition.STAFF, Edition.TEAM])
@LANGUAGES
def test_a_wave_of_anger_leads_to_a_level_and_to_its_plan(language, edition):
    """Where they look whether it is a crisis: how many in what time, under the level, with the way to the threat."""
    site = example_site(edition, language)
    threat = site.views.handbook.threats["bad-review-storm"]
    page = plain(site.show("is_it_a_crisis", (), "triage.html"))
    for trigger in threat.activate:
        level = next(each for each in site.views.levels if each.id == trigger.level)
        own = page.partition(f"{level.rank}. {level.title} ")[2].partition(f"{level.rank + 1}. ")[0]
        said = own.partition(trigger.signal.said_in(language, "en"))[2]
        assert said.lstrip().startswith(f"{trigger.count} ") or f" {trigger.count} " in said[:40]
        assert threat.title.said_in(language, "en") in said
