"""A handbook that a test writes itself: the small one in tests/base, with some files replaced."""

from pathlib import Path
from textwrap import dedent

from prontuario.model.handbook import Handbook
from prontuario.model.load import load
from prontuario.report.formats import as_text
from tests.cases import base_handbook

THREAT = "playbooks/threats/website-down.yml"


def write(root: Path, files: dict[str, str]) -> Path:
    """Writes the small handbook to `root`, with these files in it."""
    base_handbook(root)
    for file, text in files.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
    return root


def handbook(root: Path, files: dict[str, str]) -> Handbook:
    """The handbook that these files make; their YAML has to be right."""
    loaded = load(write(root, files))
    assert loaded.findings == (), as_text(loaded.findings)
    return loaded.handbook
