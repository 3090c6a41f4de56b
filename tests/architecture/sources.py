"""The product's Python files as syntax trees."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "prontuario"
STARTERS = PACKAGE / "starters/common"  # files of a handbook, not of the package
MODULES = sorted(
    path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py") if STARTERS not in path.parents
)


@cache
def text_of(file: str) -> str:
    """What a file says; its name is relative to the repository."""
    return (ROOT / file).read_text("utf-8")


@cache
def tree_of(file: str) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(text_of(file), file)
