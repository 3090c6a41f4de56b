"""What lies in docs/ is in an edition because a page of that edition leads to it, and for no other reason."""

from pathlib import Path

import pytest

from prontuario.handwritten.comments import without_comments, without_html_comments
from prontuario.handwritten.targets import targets_of_page
from prontuario.handwritten.written import Handwritten, is_leftover, read_handwritten
from prontuario.model.edition import Edition

TEAM, STAFF = Edition.TEAM, Edition.STAFF
CLOSED = "---\nvisible_to: team\n---\n"


def written(root: Path, files: dict[str, str]) -> Handwritten:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return read_handwritten(root)


@pytest.mark.parametrize(
    "text",
    [
        "[plan](../files/the%20plan.pdf)",
        "[plan](<../files/the plan.pdf>)",
        "![plan](../files/the%20plan.pdf 'A title')",
        "[plan][1]\n\n[1]: ../files/the%20plan.pdf",
        "[plan](/files/the%20plan.pdf)",
        "[plan](../files/the%20plan.pdf#page=2)",
        "[plan](../files/the%20plan.pdf?x=1){ download }",
        "[plan](./../files/x/../the%20plan.pdf)",
        '<a href="../files/the plan.pdf">plan</a>',
        '<img alt="" srcset="../files/a.png 1x, ../files/the%20plan.pdf 2x">',
        '<object data="../files/the plan.pdf"></object>',
        '<video poster="../files/the plan.pdf"></video>',
        "<div style=\"background: url('../files/the plan.pdf')\"></div>",
        "| a |\n|---|\n| [plan](../files/the%20plan.pdf) |",
        "1. A step\n\n    - [plan](../files/the%20plan.pdf)",
    ],
)
def test_each_way_to_lead_to_a_file_is_seen(text):
    assert "docs/files/the plan.pdf" in targets_of_page(f"# Page\n\n{text}\n", "docs/sub/page.md")


@pytest.mark.parametrize(
    "text",
    ["`[plan](plan.pdf)`", "    [plan](plan.pdf)", "```\n[plan](plan.pdf)\n```", "plan.pdf", "<https://example.org/plan.pdf>",
     "[plan](https://example.org/plan.pdf)", "[plan](//example.org/plan.pdf)", "<!-- [plan](plan.pdf) -->"],
)  # fmt: skip
def test_what_leads_to_no_file_is_none(text):
    assert "docs/plan.pdf" not in targets_of_page(f"# Page\n\n{text}\n", "docs/page.md")


def test_a_file_belongs_to_the_readers_of_the_pages_that_lead_to_it(tmp_path):
    found = written(
        tmp_path,
        {
            "docs/open.md": "[a](a.pdf) {% if for_team %}[b](b.pdf){% endif %}{# [e](e.pdf) #}",
            "docs/closed.md": f"{CLOSED}[c](c.pdf)",
            "docs/slip.md": "---\nvisible_to: Team\n---\n[d](d.pdf)",
            **{f"docs/{name}.pdf": name for name in "abcdef"},
        },
    )
    assert found.files_of(STAFF) == {"docs/a.pdf"}
    assert found.files_of(TEAM) == {f"docs/{name}.pdf" for name in "abcd"}
    assert found.left_out == ("docs/e.pdf", "docs/f.pdf")
    assert [page.file for page in found.pages_of(STAFF)] == ["docs/open.md"]


def test_what_a_document_leads_to_comes_with_it(tmp_path):
    found = written(
        tmp_path,
        {
            "docs/open.md": "[a map](maps/map.html)",
            "docs/maps/map.html": '<link href="map.css"><img src="floor.svg"><a href="https://example.org/x.pdf">x</a>',
            "docs/maps/map.css": "body { background: url(wall.png) } @import 'more.css';",
            "docs/maps/floor.svg": '<svg><image xlink:href="door.png"/></svg>',
            **dict.fromkeys(
                ("docs/maps/wall.png", "docs/maps/door.png", "docs/maps/more.css", "docs/maps/x.pdf"), "x"
            ),
        },
    )
    assert found.left_out == ("docs/maps/x.pdf",)


def test_what_the_configuration_names_is_there(tmp_path):
    found = written(
        tmp_path,
        {
            "mkdocs.yml": "extra_css: [ours.css]\ntheme: {logo: img/logo.svg}",
            "docs/ours.css": "",
            "docs/img/logo.svg": "",
        },
    )
    assert found.files_of(STAFF) == {"docs/ours.css", "docs/img/logo.svg"}


@pytest.mark.parametrize(
    "name",
    ["old.md.bak", "index.md~", "#use.md#", "use.md.orig", "use.md.swp", "~$plan.docx", "Thumbs.db", "use - Copia.md",
     "Copy of use.md", "use (1).md", "use.sync-conflict-20261128.md", "use_REMOTE_1234.md", "plan.pdf.part", "use copia.md", "use 2.md", "use copia 2.md", "use (copia in conflitto 2026-11-01).md",
     "use-old.md", "old/use.md", "_draft.md", "Senza titolo.md", "bozze/use.md"],
)  # fmt: skip
def test_what_editors_leave_is_nobodys(tmp_path, name):
    found = written(tmp_path, {"docs/page.md": f"[it](<{name}>)", f"docs/{name}": "x"})
    assert is_leftover(f"docs/{name}")
    assert found.left_out == (f"docs/{name}",)
    assert not any(name in page.file for edition in Edition for page in found.pages_of(edition))


@pytest.mark.parametrize(
    "name", ["use.md", "copyright.md", "plan (2).pdf", "copia-di-sicurezza.md", "backup.md"]
)
def test_a_page_of_a_usual_name_is_no_leftover(name):
    assert not is_leftover(f"docs/{name}")


def test_schemas_and_hidden_files_are_for_no_reader(tmp_path):
    found = written(
        tmp_path, {"docs/schema/people.json": "{}", "docs/.notes.md": "x", "docs/templates/a.html": "x"}
    )
    assert (found.pages, found.others) == ((), ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a{# b #}c", "ac"),
        ("a\n{# b\nb #}\nc", "a\n\n\nc"),
        ("## A {#a}\n## B {#b}", "## A {#a}\n## B {#b}"),
        ("## A { #a .x } {# b #}", "## A { #a .x } "),
        ("## A {#a} {# b #} {#c}", "## A {#a}  {#c}"),
        ("{# see {#a} there #}x", "x"),
        ("{#- b -#}x", "x"),
        ("{% raw %}{# b #}{% endraw %}{# c #}", "{% raw %}{# b #}{% endraw %}"),
    ],
)
def test_comments_of_authors_are_taken_out(text, left):
    assert without_comments(text) == left


def test_comments_in_html_are_taken_out():
    html = "<p>a<!-- b\n -->c</p><code>&lt;!-- kept --&gt;</code><!---->"
    assert without_html_comments(html) == "<p>ac</p><code>&lt;!-- kept --&gt;</code>"
