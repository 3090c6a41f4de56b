"""What is planned: how likely and how urgent the threats are meanwhile."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from prontuario.model.handbook import Handbook
from prontuario.model.load import default_policy
from prontuario.model.planned import Planned
from prontuario.model.policy import Policy
from prontuario.model.text import Text
from prontuario.model.threat import Threat
from prontuario.plan.planned import in_order_of_time, likelihood_during, priority_during, raised_threats

POLICY = Policy.model_validate(default_policy())
scores = st.integers(1, 5)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
names = st.lists(st.sampled_from(["a", "b", "c"]), max_size=4)


def planned(name="sale", start=date(2026, 10, 1), end=None, raises=(), likelihood=None) -> Planned:
    typed = {"from": start, "until": end, "raises": tuple(raises), "likelihood": likelihood}
    given = {key: value for key, value in typed.items() if value is not None}
    return Planned(id=name, title=Text({"": name}), **given)


def threat(name: str, likelihood: int, impact: int, priority=None) -> Threat:
    return Threat(id=name, title=Text({"": name}), likelihood=likelihood, impact=impact, priority=priority)


@given(scores, scores, st.none() | scores, names)
def test_it_is_as_urgent_as_the_matrix_says_of_the_higher_likelihood(usual, impact, raised, raises):
    event, one = planned(raises=raises, likelihood=raised), threat("a", usual, impact)
    expected = raised if "a" in raises and raised is not None and raised > usual else usual
    assert likelihood_during(one, event) == expected
    meanwhile = priority_during(one, event, POLICY)
    assert meanwhile is not None
    assert meanwhile.id == POLICY.matrix[5 - impact][expected - 1]


def test_a_priority_of_its_own_overrides_the_matrix_meanwhile_too():
    event = planned(raises=["a"], likelihood=5)
    meanwhile = priority_during(threat("a", 1, 5, POLICY.priorities[-1].id), event, POLICY)
    assert meanwhile == POLICY.priorities[-1]


@given(st.lists(st.tuples(days, st.none() | days), max_size=6))
def test_what_begins_first_comes_first(all_days):
    events = {f"e{number}": planned(f"e{number}", *each) for number, each in enumerate(all_days)}
    found = in_order_of_time(Handbook(planned=events))
    assert {each.id for each in found} == set(events)
    assert [each.start for each in found] == sorted(each.start for each in events.values())


@given(names)
def test_a_threat_that_is_not_known_or_named_twice_is_left_out(raises):
    known = {name: threat(name, 3, 3) for name in ("a", "b")}
    found = [each.id for each in raised_threats(planned(raises=raises), known)]
    assert sorted(found) == sorted(set(raises) & set(known))
