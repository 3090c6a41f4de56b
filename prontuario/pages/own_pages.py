"""Pages written by hand in the place of a threat's own: each has to show that threat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from jinja2 import TemplateSyntaxError, nodes

from prontuario.finding import Finding, Place, Problem, in_order
from prontuario.handwritten.folder import page_files
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.pages.calls import READER
from prontuario.source.nearest import did_you_mean
from prontuario.source.plain import read_plain

CHECK = "threat-page"
FOLDER = "docs/threats"
REGISTER = "index"


def threat_page_findings(root: Path, handbook: Handbook) -> tuple[Finding, ...]:
    """The pages under `root`/docs/threats that show no threat, or another one than their name says."""
    pages = [root / file for file in page_files(root) if PurePosixPath(file).parent.as_posix() == FOLDER]
    found = (each for page in pages if page.stem != REGISTER for each in _in_page(page, root, handbook))
    return in_order([Finding.of(problem, CHECK) for problem in found])


def _in_page(page: Path, root: Path, handbook: Handbook) -> Iterator[Problem]:
    name, place = page.stem, Place(page.relative_to(root).as_posix())
    known = handbook.names(Kind.THREAT)
    if name not in known:
        yield Problem(
            place,
            f"this page stands among the threats, and there is no threat `{name}`",
            did_you_mean(name, sorted(known), "move it elsewhere in docs/, or remove it"),
        )
    elif not _shows(name, read_plain(page, place.file)):
        yield Problem(
            place,
            f"this page takes the place of the threat `{name}` and does not show it",
            f'write {{{{ threat("{name}") }}}} in it, or remove it',
        )


def _shows(name: str, text: str | Problem) -> bool:
    """Whether a page calls the macro that shows the threat; one that cannot be read is another check's."""
    if isinstance(text, Problem):
        return True
    try:
        calls = READER.parse(text).find_all(nodes.Call)
    except TemplateSyntaxError:
        return True
    return any(_is_call(call, name) for call in calls)


def _is_call(call: nodes.Call, name: str) -> bool:
    values = [*call.args, *(keyword.value for keyword in call.kwargs)]
    shown = [value.value for value in values if isinstance(value, nodes.Const)]
    return isinstance(call.node, nodes.Name) and call.node.name == "threat" and shown == [name]
