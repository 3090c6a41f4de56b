"""The front end has one room, prontuario/web: no script, style or template is anywhere else."""

from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, STARTERS

WEB = PACKAGE / "web"
KINDS = {".js", ".mjs", ".css", ".html", ".ts"}
FOLDERS = {
    "scripts": {".js", ".ts"},
    "styles": {".css"},
    "templates": {".html"},
    "theme": {".html"},
    "vendor": {".mjs", ".mts", ".txt"},
    "built": {".js", ".css", ".txt"},
}
CONFIGURATION = {"tsconfig.json"}


def elsewhere(package: Path) -> list[str]:
    """Scripts, styles and templates that are outside of their room."""
    outside = [
        path for path in package.rglob("*") if path.suffix in KINDS and package / "web" not in path.parents
    ]
    return sorted(path.relative_to(package).as_posix() for path in outside)


def misplaced(web: Path) -> list[str]:
    """Files in a folder of the room that is for others."""
    files = [path for path in web.rglob("*") if path.is_file() and path.parent != web]
    kinds = {path: FOLDERS.get(path.relative_to(web).parts[0], set()) for path in files}
    wrong = [
        path for path, kind in kinds.items() if path.suffix not in kind and path.name not in CONFIGURATION
    ]
    return sorted(path.relative_to(web).as_posix() for path in wrong if "__pycache__" not in path.parts)


def test_no_script_style_or_template_is_outside_of_the_room():
    assert STARTERS.is_dir()
    assert elsewhere(PACKAGE) == []


def test_each_folder_of_the_room_has_what_it_is_for():
    assert misplaced(WEB) == []
    assert {path.name for path in WEB.iterdir() if path.is_dir()} - {"__pycache__"} == set(FOLDERS)


def test_no_template_takes_the_place_of_another():
    """Each is named with its folder, `pages/home.html`, and all of them are found from one."""
    rooms = {path.name for path in (WEB / "templates").iterdir()}
    assert rooms == {"macros", "pages", "paper", "serve"}


@pytest.mark.parametrize(
    "path", ["pages/x.js", "paper/x.css", "serve/templates/x.html", "offline/worker/x.mjs", "x.ts"]
)
def test_one_that_is_elsewhere_is_seen(tmp_path, path):
    for name in (path, "web/scripts/a.js", "pages/a.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert elsewhere(tmp_path) == [path]


@pytest.mark.parametrize("path", ["styles/x.js", "scripts/x.html", "new/x.css", "templates/pages/x.css"])
def test_one_in_the_wrong_folder_is_seen(tmp_path, path):
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).touch()
    assert misplaced(tmp_path) == [path]
