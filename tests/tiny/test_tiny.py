"""A tiny whole handbook and all that the product prints of it. `make golden` refreshes what is expected."""

import os
from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.language.folders import languages
from prontuario.model.edition import Edition
from prontuario.report.formats import as_json, as_text
from prontuario.site import Site

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
EXAMINED = examine(HERE / "handbook")


def printed() -> dict[str, str]:
    """Every page in every language, the staff's in the first, and the findings in both formats, by file name."""
    found = {
        "findings.txt": as_text(EXAMINED.findings) + "\n",
        "findings.json": as_json(EXAMINED.findings) + "\n",
    }
    for language in languages():
        found |= pages(Site(EXAMINED, language), language)
    return found | pages(Site(EXAMINED, edition=Edition.STAFF), "staff")


def pages(site: Site, folder: str) -> dict[str, str]:
    """Every page of a site, by file name."""
    found = {}
    for page in site.pages:
        found[f"{folder}/{page.path.replace('/', '.')}"] = f"{page.head}\n{site.block(page)}\n"
    return found


@pytest.mark.golden
def test_the_tiny_handbook_prints_what_is_expected():
    actual = printed()
    if os.environ.get("PRONTUARIO_GOLDEN") == "refresh":
        refresh(actual)
    expected = {
        path.relative_to(EXPECTED).as_posix(): path.read_text("utf-8") for path in EXPECTED.rglob("*.*")
    }
    assert sorted(actual) == sorted(expected), "pages came or went: look at them, then run `make golden`"
    for name, text in actual.items():
        assert text == expected[name], (
            f"tests/tiny/expected/{name} differs: look at it, then run `make golden`"
        )


def refresh(actual: dict[str, str]) -> None:
    """Writes what is printed now as what is expected, and removes what is no longer printed."""
    for path in EXPECTED.rglob("*.*"):
        path.unlink()
    for name, text in actual.items():
        path = EXPECTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
