"""Scripts that a page needs together come as one file."""

import pytest

from prontuario.pages.bundle import ASSETS, bundles, lean, sources_of_bundles

LIVE = [path.name for path in (ASSETS / "live").glob("*.js")]


def test_every_script_of_the_live_page_stands_in_a_bundle_and_in_each_once():
    packed = [[path.rpartition("/")[2] for path in paths] for paths in sources_of_bundles().values()]
    assert {name for names in packed for name in names} == set(LIVE)
    assert all(len(names) == len(set(names)) for names in packed)


def test_the_site_holds_bundles_and_not_what_is_in_them(example):
    for path, sources in sources_of_bundles().items():
        assert (example.folder / path).read_text("utf-8") == bundles()[path]
        assert not any((example.folder / each).exists() for each in sources)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("// why\na()\n", "a()\n"),
        ("  /** One line. */\n  a() // stays\n", "a() // stays\n"),
        ("  /** Two\n      lines. */\n\n  a()\n", "a()\n"),
        ('a("/** text */")\nb("// text")\n', 'a("/** text */")\nb("// text")\n'),
    ],
)
def test_only_comments_and_indentation_go(script, expected):
    assert lean(script) == expected
