"""Scripts that a page needs together come as one file."""

from rjsmin import jsmin

from prontuario.pages.bundle import ASSETS, bundles, own_scripts, sources_of_bundles

LIVE = [path.name for path in (ASSETS / "live").glob("*.js")]


def test_every_script_of_the_live_page_stands_in_a_bundle_and_in_each_once():
    packed = [[path.rpartition("/")[2] for path in paths] for paths in sources_of_bundles().values()]
    assert {name for names in packed for name in names} == set(LIVE)
    assert all(len(names) == len(set(names)) for names in packed)


def test_the_site_holds_bundles_and_not_what_is_in_them(example):
    for path, sources in sources_of_bundles().items():
        assert (example.folder / path).read_text("utf-8") == jsmin(bundles()[path])
        assert not any((example.folder / each).exists() for each in sources)


def test_the_engines_own_are_its_own(example):
    own = own_scripts()
    assert own
    assert not any("vendor" in path for path in own)
    written = [example.folder / path for path in own if (example.folder / path).exists()]
    assert len(written) > 10
    assert all("\n//" not in path.read_text("utf-8") for path in written)
    vendored = next((ASSETS / "vendor").glob("*.js"))
    assert (example.folder / "assets/vendor" / vendored.name).read_bytes() == vendored.read_bytes()
