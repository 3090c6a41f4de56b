"""The process that builds for `prontuario serve`: it is used again, and whatever ends it is told and ends nothing else."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from prontuario.serve.generator import SILENT, Generator
from prontuario.serve.inputs import is_code
from tests.site.built import mkdocs
from tests.site.project import small_project

# Hooks of a handbook that end the process, each in its own way, or keep it for ever.
ENDS = {
    "it says why": "import os, sys; print('no more ink', file=sys.stderr); os._exit(3)",
    "something kills it": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "it leaves": "raise SystemExit('no more ink')",
    "it has no input": "input()",
}


@pytest.fixture
def generator(tmp_path: Path) -> Iterator[Generator]:
    made = Generator(small_project(tmp_path / "project"))
    yield made
    made.end()


@pytest.fixture
def hook(generator: Generator) -> Path:
    """A file that each build runs."""
    path = generator.root / "extra.py"
    path.write_text("", "utf-8")
    settings = generator.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("[macros.py]", "[macros.py, extra.py]"), "utf-8")
    return path


def test_one_process_builds_again_and_again(generator, hook, tmp_path):
    hook.write_text("import os\n\ndef on_config(config): print(os.getpid())", "utf-8")
    first, again = (generator.build(tmp_path / name, "team") for name in ("first", "again"))
    assert (first.problem, again.problem) == ("", "")
    assert first.said == again.said != ""
    pages = [sorted(path.name for path in (tmp_path / name).rglob("*.html")) for name in ("first", "again")]
    assert pages[0] == pages[1] != []


def test_each_build_is_for_its_edition(generator, tmp_path):
    for name, edition in (("team", "team"), ("staff", "staff"), ("again", "team")):
        assert generator.build(tmp_path / name, edition).problem == ""
    made = {name: {path.name for path in (tmp_path / name).iterdir()} for name in ("team", "staff", "again")}
    assert made["team"] == made["again"] > made["staff"]


@pytest.mark.parametrize("way", ENDS)
def test_what_ends_it_is_told(generator, hook, tmp_path, way):
    hook.write_text(ENDS[way], "utf-8")
    outcome = generator.build(tmp_path / "site", "team")
    assert outcome.problem
    assert "Traceback" not in outcome.problem
    if "ink" in ENDS[way]:
        assert "no more ink" in outcome.problem


def test_the_next_build_works_when_the_code_is_right_again(generator, hook, tmp_path):
    hook.write_text("import os; os._exit(0)", "utf-8")
    assert generator.build(tmp_path / "site", "team").problem == SILENT
    hook.write_text("", "utf-8")
    generator.end()  # as `serve` does when code changes
    assert generator.build(tmp_path / "site", "team").problem == ""


def test_one_that_ended_while_it_waited_is_begun_again(generator, tmp_path):
    assert generator.build(tmp_path / "site", "team").problem == ""
    generator._process.kill()
    generator._process.wait()
    assert generator.build(tmp_path / "site", "team").problem == ""


FAILS = (
    "from prontuario.site import Site\n\ndef fails(*_):\n    raise KeyError('owner')\n\nSite.block = fails"
)


def test_a_page_of_ours_that_fails_is_named_where_it_is_shown(generator, hook, tmp_path):
    hook.write_text(FAILS, "utf-8")
    outcome = generator.build(tmp_path / "site", "team")
    assert "index.md: this page fails: 'owner'" in outcome.said
    assert 'class="p-failure"' in (tmp_path / "site/index.html").read_text("utf-8")


def test_a_page_of_ours_that_fails_stops_a_build(generator, hook, tmp_path):
    hook.write_text(FAILS, "utf-8")
    made = mkdocs("build", "--site-dir", str(tmp_path / "site"), root=generator.root)
    assert made.returncode == 1
    assert "Nothing was built: the page" in made.stdout
    assert "this page fails: 'owner'" in made.stdout
    assert "Traceback" not in made.stdout


def test_a_page_of_ones_own_may_lead_into_one_of_ours(tmp_path):
    root = small_project(tmp_path / "project")
    (root / "docs/own.md").write_text(
        "# Own\n\n[There](weak.md#what-breaks), [or not](weak.md#nowhere)\n", "utf-8"
    )
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nvalidation: {anchors: warn}\n", "utf-8")
    made = mkdocs("build", "--strict", "--site-dir", str(tmp_path / "site"), root=root)
    assert made.returncode == 1
    assert re.findall(r"does not contain an anchor '(.*?)'", made.stdout) == ["#nowhere"]


def test_one_that_takes_too_long_is_ended(generator, hook, tmp_path):
    generator.patience = 5
    hook.write_text("import time; time.sleep(600)", "utf-8")
    outcome = generator.build(tmp_path / "site", "team")
    assert outcome.problem.startswith("Building took more than 5 seconds")
    assert generator._process is None


def test_one_that_cannot_begin_is_told(tmp_path):
    assert Generator(tmp_path, (sys.executable, "-c", "")).build(tmp_path / "site", "team").problem == SILENT
    said = (
        Generator(tmp_path, (sys.executable, "-c", "raise SystemExit('no')")).build(tmp_path, "team").problem
    )
    assert said == "no"
    assert "cannot be built in" in Generator(tmp_path / "away").build(tmp_path, "team").problem


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("macros.py", True),
        ("docs/hooks/own.py", True),
        ("prontuario/language/en/labels.yml", True),
        ("prontuario/web/templates/macros/threat.html", True),
        ("playbooks/policy.yml", False),
        ("docs/use.md", False),
        ("mkdocs.yml", False),
    ],
)
def test_code_is_known(tmp_path, path, code):
    assert is_code(str(tmp_path / path), tmp_path) is code
