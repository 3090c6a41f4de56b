"""Somebody who has only the package: a handbook from nothing to a site, and an engine that is updated under it."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import venv
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from tests.browser.conftest import DESKTOP, Serving, Visit, Visiting
from tests.once import made_once
from tests.site.built import ROOT

# What the container's build takes is all that a wheel needs.
COPIED = re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Containerfile").read_text("utf-8"), re.MULTILINE)
SOURCES = [name for line in COPIED for name in line.split()]
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


def test_from_the_package_to_a_site_and_a_threat_of_ones_own(computer, visit: Visiting, serve: Serving):
    assert "prontuario" in computer.run("prontuario", "--version")[1]
    where = computer.run("python", "-c", "import prontuario; print(prontuario.__file__)")[1]
    assert where.startswith(str(computer.site)), "the package is not the wheel's"

    assert computer.run("prontuario", "new", "plan", "--company", "Rossi")[0] == 0
    assert computer.run("prontuario", "check", at="plan") == (0, "no problems found\n")

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
    line = next(number for number, each in enumerate(right.splitlines(), 1) if each.startswith("owner:"))
    finding = f"playbooks/threats/payments-fail.yml:{line}:8: there is no role `ofice-manager` - did you mean `office-manager`?"
    assert finding in said
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
    look_up(visit(at=serve(site)))
    assert not (site / "maintain").exists()
    assert computer.run("prontuario", "build", "--edition", "team", "--to", "team", at="plan")[0] == 0
    assert (plan / "team/maintain/checks.html").is_file()


def test_the_example_is_in_the_package(computer):
    assert computer.run("prontuario", "new", "airline", "--starter", "airline")[0] == 0
    code, said = computer.run("prontuario", "check", at="airline")
    assert (code, said.startswith("no problems found")) == (0, True), said


def test_an_italian_handbook_has_an_italian_menu(computer, visit: Visiting, serve: Serving):
    assert computer.run("prontuario", "new", "piano", "--language", "it")[0] == 0
    code, said = computer.run("prontuario", "build", "--edition", "team", at="piano")
    assert code == 0, said
    page = visit(DESKTOP, serve(computer.home / "piano/site")).go("index.html")
    assert page.locator("html").get_attribute("lang") == "it"
    for words in ("In una crisi", "Chi e come", "Primi minuti"):
        assert page.get_by_text(words).first.is_visible(), words
    assert page.get_by_placeholder("Cerca").count()


def test_serve_needs_nothing_else(computer, visit: Visiting):
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
        tab = visit(at=f"http://127.0.0.1:{port}/", fresh=True)
        page = come(tab)
        assert page.get_by_role("link", name="Power cut at the office").first.is_visible()
        assert page.get_by_text("You see what the crisis team sees.").is_visible()
        tab.go("messages/index.html")
        page.get_by_text("Power cut, holding statement").first.wait_for()
        tab.go("index.html").get_by_role("link", name="Show what staff see").click()
        page.get_by_text("You see what all staff see.").wait_for()
        assert page.get_by_role("link", name="Power cut at the office").first.is_visible()
        tab.page.goto("about:blank")
        tab.errors[:] = [
            error for error in tab.errors if "/.serve/after/" not in error
        ]  # asked of the other edition
    finally:
        served.terminate()
        served.wait(timeout=SECONDS)


def look_up(tab: Visit) -> None:
    """What an employee does with the new site: type what happens, and see whom to call."""
    page = tab.go("index.html")
    page.get_by_role("searchbox", name="What is happening?").fill("payments fail")
    page.get_by_role("link", name="Payments fail").first.click()
    page.get_by_text("Anna Nuova").first.wait_for()
    assert page.locator("a[href^='tel:']").first.is_visible()
    assert tab.go("rules.html").get_by_role("heading", name="Our own rules").is_visible()
    assert tab.go("use.html").get_by_role("heading", name="How to use this handbook").is_visible()


def come(tab: Visit) -> Page:
    """The first page: opened once, as soon as somebody answers there; it shows by itself what was built meanwhile."""
    for _ in range(SECONDS * 2):
        try:
            tab.page.goto(f"{tab.home}index.html")
            break
        except Error:  # nobody answers yet
            time.sleep(0.5)
    tab.page.get_by_role("searchbox", name="What is happening?").wait_for()
    tab.errors.clear()
    return tab.page


def test_an_update_of_the_engine_leaves_what_is_the_owners(computer, wheel):
    """The newer engine brings another page of the product; the owner's page of the same path stays."""
    assert computer.run("prontuario", "new", "plan")[0] == 0
    plan = computer.home / "plan"
    (plan / "docs/rules.md").write_text("# Our own rules\n\nThey stay.\n", "utf-8")
    (plan / "docs/floors.md").write_text("# The floors\n\nTwo of them.\n", "utf-8")
    with (plan / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav:\n  - Ours: [floors.md]\n")
    files = {file: file.read_bytes() for file in plan.rglob("*") if file.is_file()}
    newer = computer.site / "prontuario/language/en/pages"
    for name in ("rules.md", "use.md"):
        (newer / name).write_text(f"# New words for {name}\n\nThey are new.\n", "utf-8")
    code, said = computer.run("prontuario", "build", at="plan")
    assert code == 0, said
    assert "They stay." in (plan / "site/rules.html").read_text("utf-8")
    assert "They are new." in (plan / "site/use.html").read_text("utf-8")
    assert "floors.html" in (plan / "site/index.html").read_text("utf-8")
    assert {file: file.read_bytes() for file in files} == files
