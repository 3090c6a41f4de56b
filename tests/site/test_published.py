"""What of docs/ is published: what the pages of an edition lead to, without what authors and cameras wrote beside it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from prontuario.examine import examine
from tests.edition.reading import everything_in
from tests.handwritten.test_photo import exif, picture
from tests.site.built import Built, build, built_once, working
from tests.site.project import small_project

USE = """# How to use it <!-- canary-heading -->

{# canary-jinja
over two lines #}
[The list](files/list.csv), ![The switch](files/switch.jpg) <!-- canary-paragraph
over two lines -->

| One <!-- canary-cell --> | Two |
|--|--|
| a | b |

- An item <!-- canary-item -->

## A part {#part}

Code shows `<!-- this -->` {# canary-end #}
{% if for_team %}[The secret](files/secret.pdf) canary-of-the-team{% endif %}
"""
FILES = {
    "docs/use.md": USE,
    "docs/closed.md": "---\nvisible_to: team\n---\n# Closed\n\ncanary-of-the-team [b](files/only-team.csv)\n",
    "docs/old.md.bak": "canary-of-nobody",
    "docs/use.md~": "canary-of-nobody",
    "docs/use - Copia.md": "# Old\n\ncanary-of-nobody\n",
    "docs/files/unlinked.csv": "canary-of-nobody",
    "docs/files/list.csv": "open",
    "docs/files/secret.pdf": "canary-of-the-team",
    "docs/files/only-team.csv": "canary-of-the-team",
    "docs/assets/images/favicon.png": "canary-of-nobody",
}


def project(root: Path) -> Path:
    small_project(root)
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    photo = io.BytesIO()
    picture().save(photo, "JPEG", exif=exif())
    (root / "docs/files/switch.jpg").write_bytes(photo.getvalue())
    return root


@pytest.fixture(scope="module", params=["staff", "team"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, str]:
    edition = request.param
    return working(built_once(tmp_path_factory, f"published-{edition}", project, edition)), edition


def holders(built: Built, needle: str) -> list[str]:
    return [name for name, data in everything_in(built.folder) if needle.encode() in data]


def test_only_what_pages_lead_to_is_there(built):
    site, edition = built
    there = {file.name for file in (site.folder / "files").iterdir()}
    assert there == {"list.csv", "switch.jpg"} | (
        {"secret.pdf", "only-team.csv"} if edition == "team" else set()
    )
    assert holders(site, "canary-of-nobody") == []
    assert not list(site.folder.glob("*Copia*"))


def test_staff_get_nothing_of_the_teams(built):
    site, edition = built
    assert bool(holders(site, "canary-of-the-team")) == (edition == "team")


@pytest.mark.parametrize("canary", ["jinja", "heading", "paragraph", "cell", "item", "end", "Owner", "Maker"])
def test_comments_and_what_cameras_wrote_reach_nobody(built, canary):
    assert holders(built[0], f"canary-{canary}") == holders(built[0], f"Canary {canary}") == []


def test_what_is_no_comment_is_shown(built):
    page = (built[0].folder / "use.html").read_text("utf-8")
    assert "&lt;!-- this --&gt;" in page
    assert 'id="part"' in page


def test_a_photograph_is_still_one(built):
    photo = Image.open(io.BytesIO((built[0].folder / "files/switch.jpg").read_bytes()))
    assert (photo.size, photo.getexif()[0x0112]) == ((48, 32), 6)


def test_a_file_that_is_left_out_takes_no_file_of_the_theme_with_it(built):
    """It had the same name as one."""
    assert (built[0].folder / "assets/images/favicon.png").read_bytes().startswith(b"\x89PNG")


def test_a_page_runs_nothing_even_when_nobody_checks_it(tmp_path):
    """It is found with its line, and never shown."""
    root = small_project(tmp_path / "project")
    (root / "docs/use.md").write_text("{{ ''['__cla' ~ 'ss__'] }}")
    built = build(root, tmp_path / "site")
    assert built.code == 1
    assert (
        "docs/use.md:1:1: this page fails: access to attribute '__class__' of 'str' object is unsafe"
        in built.log
    )
    assert "Traceback" not in built.log


def test_the_build_says_what_is_left_out(tmp_path):
    found = {f.place.file for f in examine(project(tmp_path)).findings if f.check == "file-not-published"}
    assert found == {
        "docs/old.md.bak",
        "docs/use.md~",
        "docs/use - Copia.md",
        "docs/files/unlinked.csv",
        "docs/assets/images/favicon.png",
    }
