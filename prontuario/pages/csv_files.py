"""Tables to download (RFC 4180), in which no cell is a formula to a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from prontuario.language.labels import Labels
from prontuario.views.views import Views

MARK = "\ufeff"  # without it spreadsheets take UTF-8 for something else
# Behind a semicolon or a tab too: where the comma is decimal, a spreadsheet may begin a cell there.
FORMULA = re.compile(r"(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])")
FORM_ROWS = 20
FORM = ("threat", "damages", "likelihood", "impact", "owner")


def csv_files(views: Views) -> dict[str, str]:
    """The tables beside the threat register, by their path in the site: the register, and the blank form."""
    return {"threats/register.csv": register(views), "threats/form.csv": form(views.labels)}


def register(views: Views) -> str:
    """All threats of an edition; what is the team's is in the team's only."""
    t = views.labels
    head = [t("number_sign"), *(t(key) for key in FORM[:1]), t("priority"), *(t(key) for key in FORM[1:])]
    team = [t("draft"), t("because"), t("next_review"), t("file")] if views.for_team else []
    rows = [[*head, t("paper_number"), *team]]
    for number, threat in enumerate(views.threats.values(), 1):
        call, end = threat.call, views.playbooks[threat.id].end
        phones = call.owner.phones if call.owner else ()
        row = [
            str(number),
            threat.title,
            f"{threat.priority.id} {threat.priority.title}" if threat.priority else "",
            ", ".join(threat.damages),
            str(threat.likelihood),
            str(threat.impact),
            call.owner_role.title if call.owner_role else "",
            phones[0].spoken if phones else "",
        ]
        own = [t("draft") if threat.draft else "", threat.because, end.next_review, threat.file]
        rows.append([*row, *own] if views.for_team else row)
    return csv_text(rows)


def form(t: Labels) -> str:
    """The blank form for the first threats, as `prontuario import` reads it back."""
    return csv_text([[t(key) for key in FORM], *([""] * len(FORM) for _ in range(FORM_ROWS))])


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """Rows as the text of a file."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows(
        [FORMULA.sub(r"\1'", str(cell)) for cell in row] for row in rows
    )
    return MARK + file.getvalue()
