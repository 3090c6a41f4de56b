"""All that the finder needs to answer, as one script: the box asks for it when somebody is about to type."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from prontuario.pages.bundle import BETWEEN
from prontuario.pages.script import as_script
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read
from prontuario.views.finder import FinderView
from prontuario.web.folders import HERE

WORDS = Path(__file__).with_name("words.yml")
ENGINE = ("normalize", "vocabulary", "index", "scores", "ranking", "numbers")  # each uses those before it


def finder_script(view: FinderView) -> str:
    """The engine, then the entries, which say nothing of what they lack, and the words."""
    words = read(WORDS, WORDS.name).data
    assert isinstance(words, MarkedDict)
    entries = [{field: value for field, value in asdict(entry).items() if value} for entry in view.entries]
    engine = ((HERE / f"scripts/finder/{name}.js").read_text("utf-8") for name in ENGINE)
    kin = [*words["kin"], *view.kin]  # type: ignore[misc]  # a list in its file
    data = as_script("finderData", {"entries": entries, "stop": words["stop"], "kin": kin})
    return BETWEEN.join((*engine, data))
