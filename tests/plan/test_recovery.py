"""How soon a resource is back, with all that it needs: against an independent count."""

from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.means import Resource
from prontuario.model.text import Text
from prontuario.plan.recovery import needs_of, slowest_need

NAMES = "abcde"
times = st.none() | st.integers(0, 9).map(lambda hours: Duration(hours * 60))


@st.composite
def rosters(draw):
    """Resources that need one another in any way, in rings too, and what is not known."""
    return Handbook(
        resources={
            name: Resource(
                id=name,
                title=Text({"": name}),
                needs=tuple(draw(st.lists(st.sampled_from((*NAMES, "unknown")), max_size=3))),
                back_within=draw(times),
            )
            for name in NAMES
        }
    )


def reached(name: str, book: Handbook) -> set[str]:
    """What is needed, found by following each path for as long as there are resources."""
    found: set[str] = set()
    for _ in NAMES:
        steps = {name} | found
        found |= {need for each in steps for need in book.resources[each].needs if need in book.resources}
    return found - {name}


@given(rosters(), st.sampled_from(NAMES))
def test_all_that_is_needed_counts_and_the_slowest_decides(book, name):
    resource = book.resources[name]
    needed = reached(name, book)
    assert [each.id for each in needs_of(resource, book)] == [each for each in NAMES if each in needed]
    hours = [each.back_within.minutes for each in map(book.resources.get, needed) if each.back_within]
    slowest = slowest_need(resource, book)
    assert (slowest.back_within.minutes if slowest else None) == max(hours, default=None)
