"""Somebody who has only the package: a handbook from nothing to a site, and an engine that is updated under it."""

import os
import shutil
import subprocess
import sys
import sysconfig
import time
import urllib.request
import venv
from pathlib import Path

import pytest

from tests.once import made_once
from tests.site.built import ROOT

SOURCES = (
    "prontuario",
    "playbooks",
    "roster",
    "docs",
    "README.md",
    "LICENSE",
    "pyproject.toml",
    "setup.py",
    "MANIFEST.in",
)
NOT_COPIED = shutil.ignore_patterns("__pycache__", "*.egg-info")
SECONDS = 120


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it would be released."""

    def make(folder: Path) -> None:
        for name in SOURCES:
            source = ROOT / name
            shutil.copytree(source, folder / name, ignore=NOT_COPIED) if source.is_dir() else shutil.copy(
                source, folder
            )
        words = [
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            str(folder / "dist"),
            str(folder),
        ]
        subprocess.run([sys.executable, *words], check=True, timeout=SECONDS)

    (made,) = (made_once(tmp_path_factory, "wheel", make) / "dist").glob("*.whl")
    return made


class Computer:
    """A machine with Python, the package, and nothing of the project's checkout."""

    def __init__(self, folder: Path, wheel: Path) -> None:
        self.home, self.bin = folder / "home", folder / "env/bin"
        self.home.mkdir()
        venv.create(folder / "env", with_pip=False)
        self.site = next((folder / "env/lib").glob("python3*/site-packages"))
        # Its dependencies, which a registry would bring, are those of the tests; the package itself comes from the wheel.
        (self.site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
        self.install(wheel)

    def install(self, wheel: Path) -> None:
        words = [
            "-m",
            "pip",
            "--python",
            str(self.bin / "python"),
            "install",
            "-q",
            "--no-deps",
            "--force-reinstall",
            str(wheel),
        ]
        subprocess.run([sys.executable, *words], check=True, timeout=SECONDS)

    def run(self, *words: str, at: str = ".") -> tuple[int, str]:
        done = subprocess.run(
            [str(self.bin / words[0]), *words[1:]],
            cwd=self.home / at,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        return done.returncode, done.stdout

    @property
    def environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "PRONTUARIO", "PYTEST", "COV"))
        }
        return {**kept, "HOME": str(self.home)}


@pytest.fixture
def computer(tmp_path: Path, wheel: Path) -> Computer:
    return Computer(tmp_path, wheel)


def test_from_the_package_to_a_site_and_a_threat_of_ones_own(computer):
    assert "prontuario" in computer.run("prontuario", "--version")[1]
    where = computer.run("python", "-c", "import prontuario; print(prontuario.__file__)")[1]
    assert where.startswith(str(computer.site)), "the package is not the wheel's"

    assert computer.run("prontuario", "new", "plan", "--company", "Rossi")[0] == 0
    assert computer.run("prontuario", "check", at="plan") == (0, "no findings: the plan holds\n")

    plan = computer.home / "plan"
    assert computer.run("prontuario", "new", "threat", "payments-fail", at="plan")[0] == 0
    people = plan / "roster/people.yml"
    people.write_text(people.read_text("utf-8").replace("Anna Vera", "Anna Nuova"), "utf-8")
    (plan / "docs/rules.md").write_text(
        "# Our own rules\n\nIn any doubt call {{ duty_number() }}.\n", "utf-8"
    )

    threat = plan / "playbooks/threats/payments-fail.yml"
    right = threat.read_text("utf-8")
    threat.write_text(right.replace("owner: office-manager", "owner: ofice-manager"), "utf-8")
    code, said = computer.run("prontuario", "check", at="plan")
    assert code == 1
    assert (
        "playbooks/threats/payments-fail.yml:9:8: there is no role `ofice-manager` - did you mean `office-manager`?"
        in said
    )
    assert computer.run("prontuario", "build", at="plan")[0] == 1
    assert not (plan / "site").exists()

    code, said = computer.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", at="plan")
    assert code == 1
    assert "there is no role `ofice-manager`" in said
    threat.write_text(right, "utf-8")
    code, said = computer.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", at="plan")
    assert (code, " passed" in said) == (0, True), said

    code, said = computer.run("prontuario", "build", at="plan")
    assert (code, "for staff" in said) == (0, True), said
    site = plan / "site"
    assert "Anna Nuova" in (site / "threats/payments-fail.html").read_text("utf-8")
    assert "Our own rules" in (site / "rules.html").read_text("utf-8")
    assert "How to use this handbook" in (site / "use.html").read_text("utf-8")
    assert not (site / "maintain").exists()
    assert computer.run("prontuario", "build", "--edition", "team", "--to", "team", at="plan")[0] == 0
    assert (plan / "team/maintain/checks.html").is_file()


def test_an_italian_handbook_has_an_italian_menu(computer):
    assert computer.run("prontuario", "new", "piano", "--language", "it")[0] == 0
    code, said = computer.run("prontuario", "build", "--edition", "team", at="piano")
    assert code == 0, said
    home = (computer.home / "piano/site/index.html").read_text("utf-8")
    assert 'lang="it"' in home
    for words in ("In una crisi", "Chi e come", "Primi minuti", "Come il sistema", "Cerca"):
        assert words in home, words


def test_serve_needs_nothing_else(computer):
    assert computer.run("prontuario", "new", "plan")[0] == 0
    port = "8631"
    words = [str(computer.bin / "prontuario"), "serve", "--address", f"127.0.0.1:{port}"]
    served = subprocess.Popen(
        words,
        cwd=computer.home / "plan",
        env=computer.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        first = page(f"http://127.0.0.1:{port}/index.html")
        assert "Power cut at the office" in first
        assert "You see what the <b>crisis team</b> sees." in first
        assert "Power cut, first word" in page(f"http://127.0.0.1:{port}/messages/index.html")
        page(f"http://127.0.0.1:{port}/.serve/edition/staff")
        staff = page(f"http://127.0.0.1:{port}/index.html", "You see what <b>all staff</b> see.")
        assert "Power cut at the office" in staff
    finally:
        served.terminate()
        served.wait(timeout=SECONDS)


def page(address: str, words: str = "") -> str:
    """A page, as soon as it is there and has these words."""
    for _ in range(SECONDS * 2):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                text = str(answer.read().decode())
            if words in text:
                return text
        except OSError:
            pass
        time.sleep(0.5)
    raise AssertionError(f"{address} never came")


def test_an_update_of_the_engine_leaves_what_is_the_owners(computer, wheel):
    """The newer engine brings another page of the product; the owner's page of the same path stays."""
    assert computer.run("prontuario", "new", "plan")[0] == 0
    plan = computer.home / "plan"
    (plan / "docs/rules.md").write_text("# Our own rules\n\nThey stay.\n", "utf-8")
    (plan / "docs/floors.md").write_text("# The floors\n\nTwo of them.\n", "utf-8")
    with (plan / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav:\n  - Ours: [floors.md]\n")
    files = {file: file.read_bytes() for file in plan.rglob("*") if file.is_file()}
    newer = computer.site / "prontuario/product/en"
    for name in ("rules.md", "use.md"):
        (newer / name).write_text(f"# New words for {name}\n\nThey are new.\n", "utf-8")
    code, said = computer.run("prontuario", "build", at="plan")
    assert code == 0, said
    assert "They stay." in (plan / "site/rules.html").read_text("utf-8")
    assert "They are new." in (plan / "site/use.html").read_text("utf-8")
    assert "floors.html" in (plan / "site/index.html").read_text("utf-8")
    assert {file: file.read_bytes() for file in files} == files
