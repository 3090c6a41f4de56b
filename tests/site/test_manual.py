"""The pages written by hand: what they show is true, and they name nothing that only the example has."""

import re
import shutil

import pytest

from prontuario.examine import examine
from prontuario.model.base import typed_fields
from prontuario.model.models import all_models
from prontuario.model.step import Step
from prontuario.model.threat import Threat
from prontuario.source.reader import read
from tests.site.built import PRODUCT_PAGES, ROOT
from tests.site.listings import listings, write

MANUAL = "prontuario/language/en/pages/maintain/index.md"
SHOWN = listings(MANUAL)
THREAT = "playbooks/threats/payments-fail.yml"


@pytest.fixture
def handbook(tmp_path):
    """The example with the manual's files in it."""
    for folder in ("playbooks", "roster"):
        (tmp_path / folder).mkdir()
        for path in (ROOT / folder).rglob("*.yml"):
            name = path.relative_to(ROOT).as_posix()
            write({name: path.read_text("utf-8")}, tmp_path)
    shutil.copytree(ROOT / "docs/files", tmp_path / "docs/files")
    return write(SHOWN, tmp_path)


def test_manual_shows_a_threat_a_message_and_a_drill():
    assert [path.split("/")[1] for path in SHOWN] == ["threats", "messages", "drills"]


def test_files_of_the_manual_fit_into_the_example(handbook):
    found = [finding.place for finding in examine(handbook).findings]
    assert [str(place) for place in found if place.file in SHOWN] == []


def test_threat_of_the_manual_shows_keys_that_there_are_and_most_of_them(handbook):
    """All of them are on the page Fields, which comes from the models."""
    data = read(handbook / THREAT, THREAT).data
    assert isinstance(data, dict)
    assert set(data) <= set(typed_fields(Threat))
    assert len(data) > 0.8 * len(typed_fields(Threat))
    steps = data["steps"]
    assert isinstance(steps, list)
    assert {key for step in steps for key in step} == {*typed_fields(Step), "use", "starts"}


@pytest.mark.parametrize(
    "page", ["rules.md", "use.md", "maintain/macros.md", "maintain/fields.md", "maintain/checks.md"]
)
def test_pages_call_no_macro_with_a_name_of_the_example(page):
    text = (PRODUCT_PAGES / page).read_text("utf-8")
    assert re.findall(r"\{\{[^}]*[\"'][^}]*\}\}", text) == []


GUIDES = ("index.md", "rehearsal.md", "checks.md")


def test_every_word_of_the_format_is_explained_to_those_who_write_it():
    """In the words of the guide, beside the reference that is made of the models."""
    said = "".join((PRODUCT_PAGES / "maintain" / name).read_text("utf-8") for name in GUIDES)
    words = {key: name for name, model in all_models().items() for key in typed_fields(model)}
    missing = [
        f"{words[key]}.{key}"
        for key in sorted(words)
        if not re.search(rf"(?<![\w-]){re.escape(key)}\s*:|`[^`\n]*\b{re.escape(key)}\b[^`\n]*`", said)
    ]
    assert missing == [], "write a line for each into prontuario/language/en/pages/maintain/index.md"
