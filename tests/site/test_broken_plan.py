"""A plan that is wrong stops the build, in words that lead to the place, and leaves what was built before."""

import re
from pathlib import Path

import pytest

from tests.site.built import Built, build
from tests.site.dom import page
from tests.site.project import small_project

FINDING = re.compile(r"^ERROR +-  ([\w./-]+\.(?:yml|md)):(\d+):(\d+): (?:error: )?(.+)$", re.MULTILINE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def stopped(project: Path) -> Built:
    """A build that has to fail, without a traceback."""
    built = build(project, project / "site")
    assert built.code == 1, built.log
    assert "Traceback" not in built.log
    assert 'File "' not in built.log
    assert "Nothing was built" in built.log
    return built


def findings(built: Built) -> list[tuple[str, int, int, str]]:
    """What stopped it: file, line, column, and what is said."""
    return [(file, int(line), int(column), said) for file, line, column, said in FINDING.findall(built.log)]


def line_of(project: Path, file: str, words: str) -> int:
    lines = (project / file).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def files_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_mtime_ns, file.read_bytes())
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_broken_threat_stops_the_build_and_leaves_the_site(project):
    assert build(project, project / "site").code == 0
    before = files_in(project / "site")
    file = "playbooks/threats/fire.yml"
    replace(project / file, "owner: boss", "owner: bos")
    (found,) = findings(stopped(project))
    assert found[:3] == (file, line_of(project, file, "owner: bos"), len("owner: ") + 1)
    assert "did you mean `boss`?" in found[3]
    assert files_in(project / "site") == before


def test_a_file_that_is_no_yaml_stops_the_build(project):
    file = "playbooks/threats/fire.yml"
    replace(project / file, "class: safety", "class: [safety")
    ((name, line, _, _), *_) = findings(stopped(project))
    assert (name, line > 1) == (file, True)
    assert not (project / "site").exists()


def test_every_broken_file_is_named(project):
    replace(project / "playbooks/threats/fire.yml", "owner: boss", "ownr: boss")
    replace(project / "roster/channels.yml", "kind: radio", "kind: rdio")
    assert {"playbooks/threats/fire.yml", "roster/channels.yml"} <= {
        found[0] for found in findings(stopped(project))
    }


WRONG_CALLS = [
    ('{{ contct("boss") }}', 4, "there is no macro `contct` - did you mean `contact`?"),
    ('Call {{ contact("bos") }} now.', 9, "there is no role `bos` - did you mean `boss`?"),
    ('{{ threat("fir") }}', 4, "there is no threat `fir` - did you mean `fire`?"),
    ('{{ person("ana") }}', 4, "there is no person `ana` - did you mean `anna`?"),
    ('{{ channel("brigde") }}', 4, "there is no channel `brigde` - did you mean `bridge`?"),
    ('{{ message("hodling") }}', 4, "there is no message `hodling` - did you mean `holding`?"),
    ("{{ contact() }}", 4, "`contact` is called with the wrong arguments"),
]


def test_wrong_calls_on_a_page_stop_the_build(project):
    calls = "\n\n".join(written for written, _, _ in WRONG_CALLS)
    (project / "docs/use.md").write_text(f"# How to use it\n\nSome words.\n\n{calls}\n", encoding="utf-8")
    found = findings(stopped(project))
    assert [each[:3] for each in found] == [
        ("docs/use.md", 5 + 2 * number, column) for number, (_, column, _) in enumerate(WRONG_CALLS)
    ]
    assert all(each[3].startswith(said) for each, (_, _, said) in zip(found, WRONG_CALLS, strict=True)), found


def test_a_call_that_cannot_be_read_stops_the_build(project):
    (project / "docs/use.md").write_text(
        "# How to use it\n\nSome words.\n\n{{ contact( }}\n", encoding="utf-8"
    )
    (found,) = findings(stopped(project))
    assert found[:3] == ("docs/use.md", 5, 1)
    assert found[3].startswith("a macro call cannot be read")


def test_a_name_made_on_the_page_that_nothing_has_stops_the_build(project):
    (project / "docs/use.md").write_text(
        '# How to use it\n\n{% for name in ["fire", "flod"] %}\n{{ call(name) }}\n{% endfor %}\n', "utf-8"
    )
    built = stopped(project)
    assert "use.md: there is no threat `flod` - did you mean `flood`?" in built.log
    assert not list((project / "site").rglob("use.html"))


def test_a_name_that_is_not_known_on_a_page_stops_the_build(project):
    (project / "docs/use.md").write_text("# How to use it\n\n{{ page.title }} {{ nonsense }}\n", "utf-8")
    (found,) = findings(stopped(project))
    assert found[:3] == ("docs/use.md", 3, 21)


def test_a_page_of_the_author_takes_the_place_of_a_generated_one(project):
    (project / "docs/threats").mkdir()
    (project / "docs/threats/fire.md").write_text('Ours.\n\n{{ threat("fire") }}\n', "utf-8")
    assert build(project, project / "site").code == 0
    written = page(project / "site/threats/fire.html")
    assert "Ours. Calm fire" in written.one("article").words
    assert next(each.attributes["href"] for each in written.one("article").all("a", "p-dial")) == "tel:112"
