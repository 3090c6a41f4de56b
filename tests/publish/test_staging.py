"""A new site takes the place of the old one whole, whatever goes wrong, and at whichever file operation it ends."""

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from prontuario.offline.copy import offline_files
from prontuario.publish import staging, swap
from prontuario.publish.errors import CannotPublish
from prontuario.publish.staging import staging as opened

OPERATIONS = ("os.", "open", "shutil.")
DIED = 9
FILES = ("index.html", "assets/a.css", "build.json")


@pytest.fixture(params=["link", "rename"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where sites go: on a system with links, and on one without. The first site is there."""
    monkeypatch.setattr(os, "sync", lambda: None)
    monkeypatch.setattr(swap, "LINKS", request.param == "link")
    publish(tmp_path / "site", "one")
    assert (tmp_path / "site").is_symlink() == (request.param == "link")
    return tmp_path / "site"


def publish(place: Path, words: str) -> None:
    with opened(place, place.parent / "handbook", lambda: None) as shop:
        for name in FILES:
            (shop.new / name).parent.mkdir(exist_ok=True)
            (shop.new / name).write_text(words)
        for name, text in offline_files(shop.new, words, "today").items():
            (shop.new / name).write_text(text)
        shop.publish()


def holds(place: Path) -> set[str]:
    """What the files of the published site say."""
    assert {file.relative_to(place).as_posix() for file in place.rglob("*.*")} == {
        *FILES,
        "files.json",
        "sw.js",
    }
    return {(place / name).read_text() for name in FILES}


def left(place: Path) -> list[str]:
    """What builds have left beside the site."""
    kept = {place.resolve().name, "lock", "about.txt"}
    return [each.name for each in (place.parent / ".site.build").iterdir() if each.name not in kept]


def ends_at(number: int, place: Path) -> bool:
    """Publishes in a process that ends, as if killed, at its file operation of that number. Whether it came so far."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == DIED
    count = 0

    def die(event: str, _: object) -> None:
        nonlocal count
        count += event.startswith(OPERATIONS)
        if count == number:
            os._exit(DIED)

    sys.addaudithook(die)
    publish(place, "two")
    os._exit(0)


def test_whichever_file_operation_is_the_last_one_version_is_there_whole(place):
    number, seen = 1, []
    while ends_at(number, place):
        if not swap.LINKS and not place.exists():
            with opened(place, place.parent / "handbook", lambda: None):
                pass  # without links a build can end between two renames; the next one begins by putting the site back
        seen += holds(place)
        assert len(holds(place)) == 1
        if seen[-1] == "two":
            publish(place, "one")
        number += 1
    assert number > 20
    assert set(seen) == {"one", "two"}, "no end came before the change, or none after it"
    publish(place, "one")
    assert (holds(place), left(place)) == ({"one"}, [])


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EXDEV, errno.EBUSY, errno.EACCES])
def test_a_refused_swap_changes_nothing_and_says_what_to_do(place, error, monkeypatch):
    def swap_refused(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(staging, "swap", swap_refused)
    with pytest.raises(CannotPublish, match=f"{place}: .* - .*"):
        publish(place, "two")
    assert (holds(place), left(place)) == ({"one"}, [])


def test_a_folder_of_an_older_prontuario_becomes_a_link(tmp_path, monkeypatch):
    monkeypatch.setattr(swap, "LINKS", False)
    publish(tmp_path / "site", "one")
    monkeypatch.setattr(swap, "LINKS", True)
    publish(tmp_path / "site", "two")
    assert (tmp_path / "site").is_symlink()
    assert (holds(tmp_path / "site"), left(tmp_path / "site")) == ({"two"}, [])


@pytest.mark.parametrize("links", [True, False])
def test_a_site_that_was_moved_aside_comes_back_when_nothing_took_its_place(tmp_path, monkeypatch, links):
    monkeypatch.setattr(swap, "LINKS", False)
    publish(tmp_path / "site", "one")
    monkeypatch.setattr(swap, "LINKS", links)

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "symlink_to", fails)
    rename, calls = os.rename, []
    monkeypatch.setattr(
        os,
        "rename",
        lambda *pair: fails() if (calls.append(pair) or len(calls)) == 2 and not links else rename(*pair),
    )
    with pytest.raises(CannotPublish, match="no space left"):
        publish(tmp_path / "site", "two")
    assert (holds(tmp_path / "site"), left(tmp_path / "site")) == ({"one"}, [])


def test_a_link_of_the_owner_stays_and_leads_to_the_new_site(tmp_path):
    (tmp_path / "disk/www").mkdir(parents=True)
    (tmp_path / "site").symlink_to("disk/www")
    publish(tmp_path / "site", "one")
    assert os.readlink(tmp_path / "site") == "disk/www"
    assert holds(tmp_path / "disk/www") == {"one"}


def test_rights_of_the_folder_stay(place):
    place.chmod(0o2750)
    publish(place, "two")
    assert place.stat().st_mode & 0o7777 == 0o2750


def test_a_file_in_its_place_is_not_replaced(tmp_path):
    (tmp_path / "site").write_text("mine")
    with pytest.raises(CannotPublish, match="is a file"):
        publish(tmp_path / "site", "one")
    assert (tmp_path / "site").read_text() == "mine"


def test_a_second_build_says_that_it_waits(tmp_path):
    (tmp_path / ".site.build").mkdir()
    (tmp_path / ".site.build/about.txt").touch()
    lock = FileLock(tmp_path / ".site.build/lock")
    lock.acquire()
    said = []

    def waiting() -> None:
        said.append("waits")
        lock.release()

    with opened(tmp_path / "site", tmp_path / "handbook", waiting):
        assert said == ["waits"]


def test_what_waits_for_another_build_and_is_interrupted_takes_nothing_from_it(tmp_path):
    def interrupted() -> None:
        raise KeyboardInterrupt

    with opened(tmp_path / "site", tmp_path / "handbook", lambda: None) as shop:
        with pytest.raises(KeyboardInterrupt), opened(tmp_path / "site", tmp_path / "handbook", interrupted):
            pass
        assert shop.new.is_dir()


def test_what_cannot_be_removed_now_stops_nothing(place, monkeypatch):
    (place.parent / ".site.build/0123abcd").mkdir()
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    publish(place, "two")
    monkeypatch.undo()
    assert holds(place) == {"two"}
