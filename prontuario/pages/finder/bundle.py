"""All that the finder needs to answer, as one script: the box asks for it when somebody is about to type."""

from __future__ import annotations

from dataclasses import asdict

from prontuario.language.search_words import search_words
from prontuario.pages.script import as_script
from prontuario.views.finder import FinderView
from prontuario.web.bundles import FINDER, script


def finder_script(view: FinderView, pieces: str) -> str:
    """The engine, then the entries, without their empty fields, the words, and the pieces that it clones (HTML)."""
    words = search_words()
    entries = [{field: value for field, value in asdict(entry).items() if value} for entry in view.entries]
    kin = [*words.kin, *view.kin]
    data = {"entries": entries, "stop": words.stop, "kin": kin, "endings": words.endings}
    data |= {"zone": view.zone, "pieces": pieces.replace("\n", "")}
    return script(FINDER) + as_script("finderData", data)
