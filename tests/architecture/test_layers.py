"""Imports point one way: the contracts in pyproject.toml are kept, and an import that breaks one is seen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import MODULES, text_of
from tests.site.built import ROOT

LINT = Path(sys.executable).with_name("lint-imports")


def linted(folder: Path) -> tuple[int, str]:
    """What the linter says of the package in a folder."""
    done = subprocess.run(
        [LINT, "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def package(tmp_path):
    """The Python of the package, and the contracts."""
    for file in MODULES:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text_of(file), "utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_imports_point_one_way(package):
    code, said = linted(package)
    assert code == 0, said


@pytest.mark.parametrize(
    ("file", "line", "reason"),
    [
        (
            "plan/steps.py",
            "from prontuario.checks.case import Case",
            "prontuario.plan is not allowed to import",
        ),
        (
            "examine.py",
            "from prontuario.pages.sitemap import x",
            "prontuario.examine is not allowed to import",
        ),
        ("report/report.py", "import prontuario.examine", "prontuario.report is not allowed to import"),
        ("site.py", "import mkdocs", "Only the seam knows the site generator BROKEN"),
        ("plan/steps.py", "import markupsafe", "Templates are for pages BROKEN"),
        ("views/people.py", "import segno", "Only the paper knows the PDF engine BROKEN"),
    ],
)
def test_an_import_that_breaks_a_contract_is_seen(package, file, line, reason):
    with (package / "prontuario" / file).open("a", encoding="utf-8") as module:
        module.write(f"\n\ndef late():\n    {line}\n")
    code, said = linted(package)
    assert code == 1
    assert reason in said


def test_a_new_room_has_to_be_given_its_place(package):
    (package / "prontuario/shed.py").write_text('"""A shed."""\n', "utf-8")
    code, said = linted(package)
    assert (code, "shed" in said) == (1, True), said


def test_the_root_knows_only_the_seam():
    imports = [line for line in text_of("macros.py").splitlines() if line.startswith(("import", "from"))]
    assert imports
    assert [line for line in imports if not line.startswith("from prontuario.seam")] == []
