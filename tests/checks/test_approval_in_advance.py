"""A text approved in advance, by one role or by several: each has to be one that may approve, and pages name all."""

import pytest

from prontuario.examine import examine
from prontuario.views.communications import talk_view
from prontuario.views.context import Context
from tests.cases import BASE
from tests.written import handbook, write

MESSAGE = "playbooks/messages/outage.yml"
TEXT = (BASE / MESSAGE).read_text("utf-8")
ROLES = "roster/roles.yml"
SCRIBE = "scribe:\n  title: Scribe\n  holders: [ada-prova, bruno-finto]\n"


def approved(by: str) -> dict[str, str]:
    roles = (BASE / ROLES).read_text("utf-8")
    return {MESSAGE: f"{TEXT}approved: {{by: {by}, on: 2026-09-12}}\n", ROLES: f"{roles}{SCRIBE}"}


def problems(root, by: str) -> list[str]:
    return [
        f"{each.place.file}: {each.message}"
        for each in examine(write(root, approved(by))).findings
        if each.check in ("message-without-approver", "unknown-name", "invalid-field")
    ]


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("duty-manager", []),
        ("[duty-manager]", []),
        ("[duty-manager, scribe]", ["`scribe` may not approve what is said outside"]),
        ("[duty-manager, duty-manger]", ["there is no role `duty-manger`"]),
        ("[]", ["nobody has approved it"]),
    ],
)
def test_each_role_that_approved_it_has_to_be_one_that_may(tmp_path, by, found):
    said = problems(tmp_path, by)
    assert len(said) == len(found)
    assert all(text in line for text, line in zip(found, said, strict=True)), said


@pytest.mark.parametrize(
    ("language", "by", "said"),
    [
        ("en", "duty-manager", "Duty manager, in advance, on 12 Sep 2026"),
        ("en", "[duty-manager, spokesperson]", "Duty manager and Spokesperson, in advance, on 12 Sep 2026"),
        ("it", "[duty-manager, spokesperson]", "Duty manager e Spokesperson, in anticipo, 12 set 2026"),
    ],
)
def test_the_page_names_all_who_approved_it(tmp_path, language, by, said):
    book = handbook(tmp_path, approved(by))
    (talk,) = book.threats["website-down"].communication
    view = talk_view(talk, Context.of(book, language))
    assert view.approved.replace(" [en]", "") == said
    assert view.approved_by == ()
