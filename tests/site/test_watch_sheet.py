"""The watch sheet: by shift, what is watched, and who is on."""

from datetime import UTC, datetime

from prontuario.views.context import Context
from prontuario.views.watching import shift_views
from tests.written import handbook

CHANNELS = """\
email: {title: E-mail, kind: email}
mobile: {title: Mobile phone, kind: phone}
page:
  title: Our page
  kind: social
  watch:
    - {who: watcher, hours: {mon-fri: "08:00-18:00"}, answer_within: 30m, inboxes: [comments, messages]}
    - {who: spokesperson, answer_within: 2h, inboxes: comments}
forum: {title: Forum, kind: web, owned: false, watch: {who: watcher, hours: {mon-fri: "08:00-18:00"}, answer_within: 4h, inboxes: threads}}
"""
ROLES = """\
duty-manager: {title: Duty manager, holders: [ada-prova, bruno-finto], authority: [activate, approve]}
spokesperson: {title: Spokesperson, holders: [bruno-finto, ada-prova]}
watcher: {title: Watcher, rota: {every: 1w, from: 2026-09-28 09:00, people: [ada-prova, bruno-finto]}}
"""
SWAPS = "- {role: watcher, from: 2026-10-02, to: 2026-10-02, who: bruno-finto}\n"
AWAY = "- {who: ada-prova, from: 2026-10-03, to: 2026-10-03, covered_by: bruno-finto}\n"


def sheet(tmp_path, language="en"):
    files = {"roster/channels.yml": CHANNELS, "roster/roles.yml": ROLES}
    files |= {"roster/swaps.yml": SWAPS, "roster/absences.yml": AWAY}
    context = Context.of(handbook(tmp_path, files), language)
    return shift_views(context, datetime(2026, 9, 30, tzinfo=UTC))


def test_what_is_watched_in_the_same_hours_is_one_shift(tmp_path):
    day, always = sheet(tmp_path)
    assert (day.hours, always.hours) == ("Mon–Fri 08:00–18:00", "Always")
    assert [line.channel.title for line in day.lines] == ["Our page", "Forum"]
    assert day.lines[0].watch.inboxes == ("comments", "messages")
    assert [each.role.title for each in day.watchers] == ["Watcher"]
    assert [each.name for each in always.watchers[0].contacts] == ["Bruno Finto", "Ada Prova"]


def test_who_is_on_follows_rota_swaps_and_absences(tmp_path):
    week = sheet(tmp_path)[0].watchers[0].week
    assert [line.partition(": ")[2] for line in week] == [
        "Ada Prova",
        "Bruno Finto (in place of Ada Prova)",  # swapped
        "Bruno Finto (in place of Ada Prova)",  # away
        "Ada Prova",
        "Bruno Finto",
    ]
    assert week[1].startswith("from Fri 2 Oct 2026 00:00")
    assert week[2].startswith("from Sat 3 Oct 2026 00:00")


def test_the_second_is_named_with_in_whose_place(tmp_path):
    role = ROLES.replace("people: [ada-prova, bruno-finto]", "people: ada-prova, second: bruno-finto")
    swap = "- {role: watcher, from: 2026-10-02, to: 2026-10-02, who: carla-nuova, instead_of: bruno-finto}\n"
    files = {"roster/channels.yml": CHANNELS, "roster/roles.yml": role, "roster/swaps.yml": swap}
    files["roster/people/more.yml"] = "carla-nuova: {name: Carla Nuova}\n"
    shifts = shift_views(Context.of(handbook(tmp_path, files), "en"), datetime(2026, 9, 30, tzinfo=UTC))
    week = shifts[0].watchers[0].week
    assert [line.partition(": ")[2] for line in week] == [
        "Ada Prova · second on duty: Bruno Finto",
        "Ada Prova · second on duty: Carla Nuova (in place of Bruno Finto)",
        "Ada Prova · second on duty: Bruno Finto",
    ]


def test_it_is_in_the_readers_language(tmp_path):
    assert sheet(tmp_path, "it")[1].hours == "Sempre"
