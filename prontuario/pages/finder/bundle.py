"""All that the finder needs to answer, as one script: the box asks for it when somebody is about to type."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, cast

from prontuario.language.folders import HERE, languages
from prontuario.pages.script import as_script
from prontuario.source.reader import read
from prontuario.views.finder import FinderView
from prontuario.web.bundles import FINDER, script

FILE = "finder.yml"


def finder_script(view: FinderView) -> str:
    """The engine, then the entries, without their empty fields, and the words."""
    words = _words()
    entries = [{field: value for field, value in asdict(entry).items() if value} for entry in view.entries]
    kin = [each for language in words for each in language.get("kin", ())]
    stop = " ".join(language["stop"] for language in words)
    data = as_script("finderData", {"entries": entries, "stop": stop, "kin": [*kin, *view.kin]})
    return script(FINDER) + data


def _words() -> list[dict[str, Any]]:
    """What the finder knows of each language: whatever the handbook's is, people ask in their own."""
    files = [HERE / language / FILE for language in languages()]
    return [cast(dict[str, Any], read(file, file.name).data) for file in files if file.is_file()]
