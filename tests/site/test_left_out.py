"""Threats that were thought of and left out: each with its reason, for the team, and no page where there are none."""

from dataclasses import replace
from html import unescape

from prontuario.model.edition import Edition
from prontuario.pages.sitemap import absent_pages
from prontuario.site import Site
from tests.example import example, example_site

PAGE = "excluded.md"


def test_each_is_there_with_its_reason():
    site = example_site()
    shown = unescape(site.show("excluded", (), "excluded.html"))
    assert len(site.views.excluded) == len(example().handbook.policy.excluded) > 0
    for threat, because in site.views.excluded:
        assert threat in shown
        assert because in shown
    assert PAGE in [page.path for page in site.pages]


def test_staff_and_a_handbook_that_left_nothing_out_have_no_page():
    assert PAGE in absent_pages(example_site(Edition.STAFF).views)
    case = example().case
    policy = case.handbook.policy.model_copy(update={"excluded": ()})
    none = replace(example(), case=replace(case, handbook=replace(case.handbook, policy=policy)))
    assert PAGE in absent_pages(Site(none).views)
