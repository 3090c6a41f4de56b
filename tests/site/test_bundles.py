"""Scripts that a page needs together come as one file."""

from rjsmin import jsmin

from prontuario.pages.bundle import BUNDLES, FILES, bundles, own_scripts
from prontuario.web.folders import HERE

SOURCES = {path.relative_to(HERE).as_posix() for path in HERE.glob("scripts/*/*.js")}


def test_every_script_of_the_live_page_is_in_a_bundle_and_in_each_once():
    live = {path.stem for path in (HERE / "scripts/live").glob("*.js")}
    assert {name for names in BUNDLES.values() for name in names} == live
    assert all(len(names) == len(set(names)) for names in BUNDLES.values())


def test_every_other_script_and_style_is_in_the_site():
    handed_out = {path for path in SOURCES if path.split("/")[1] not in ("live", "worker", "serve", "finder")}
    styles = {path.relative_to(HERE).as_posix() for path in HERE.glob("styles/*.css")} - {"styles/paper.css"}
    assert handed_out | styles <= set(FILES.values())


def test_the_site_holds_bundles_and_not_what_is_in_them(example):
    for path, names in BUNDLES.items():
        assert (example.folder / path).read_text("utf-8") == jsmin(bundles()[path])
        folder = (example.folder / path).parent
        assert not any((folder / f"{name}.js").exists() for name in names)


def test_the_engines_own_are_its_own(example):
    own = own_scripts()
    assert not any("vendor" in path for path in own)
    written = [example.folder / path for path in own if (example.folder / path).exists()]
    assert len(written) > 10
    assert all("\n//" not in path.read_text("utf-8") for path in written)
    vendored = next((HERE / "vendor").glob("*.js"))
    assert (example.folder / "assets/vendor" / vendored.name).read_bytes() == vendored.read_bytes()
