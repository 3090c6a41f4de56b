"""A build, a print and an archive replace what was made here before, and nothing else."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import prontuario
from prontuario.offline.copy import offline_files
from prontuario.publish.errors import CannotPublish
from prontuario.publish.files import MARK, put_file
from prontuario.publish.foreign import edition_of, first_foreign
from prontuario.publish.place import need_neutral, need_own_place
from prontuario.publish.staging import staging
from tests.site.built import ROOT

HANDBOOK = ROOT / "tests/tiny/handbook"
SITE = {
    "index.html": "home",
    "threats/fire.html": "fire",
    "_headers": "/*",
    "sitemap.xml": "<urlset/>",
    "build.json": '{"edition": "team"}',
}


def a_site(folder: Path) -> Path:
    """A site as a build leaves it."""
    for name, text in SITE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    for name, text in offline_files(folder, "12345678", "today").items():
        (folder / name).write_text(text)
    return folder


def a_site_of_before(folder: Path) -> Path:
    """A site as it was left before its `build.json` was called so."""
    former = {("imprint.json" if name == "build.json" else name): text for name, text in SITE.items()}
    for name, text in former.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    for name, text in offline_files(folder, "12345678", "today").items():
        (folder / name).write_text(text)
    return folder


def all_of(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A handbook in a repository."""
    root = tmp_path / "handbook"
    shutil.copytree(HANDBOOK, root)
    (root / ".git").mkdir()
    (root / "mkdocs.yml").touch()
    return root


def refusal(place: Path, root: Path) -> str:
    with pytest.raises(CannotPublish) as refused:
        need_own_place(place, root)
    return str(refused.value)


def test_a_place_that_is_not_there_or_empty_is_fine(root, tmp_path):
    (tmp_path / "empty/also empty").mkdir(parents=True)
    for place in (root / "site", tmp_path / "new/site", tmp_path / "empty"):
        need_own_place(place, root)


def test_a_site_of_ours_is_fine_even_when_files_of_it_are_gone(root, tmp_path):
    site = a_site(tmp_path / "site")
    need_own_place(site, root)
    (site / "threats/fire.html").unlink()
    need_own_place(site, root)
    assert edition_of(site) == "team"


def linked(path: Path) -> None:
    path.symlink_to(ROOT / "README.md")


def a_linked_folder(path: Path) -> None:
    path.symlink_to(ROOT / "docs")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def written(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a thesis of three years")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("thesis.doc", written),
        (".hidden", written),
        ("threats/fire.html.bak", written),
        ("bundle.js.map", written),
        ("assets/javascripts/lunr/notes.txt", written),
        ("link.html", linked),
        ("linked", a_linked_folder),
        ("pipe", a_pipe),
        ("index.html", written),
        ("_headers", written),
        ("files.json", written),
    ],
)
def test_whatever_else_is_in_a_site_is_named_and_stays(root, tmp_path, name, make):
    site = a_site(tmp_path / "site")
    make(site / name)
    said = refusal(site, root)
    # Without a sound listing everything is somebody's: the first file is named.
    assert f"{site} holds {name if name != 'files.json' else '_headers'}, " in said
    assert said.endswith("move it away, or name another folder with --to")


@pytest.mark.parametrize("sign", ["sw.js", "files.json", "build.json"])
def test_a_folder_without_a_sign_of_ours_is_no_site(root, tmp_path, sign):
    site = a_site(tmp_path / "site")
    (site / sign).unlink()
    assert first_foreign(site) is not None


@pytest.mark.parametrize(
    "listing", ["[]", "null", '{"files": []}', "{", "[" * 100_000, '{"files": {"a": 1}}']
)
def test_a_listing_that_is_none_owns_nothing(root, tmp_path, listing):
    site = a_site(tmp_path / "site")
    (site / "files.json").write_text(listing)
    assert first_foreign(site) is not None


PLACES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "the handbook": (lambda root: root, "the handbook's own folder"),
    "what holds it": (lambda root: root.parent, "holds the handbook"),
    "the root of the system": (lambda _: Path("/"), "holds the handbook"),
    "docs": (lambda root: root / "docs", "keeps its sources"),
    "playbooks": (lambda root: root / "playbooks", "keeps its sources"),
    "roster, in other letters": (lambda root: root / "Roster/site", "keeps its sources"),
    "a new folder in docs": (lambda root: root / "docs/print/new", "keeps its sources"),
    "the repository": (lambda root: root / ".git", "lies in the repository"),
    "inside the repository": (lambda root: root / ".git/hooks/site", "lies in the repository"),
    "the engine": (lambda _: Path(prontuario.__file__).parent / "site", "the engine"),
    "home": (lambda _: Path.home(), "home"),
    "what holds homes": (lambda _: Path.home().parent / ".", "hold"),
    "a colleague's home": (lambda _: Path("/home/bruno"), "home"),
    "a way round": (lambda root: root / "site/../docs/../playbooks/x", "keeps its sources"),
}


@pytest.mark.parametrize(("place", "reason"), PLACES.values(), ids=PLACES)
def test_no_place_is_a_handbook_a_repository_or_a_home(root, place, reason):
    where = place(root)
    with pytest.raises(CannotPublish, match=reason):
        need_neutral(where, root)


@pytest.mark.parametrize("place", ["/", "", "x" * 300, "a\nb/" + "x" * 300])
def test_an_odd_place_is_refused_in_a_sentence(root, place):
    with pytest.raises(CannotPublish), staging(Path(place), root, lambda: None):
        pass


def test_an_empty_folder_of_somebody_stays(root, tmp_path):
    site = a_site(tmp_path / "site")
    (site / "precious").mkdir()
    assert f"{site} holds precious," in refusal(site, root)


def test_links_are_resolved(root, tmp_path):
    link = tmp_path / "innocent"
    link.symlink_to(root)
    assert "own folder" in refusal(link, root)
    assert "keeps its sources" in refusal(link / "docs/site", root)
    (tmp_path / "to-thesis").symlink_to(tmp_path / "elsewhere")
    written(tmp_path / "elsewhere/thesis.doc")
    assert "thesis.doc" in refusal(tmp_path / "to-thesis", root)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "leads nowhere" in refusal(tmp_path / "loop", root)


def test_another_handbook_is_none_either(root, tmp_path):
    shutil.copytree(root, tmp_path / "other")
    assert "keeps its sources" in refusal(tmp_path / "other/docs/site", root)
    assert "root of a repository" in refusal(tmp_path / "other", root)
    bare = tmp_path / "bare.git"
    subprocess.run(["git", "init", "-q", "--bare", bare], check=True)
    assert "lies in the repository" in refusal(bare / "site", root)


def test_a_home_is_known_by_its_variable(root, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "people/ada"))
    assert "home folder" in refusal(tmp_path / "people", root.parent.parent / "elsewhere")
    need_own_place(tmp_path / "people/ada/www", root)


def test_a_folder_that_cannot_be_read_is_not_replaced(root, tmp_path, monkeypatch):
    site = a_site(tmp_path / "site")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(site))

    monkeypatch.setattr(os, "scandir", refused)
    assert "permission denied" in refusal(site, root)


@pytest.mark.parametrize("name", ["notes.txt", "0123abcd.txt", "deadbeefcafe"])
def test_the_workshop_beside_the_site_removes_only_what_builds_made(root, tmp_path, name):
    written(tmp_path / ".site.build" / name)
    (tmp_path / ".site.build/lock").touch()
    with pytest.raises(CannotPublish, match=name), staging(tmp_path / "site", root, lambda: None):
        pass
    assert (tmp_path / ".site.build" / name).exists()


def test_a_workshop_that_was_never_one_stays(root, tmp_path):
    written(tmp_path / ".site.build/0123abcd/thesis.doc")
    with (
        pytest.raises(CannotPublish, match="no build has made"),
        staging(tmp_path / "site", root, lambda: None),
    ):
        pass
    assert (tmp_path / ".site.build/0123abcd/thesis.doc").exists()


def test_what_arrives_while_a_site_is_built_stays(root, tmp_path):
    site = a_site(tmp_path / "site")
    with staging(site, root, lambda: None) as shop:
        a_site(shop.new)
        written(site / "thesis.doc")
        with pytest.raises(CannotPublish, match=r"thesis\.doc"):
            shop.publish()
    assert (site / "thesis.doc").exists()


def command(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    "words", [["build", "--to", "."], ["build", "--to", "docs"], ["print", "--to", ".git"]]
)
def test_the_commands_refuse_in_a_sentence(root, words):
    (root / "docs").mkdir(exist_ok=True)
    before = all_of(root)
    done = command("-m", "prontuario", *words, cwd=root)
    assert done.returncode == 2, done.stdout
    assert "name another folder with --to" in done.stderr
    assert "Traceback" not in done.stderr
    assert all_of(root) == before


def test_the_site_engine_alone_empties_no_folder_either(tmp_path):
    """`mkdocs build --site-dir X` removes what X holds, before it builds."""
    written(tmp_path / "mine/thesis.doc")
    done = command("-m", "mkdocs", "build", "--site-dir", tmp_path / "mine", cwd=ROOT)
    assert done.returncode == 1
    assert "thesis.doc" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert (tmp_path / "mine/thesis.doc").exists()


def test_a_print_replaces_its_own_sheet_and_nobody_elses(root, tmp_path):
    (tmp_path / "desk").mkdir()
    ours, theirs = tmp_path / "desk/call-card.pdf", tmp_path / "desk/contacts.pdf"
    put_file(ours, b"%PDF-1.7 ...\n")
    assert ours.read_bytes().endswith(MARK)
    put_file(ours, b"%PDF-1.7 again\n")
    written(theirs)
    done = command("-m", "prontuario", "print", "--to", tmp_path / "desk", cwd=root)
    assert done.returncode == 2
    assert f"{theirs} was not made by Prontuario" in done.stderr
    assert theirs.read_text() == "a thesis of three years"
    ours.write_bytes(ours.read_bytes() + b"notes of mine")
    with pytest.raises(CannotPublish, match="changed since"):
        put_file(ours, b"%PDF-1.7\n")


def test_the_stick_packs_a_site_and_replaces_only_an_archive_of_ours(tmp_path):
    site, archive = a_site(tmp_path / "site"), tmp_path / "site.zip"
    stick = ROOT / "tools/stick.py"
    for _ in range(2):
        assert command(stick, site, archive, cwd=tmp_path).returncode == 0
    assert zipfile.ZipFile(archive).testzip() is None
    written(archive)
    done = command(stick, site, archive, cwd=tmp_path)
    assert (done.returncode, archive.read_text()) == (2, "a thesis of three years")
    assert "was not made by Prontuario" in done.stderr
    written(site / "salaries.xlsx")
    done = command(stick, site, tmp_path / "other.zip", cwd=tmp_path)
    assert done.returncode == 2
    assert "salaries.xlsx" in done.stderr
    assert not (tmp_path / "other.zip").exists()


def test_a_site_from_before_its_file_was_renamed_is_ours(root, tmp_path):
    place = a_site_of_before(tmp_path / "site")
    assert edition_of(place) == "team"
    need_own_place(place, root)
    (place / "notes.txt").write_text("mine")
    assert "notes.txt" in refusal(place, root)
