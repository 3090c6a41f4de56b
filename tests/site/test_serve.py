"""`make serve`: what an author changes is on the page a moment later, and a mistake is shown there and kills nothing."""

import html
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.built import environment
from tests.site.project import small_project

PATIENCE = 60


def heed_interrupts() -> None:
    """Undoes what a shell does to what it runs in the background: there Ctrl+C is ignored, and children inherit it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Served:
    """A served project."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self._log = root / "serve.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "prontuario", "serve", "--address", self.address],
                cwd=root,
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=heed_interrupts,
            )

    def read(self, path: str) -> tuple[int, str]:
        """A page: its status, and its text, entities resolved. No page takes long, whatever is being built."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=10) as answer:
                return answer.status, html.unescape(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            with error:
                return error.code, html.unescape(error.read().decode("utf-8"))
        except OSError:
            return 0, ""

    def shows(self, path: str, wanted: Callable[[int, str], bool]) -> str:
        """Waits until a page is as wanted, and returns it."""
        end = time.monotonic() + PATIENCE
        status, text = self.read(path)
        while not wanted(status, text):
            log = self._log.read_text("utf-8", errors="replace")
            assert self._process.poll() is None, f"serve has ended:\n{log}"
            assert time.monotonic() < end, f"{path} never came, last {status}:\n{log[-3000:]}"
            time.sleep(0.2)
            status, text = self.read(path)
        return text

    def says(self, path: str, words: str) -> str:
        """Waits until a page holds the words."""
        return self.shows(path, lambda status, text: status == 200 and words in text)

    def change(self, file: str, old: str, new: str) -> None:
        """Replaces words in a file of the project, as an editor saves it."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text, file
        path.write_text(text.replace(old, new), encoding="utf-8")

    def files(self) -> dict[Path, bytes]:
        """What an author may have changed."""
        kinds = {".yml", ".md", ".html", ".py"}
        return {
            path: path.read_bytes()
            for path in self.root.rglob("*")
            if path.suffix in kinds and path.is_file()
        }

    def stop(self) -> None:
        """Ends it as Ctrl+C does. Fails if it needs more."""
        os.killpg(self._process.pid, signal.SIGINT)
        try:
            self._process.wait(timeout=20)
        finally:
            if self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()

    @property
    def log(self) -> str:
        """What it has said so far."""
        return self._log.read_text("utf-8", errors="replace")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all tests of this file."""
    started = Served(small_project(tmp_path_factory.mktemp("served") / "project"))
    started.says("index.html", "Calm fire")
    yield started
    started.stop()
    assert "Traceback" not in started.log


@pytest.fixture
def served(server: Served) -> Iterator[Served]:
    """The server, around a project that is put back in order after the test."""
    before = server.files()
    yield server
    after = server.files()
    for path in after.keys() - before.keys():
        path.unlink()
    for path, content in before.items():
        if after.get(path) != content:
            path.write_bytes(content)


FIRE = "playbooks/threats/fire.yml"


def test_a_changed_title_comes(served):
    served.change(FIRE, "Calm fire", "Blaze in the kitchen")
    for page in ("threats/fire.html", "index.html", "threats/index.html", "first-minutes.html"):
        assert "Calm fire" not in served.says(page, "Blaze in the kitchen")


def test_a_new_threat_comes_and_goes(served):
    text = (served.root / "playbooks/threats/flood.yml").read_text("utf-8")
    new = served.root / "playbooks/threats/storm.yml"
    new.write_text(text.replace("Calm flood", "Storm of the century"), encoding="utf-8")
    served.says("index.html", "Storm of the century")
    served.says("threats/storm.html", "Storm of the century")
    new.unlink()
    served.shows("index.html", lambda status, text: status == 200 and "Storm of the century" not in text)
    served.shows("threats/storm.html", lambda status, _: status == 404)


def test_a_changed_template_comes(served):
    file = "prontuario/web/templates/macros/threat.html"
    served.change(file, "</h1>", "</h1><p>A line of the designer</p>")
    served.says("threats/fire.html", "A line of the designer")
    served.change(file, "<p>A line of the designer</p>", "")
    served.shows(
        "threats/fire.html", lambda status, text: status == 200 and "A line of the designer" not in text
    )


def test_a_changed_word_of_the_engine_comes(served):
    served.change(
        "prontuario/language/en/labels.yml", "menu_threats: Threats", "menu_threats: Perils of ours"
    )
    served.says("threats/index.html", "Perils of ours")


def test_what_a_macro_says_of_itself_comes(served):
    (served.root / "docs/maintain/macros.md").write_text("# Macros\n\n{{ macro_reference() }}\n", "utf-8")
    served.says("maintain/macros.html", "A threat's whole page.")
    served.change(
        "prontuario/web/templates/macros/threat.html",
        "A threat's whole page.",
        "All that is known of a threat.",
    )
    served.says("maintain/macros.html", "All that is known of a threat.")


def test_a_new_macro_comes(served):
    new = served.root / "prontuario/web/templates/macros/shout.html"
    new.write_text("{# Shouts.\nExample: {{ shout() }} #}\n<b>HALLO</b>\n", "utf-8")
    (served.root / "docs/use.md").write_text("# Use\n\n{{ shout() }}\n", encoding="utf-8")
    served.says("use.html", "HALLO")


def test_a_mistake_is_shown_on_every_page_and_heals(served):
    served.change(FIRE, "owner: boss", "owner: bos")
    line = next(
        number
        for number, line in enumerate((served.root / FIRE).read_text("utf-8").splitlines(), 1)
        if "owner:" in line
    )
    for page in ("index.html", "threats/flood.html", "people.html"):
        text = served.says(page, "there is no role `bos`")
        assert f"{FIRE}:{line}:8" in text
        assert "did you mean `boss`?" in text
    assert re.search(rf"{FIRE}:{line}:8: .*there is no role `bos`", served.log)
    served.change(FIRE, "owner: bos\n", "owner: boss\n")
    served.shows("index.html", lambda status, text: status == 200 and "there is no role" not in text)


def test_a_file_that_is_no_yaml_is_shown_and_heals(served):
    served.change(FIRE, "class: safety", "class: [safety")
    served.says("index.html", f"{FIRE}:")
    assert "Calm flood" in served.says("threats/flood.html", f"{FIRE}:")
    served.change(FIRE, "class: [safety", "class: safety")
    served.shows("threats/fire.html", lambda status, text: status == 200 and f"{FIRE}:" not in text)


def test_a_wrong_name_on_a_page_is_shown_there_and_heals(served):
    page = served.root / "docs/rules.md"
    before = page.read_text("utf-8")
    page.write_text('# Rules\n\nCall {{ contact("bos") }}.\n', encoding="utf-8")
    served.says("rules.html", "there is no role `bos` - did you mean `boss`?")
    page.write_text('# Rules\n\n{% for name in ["bos"] %}{{ contact(name) }}{% endfor %}\n', encoding="utf-8")
    served.says("rules.html", "there is no role `bos` - did you mean `boss`?")
    assert "Calm fire" in served.says("index.html", "Calm fire")
    page.write_text(before, encoding="utf-8")
    served.shows("rules.html", lambda status, text: status == 200 and "there is no role" not in text)


def test_a_file_saved_half_way_shows_its_finding_and_heals(served):
    """Cut at other places, tests/torture/test_any_file.py examines it."""
    file, found = served.root / FIRE, re.compile(rf"{FIRE}:[\d:]+ ?[^<]*")
    whole, before = file.read_bytes(), found.findall(served.says("index.html", "Calm fire"))
    file.write_bytes(whole[: len(whole) // 2])
    served.shows("index.html", lambda status, text: status == 200 and found.findall(text) != before)
    assert found.search(served.read("index.html")[1])
    file.write_bytes(whole)
    served.shows("index.html", lambda status, text: status == 200 and found.findall(text) == before)


@pytest.mark.parametrize("folder", ["roster", "docs"])
def test_a_folder_that_is_removed_and_comes_back_is_seen(served, folder):
    away, said = served.root / f"{folder}.away", ("cannot be built", "roster/ is missing")
    (served.root / folder).rename(away)
    served.shows("index.html", lambda status, text: status == 200 and any(each in text for each in said))
    away.rename(served.root / folder)
    served.shows("index.html", lambda status, text: status == 200 and not any(each in text for each in said))
    file, page, old, new = {
        "roster": ("roster/people.yml", "people.html", "Calm Anna", "Calm Anita"),
        "docs": ("docs/use.md", "use.html", "One paragraph", "Two of them"),
    }[folder]
    for before, after in ((old, new), (new, old)):  # once, and once more
        served.change(file, before, after)
        served.says(page, after)


# How a configuration breaks, and what is said of it.
BROKEN_CONFIGURATIONS = {
    "no YAML": ("theme:", "theme: [", "mkdocs.yml"),
    "unknown plugin": ("hooks:", "plugins: [ofline]\nhooks:", "ofline"),
    "no hook": ("[macros.py]", "[macross.py]", "macross.py"),
    "gone": ("", "", "mkdocs.yml"),
}


@pytest.mark.parametrize("name", BROKEN_CONFIGURATIONS)
def test_a_broken_configuration_is_said_on_the_page_and_heals(served, name):
    old, new, said = BROKEN_CONFIGURATIONS[name]
    file = served.root / "mkdocs.yml"
    whole = file.read_text("utf-8")
    if new:
        served.change("mkdocs.yml", old, new)
    else:
        file.unlink()
    for page in ("index.html", "threats/fire.html"):
        text = served.says(page, "cannot be built")
        assert "Calm fire" in text
        assert said in text.partition("<pre")[2]
        assert "Traceback" not in text
    file.write_text(whole, "utf-8")
    served.shows("index.html", lambda status, text: status == 200 and "cannot be built" not in text)


def test_a_hundred_saves_end_with_the_last_one(served):
    before, last = served.log.count("Built in"), "Calm fire"
    for number in range(100):
        served.change(FIRE, last, last := f"Calm fire {number}")
        time.sleep(0.02)
    served.says("index.html", "Calm fire 99")
    assert served.log.count("Built in") - before < 20


def test_somebody_who_starts_with_a_broken_configuration_is_told(tmp_path):
    root = small_project(tmp_path / "project")
    whole = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text("nav: [", "utf-8")
    started = Served(root)
    try:
        started.shows("index.html", lambda status, text: status == 503 and "cannot be built" in text)
        (root / "mkdocs.yml").write_text(whole, "utf-8")
        started.says("index.html", "Calm fire")
    finally:
        started.stop()
    assert "Traceback" not in started.log
