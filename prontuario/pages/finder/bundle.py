"""All that the finder needs to answer, as one script: the box asks for it when somebody is about to type."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from prontuario.pages.script import as_script
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read
from prontuario.views.finder import FinderView
from prontuario.web.bundles import FINDER, script

WORDS = Path(__file__).with_name("words.yml")


def finder_script(view: FinderView) -> str:
    """The engine, then the entries, without their empty fields, and the words."""
    words = read(WORDS, WORDS.name).data
    assert isinstance(words, MarkedDict)
    entries = [{field: value for field, value in asdict(entry).items() if value} for entry in view.entries]
    kin = [*words["kin"], *view.kin]  # type: ignore[misc]  # a list in its file
    data = as_script("finderData", {"entries": entries, "stop": words["stop"], "kin": kin})
    return script(FINDER) + data
