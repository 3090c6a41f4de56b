"""No picture or film in docs/ tells where it was taken.

Why: a photograph of the switchboard can hold the position of somebody's home, and everybody who sees it can read that.
Fix: save it as JPEG, PNG or WebP: the build takes the position out of these. Else remove it with an editor.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.handwritten.contents import inside
from prontuario.handwritten.photo import Unreadable, tells_position, without_position
from prontuario.model.edition import Edition

FORMERLY = ("picture-tells-place",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds files of the site that would tell a position even when what can be taken out is out."""
    for file in sorted(case.written.files_of(Edition.TEAM) | case.written.files_of(Edition.STAFF)):
        try:
            data = (case.written.root / file).read_bytes()
            cleared = without_position(data)
            told = any(tells_position(each) for each in inside(cleared))
        except Unreadable:
            yield Problem(
                Place(file),
                "this picture is damaged, so nobody can tell what it holds beside what it shows",
                "save it again as JPEG or PNG",
            )
        except OSError:
            continue  # the site generator names it
        else:
            if told:
                yield Problem(
                    Place(file),
                    "this file tells where it was taken, and that cannot be taken out of it here",
                    "save it as JPEG or PNG, or remove the position",
                )
