"""The hours in which nobody watches a channel: against a count of each hour of the week."""

from hypothesis import given, settings
from hypothesis import strategies as st

from prontuario.checks.shared.watch_hours import nobody_answers, nobody_reads, nobody_watches
from prontuario.model.duration import Duration
from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel, Watch
from prontuario.model.people import Role
from prontuario.model.text import Text
from prontuario.model.time import Hours, Span
from prontuario.rehearsal.week import each_hour

TEXT = Text({"": "page"})
spans = st.builds(
    Span,
    st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple),
    st.integers(0, 23).map(lambda hour: hour * 60),
    st.integers(1, 24).map(lambda hour: hour * 60),
)
hours = st.just(Hours()) | st.lists(spans, min_size=1, max_size=3).map(lambda found: Hours(tuple(found)))


def on(hours: Hours) -> set[int]:
    """The hours of the week, counted one by one from the beginning of each span."""
    if hours.always:
        return set(range(168))
    found = set()
    for span in hours.spans:
        length = (span.end - span.start) // 60
        length += 24 if length <= 0 else 0
        for day in span.days:
            found |= {(day * 24 + span.start // 60 + hour) % 168 for hour in range(length)}
    return found


def watch(hours: Hours) -> Watch:
    return Watch(who="desk", hours=hours, answer_within=Duration(60), inboxes=(TEXT,))


@settings(max_examples=60)
@given(st.lists(hours, max_size=3))
def test_an_hour_is_a_gap_where_no_watch_covers_it(several):
    channel = Channel(id="page", title=TEXT, kind="social", watch=tuple(map(watch, several)))
    covered = set().union(*map(on, several))
    assert set(each_hour(nobody_watches(channel, Handbook()))) == set(range(168)) - covered


@settings(max_examples=60)
@given(hours, hours)
def test_a_watcher_who_does_not_answer_is_a_gap_in_the_hours_of_the_watch_only(watched, answers):
    role = Role(id="desk", title=TEXT, desk=True, reachable=answers)
    channel = Channel(id="page", title=TEXT, kind="social", watch=(watch(watched),))
    asleep = nobody_answers(channel, channel.watch[0], Handbook(roles={"desk": role}))
    assert set(each_hour(asleep)) == on(watched) - on(answers)


inboxes = st.lists(st.sampled_from(("comments", "mentions", "mail")), min_size=1, max_size=3, unique=True)


@settings(max_examples=60)
@given(st.lists(st.tuples(hours, inboxes), min_size=1, max_size=3))
def test_an_inbox_is_unread_in_the_hours_of_those_who_watch_others_only(several):
    watches = tuple(
        Watch(
            who="desk",
            hours=each,
            answer_within=Duration(60),
            inboxes=tuple(Text({"": name}) for name in names),
        )
        for each, names in several
    )
    channel = Channel(id="page", title=TEXT, kind="social", watch=watches)
    somebody = set().union(*(on(each) for each, _ in several))
    readers = set().union(*(on(each) for each, names in several if "mail" in names))
    unread = nobody_reads(channel, Text({"en": "Mail", "": "mail"}), Handbook())
    assert set(each_hour(unread)) == somebody - readers


def test_a_shift_may_end_at_half_past():
    halves = [Hours((Span(tuple(range(7)), *times),)) for times in ((450, 990), (990, 450))]
    channel = Channel(id="page", title=TEXT, kind="social", watch=tuple(map(watch, halves)))
    assert nobody_watches(channel, Handbook()) == 0
