"""Compiled templates that are kept: never old ones, never broken ones, and none where none can be kept."""

from pathlib import Path

import jinja2
import platformdirs
import pytest

from prontuario.pages.kept_templates import kept_templates


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    """The folder of the user's that things are kept in."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: folder / name)
    return folder


@pytest.fixture
def template(tmp_path) -> Path:
    path = tmp_path / "pages/hello.html"
    path.parent.mkdir()
    path.write_text("Hello {{ name }}", "utf-8")
    return path


class Counting(jinja2.Environment):
    """An environment that counts what it compiles."""

    compiled = 0

    def _compile(self, *arguments):
        self.compiled += 1
        return super()._compile(*arguments)


def said(template: Path, compiler: Path = Path(__file__)) -> tuple[str, int]:
    """What a new environment makes of it, and how many templates it compiled for that."""
    loader = jinja2.FileSystemLoader(template.parent)
    made = Counting(loader=loader, bytecode_cache=kept_templates(compiler))
    return made.get_template(template.name).render(name="Anna"), made.compiled


def test_a_template_is_compiled_once(cache, template):
    assert [said(template), said(template)] == [("Hello Anna", 1), ("Hello Anna", 0)]


def test_a_changed_template_is_compiled_again(cache, template):
    said(template)
    template.write_text("Bye, {{ name }}", "utf-8")
    assert [said(template), said(template)] == [("Bye, Anna", 1), ("Bye, Anna", 0)]


def test_another_compiler_takes_none_of_them(cache, template, tmp_path):
    said(template)
    other = tmp_path / "compiler.py"
    other.write_text("# another")
    assert said(template, other) == ("Hello Anna", 1)


@pytest.mark.parametrize("rubbish", [b"", b"\0" * 10, b"j2" + b"x" * 100])
def test_a_broken_one_is_compiled_again(cache, template, rubbish):
    said(template)
    (file,) = (path for path in cache.rglob("*") if path.is_file())
    for broken in (rubbish, file.read_bytes()[:-10]):
        file.write_bytes(broken)
        assert said(template) == ("Hello Anna", 1)


def test_where_nothing_can_be_kept_all_works(cache, template, monkeypatch):
    cache.write_text("a file")
    assert said(template) == ("Hello Anna", 1)
    cache.unlink()
    said(template)
    (folder,) = cache.glob("*/*/*")
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("a file")
    assert said(template) == ("Hello Anna", 1)

    def homeless(name: str) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(platformdirs, "user_cache_path", homeless)
    assert said(template) == ("Hello Anna", 1)
