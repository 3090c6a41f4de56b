"""The rehearsal of a week is that from a day on: rotas outside of their dates have nobody on duty."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.examine import examine
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.rehearsal.current import in_week_from
from prontuario.rehearsal.duty_week import weeks_of
from tests.cases import BASE
from tests.written import write

ROLES = (BASE / "roster/roles.yml").read_text("utf-8")
ROTA = "rota: {every: 7d, from: FROM, people: [ada-prova, bruno-finto]UNTIL}"


def decided(root, first: str, until: str = "") -> int | None:
    """The minutes to a decision at the worst hour, where the duty manager has a rota with these dates."""
    rota = ROTA.replace("FROM", first).replace("UNTIL", f", until: {until}" if until else "")
    roles = ROLES.replace("holders: [ada-prova, bruno-finto]", rota, 1)
    case = examine(write(root, {"roster/roles.yml": roles}), date(2026, 10, 1)).case
    return case.rehearsed["website-down"].whole.decision.worst.minutes


@pytest.mark.parametrize(
    ("first", "until", "is_on"),
    [
        ("2026-01-05", "", True),
        ("2026-01-05", "2026-10-01", True),  # its last day is the first of the week
        ("2026-01-05", "2026-09-30", False),
        ("2026-10-07 23:00", "", True),
        ("2026-10-08", "", False),
    ],
)
def test_a_rota_outside_of_its_dates_decides_nothing(tmp_path, first, until, is_on):
    always = decided(tmp_path / "always", "2026-01-05")
    found = decided(tmp_path / "found", first, until)
    assert (found == always) is is_on
    assert is_on or found is None or found > always


@given(st.integers(-30, 30), st.none() | st.integers(0, 30), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_a_layer_counts_in_a_week_if_it_is_on_at_any_of_its_hours(start, length, today):
    first = today + timedelta(days=start)
    rota = {"people": ["ada"], "every": "7d", "from": f"{first}"}
    last = first + timedelta(days=length) if length is not None else None
    role = Role.model_validate(
        {"id": "duty", "title": "Duty", "rota": rota | ({"until": f"{last}"} if last else {})}
    )
    handbook = Handbook(roles={"duty": role})
    found = in_week_from(today, handbook)
    week = [datetime(today.year, today.month, today.day) + timedelta(hours=n) for n in range(7 * 24)]
    is_on = any(first <= hour.date() and (last is None or hour.date() <= last) for hour in week)
    assert bool(weeks_of(found.roles["duty"], found)) is is_on
    assert (found is handbook) is is_on
