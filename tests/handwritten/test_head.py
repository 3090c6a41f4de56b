"""The head of a page is read strictly: what nobody can be sure of is the crisis team's alone, and an error."""

import pytest
from mkdocs.utils import markdown_extensions
from mkdocs.utils.meta import get_data

from prontuario.handwritten.folder import PAGE_ENDINGS
from prontuario.handwritten.head import read_head
from prontuario.model.edition import Edition

SOUND = {
    "# Rules\n": Edition.STAFF,
    "": Edition.STAFF,
    "---\nvisible_to: team\n---\n# Rules\n": Edition.TEAM,
    "---\nvisible_to: staff\n---\n": Edition.STAFF,
    "---\r\nvisible_to: team\r\n---\r\n": Edition.TEAM,
    '--- \ntitle: Rules\nhide: [toc]\nsearch: {boost: 2}\nextra: {by: Ada}\nvisible_to: "team"\n... \n': Edition.TEAM,
    "# How to\n\nWrite `visible_to: team` in its head.\n": Edition.STAFF,
    "# How to\n\n```yaml\nvisible_to: team\n```\n": Edition.STAFF,
    "# How to\n\n    visible_to: team\n": Edition.STAFF,
    "# What is visible to all\n\nWhat is visible to a customer: much.\n": Edition.STAFF,
    "# Rules\n\n---\n\nAnother part.\n": Edition.STAFF,
}
SLIPS = [
    "---\nvisible_to: Team\n---\n",
    "---\nvisible_to: TEAM\n---\n",
    "---\nvisible_to: crisis-team\n---\n",
    "---\nvisible_to: [team]\n---\n",
    "---\nvisible_to:\n  - team\n---\n",
    "---\nvisible_to: {page: team}\n---\n",
    "---\nvisible_to: squadra\n---\n",
    "---\nvisible_to: true\n---\n",
    "---\nvisible_to: 1\n---\n",
    "---\nvisible_to:\n---\n",
    "---\nvisible_to: ''\n---\n",
    "---\nvisible_to: team staff\n---\n",
    "---\nvisible_to: team\nvisible_to: staff\n---\n",
    "---\nvisible-to: team\n---\n",
    "---\nVisible_to: team\n---\n",
    "---\nvisible to: team\n---\n",
    "---\nvisibleto: team\n---\n",
    "---\nvisible_for: team\n---\n",
    "---\nvisibile_a: team\n---\n",
    "---\naudience: team\n---\n",
    "---\nfor_team: true\n---\n",
    "---\nrender_macros: false\n---\n",
    "\n---\nvisible_to: team\n---\n",
    " ---\nvisible_to: team\n---\n",
    "\u200b---\nvisible_to: team\n---\n",
    "\ufeff---\nvisible_to: team\n---\n",
    "---\nvisible_to: team\n",
    "---\nvisible_to: team\n---",
    "---\nvisible_to: team\n----\n",
    "----\nvisible_to: team\n----\n",
    "—\nvisible_to: team\n—\n",
    "—-—\nvisible_to: team\n---\n",
    "+++\nvisible_to = 'team'\n+++\n",
    "---\ntitle: a: b\nvisible_to: team\n---\n",
    "---\n\tvisible_to: team\n---\n",
    "---\nvisible_to team\n---\n",
    "---\n- visible_to: team\n---\n",
    "---\n# visible_to: team\n---\n",
    "---\nvisible_to: !!python/name:os.system team\n---\n",
    "---\n---\n# Rules\n",
    "visible_to: team\n\n# Rules\n",
    "title: Rules\nvisible_to: team\n\n# Rules\n",
    "Visible_To: team\n",
    "# Rules\n\nvisible_to: team\n",
    "# Rules\n<!-- visible_to: team -->\n",
    "{# visible_to: team #}\n# Rules\n",
    "# Rules {: visible_to=team }\n\n> visible-to: team\n",
    "Note: this line would be gone\n",
    "---\nextra: {visible_to: team}\n---\n",
    "---\ntags:\n  - visible_to: team\n---\n",
    "---\nsubtitle: |\n  visible_to: team\n---\n",
    "---\nextra:\n  a:\n    - Visible-To: team\n---\n",
]


@pytest.mark.parametrize(("text", "edition"), SOUND.items())
def test_a_sound_head_says_who_sees_the_page(text, edition):
    head = read_head(text, "docs/x.md")
    assert (head.edition, head.problems) == (edition, ())


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_an_error_and_never_a_published_page(text):
    head = read_head(text, "docs/x.md")
    assert head.edition is Edition.TEAM
    assert head.problems
    for problem in head.problems:
        assert problem.place.file == "docs/x.md"
        assert problem.place.line <= text.count("\n") + 1
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize("text", [text for text in SOUND if "\r" not in text])
def test_the_site_engine_reads_a_sound_head_in_the_same_way(text):
    said = get_data(text)[1].get("visible_to", "staff")
    assert said == read_head(text, "docs/x.md").edition


def test_whatever_the_site_engine_takes_for_a_page_is_one():
    assert set(PAGE_ENDINGS) == set(markdown_extensions)
