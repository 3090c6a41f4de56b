"""What happens in one hour, told event by event."""

from prontuario.model.kinds import Kind
from prontuario.rehearsal.losses import rehearse
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.story import story
from prontuario.rehearsal.worst import worst_statement
from prontuario.views.context import Context
from prontuario.views.stories import statement_name, worst_name
from tests.rehearsal.small import FIRE, MOBILE, book, rota

MONDAY_NINE, NIGHT = 9, 0
TALK = FIRE["communication"][0]


def told(hour: int, *losses: Loss, **changes) -> list[str]:
    """The story of the fire, a line an event: `2 silent ada mobile`."""
    handbook = book(**changes)
    threat = handbook.threats["fire"]
    return [
        " ".join(
            [str(event.minute), event.kind]
            + (
                [event.attempt.person.id, event.attempt.channel.id]
                if event.attempt and event.attempt.person
                else []
            )
            + ([event.talk.who] if event.talk else [])
        )
        for event in story(threat, Scenario.of(threat, handbook, losses), hour)
    ]


def test_the_first_who_answers_decides_and_then_the_word_is_prepared():
    assert told(MONDAY_NINE) == [
        "1 answers ada mobile", "1 decides ada mobile",
        "2 speaker bruno mobile", "2 approver carla mobile", "12 statement voice",
    ]  # fmt: skip


def test_who_does_not_answer_is_told_and_nobody_after_the_decision():
    assert told(NIGHT, Loss(Kind.PERSON, "ada")) == [
        "0 silent ada mobile", "2 silent bruno mobile", "11 answers carla mobile", "11 decides carla mobile",
        "11 no-statement",
    ]  # fmt: skip


def test_who_may_not_activate_answers_without_deciding_and_the_next_rung_rings_beside():
    ladder = [{"to": "voice", "via": ["mobile"]}, {"to": "lead", "via": ["mobile"], "after": "1m"}]
    assert told(MONDAY_NINE, fire={"escalation": ladder}) == [
        "1 answers bruno mobile", "2 answers carla mobile", "2 decides carla mobile",
        "3 speaker bruno mobile", "3 approver carla mobile", "13 statement voice",
    ]  # fmt: skip
    assert told(NIGHT, fire={"escalation": ladder}) == [
        "0 silent bruno mobile", "2 answers carla mobile", "2 decides carla mobile",
        "3 approver carla mobile", "5 speaker ada mobile", "15 statement voice",
    ]  # fmt: skip


def test_the_first_who_may_activate_decides_and_further_rungs_are_not_told():
    ladder = [{"to": role, "via": ["mobile"]} for role in ("voice", "duty", "lead")]
    assert told(MONDAY_NINE, fire={"escalation": ladder})[:4] == [
        "1 answers bruno mobile", "1 answers ada mobile", "1 decides ada mobile", "2 speaker bruno mobile",
    ]  # fmt: skip


def test_an_answer_in_writing_comes_later_than_the_next_call():
    by_mail = {"people": {"ada": {"email": "ada@example.org"}}}
    ladder = [{"to": "duty", "via": ["email", "mobile"]}]
    assert told(MONDAY_NINE, fire={"escalation": ladder}, **by_mail)[:3] == [
        "0 silent ada email", "2 answers bruno mobile", "2 decides bruno mobile",
    ]  # fmt: skip


def test_where_nobody_approves_nobody_is_asked():
    for approver in ([], "nobody"):
        events = told(MONDAY_NINE, fire={"communication": [{**TALK, "approved_by": approver}]})
        assert events[2:] == ["2 speaker bruno mobile", "7 statement voice"]


def test_the_worst_turn_of_a_rota_is_told():
    by_mail = {"people": {"bruno": {"email": "bruno@example.org"}}}
    turns = {**rota("carla", "bruno"), "authority": ["activate", "speak"]}
    fire = {
        "escalation": [{"to": "duty", "via": ["mobile", "email"]}],
        "communication": [{**TALK, "who": "duty", "via": ["board"], "approved_by": []}],
    }
    assert told(MONDAY_NINE, roles={"duty": turns}, fire=fire, **by_mail) == [
        "0 silent bruno email", "2 answers carla mobile", "2 decides carla mobile",
        "4 speaker carla mobile", "9 statement duty",
    ]  # fmt: skip


def test_of_turns_that_decide_alike_the_one_with_the_later_word_is_told():
    turns = {**rota("carla", "bruno"), "authority": ["speak"]}
    by_mail = {"people": {"bruno": {"email": "bruno@example.org"}}}
    fire = {"escalation": [{"to": "duty", "via": ["mobile", "email"]}],
            "communication": [{**TALK, "who": "voice", "via": ["board"], "approved_by": []}]}  # fmt: skip
    assert told(MONDAY_NINE, roles={"voice": turns}, fire=fire, **by_mail)[-2:] == [
        "3 speaker carla mobile",
        "8 statement voice",
    ]
    assert told(MONDAY_NINE, roles={"voice": rota("dino", "carla")}, fire=fire)[-2:] == [
        "2 speaker carla mobile",
        "7 statement voice",
    ]


def test_nobody_who_may_activate():
    ladder = [{"to": "voice", "via": ["mobile"]}, {"to": "nobody", "via": ["mobile"]}]
    assert told(MONDAY_NINE, fire={"escalation": ladder}) == ["1 answers bruno mobile", "1 nobody"]
    assert told(NIGHT, Loss(Kind.PERSON, "ada"), fire={"escalation": ladder}) == [
        "0 silent bruno mobile", "2 silent ada mobile", "2 nobody",
    ]  # fmt: skip
    assert told(NIGHT, fire={"escalation": []}) == ["0 nobody"]


def test_an_hour_is_told_as_it_is_and_not_as_the_next_one():
    ada = Loss(Kind.PERSON, "ada")
    assert told(8, ada)[:2] == ["0 silent ada mobile", "2 silent bruno mobile"]
    assert told(9, ada)[:2] == ["0 silent ada mobile", "3 answers bruno mobile"]
    assert told(17, ada)[1] == "3 answers bruno mobile"
    assert told(18, ada)[1] == "2 silent bruno mobile"


def test_who_would_have_read_a_message_by_then_has_not_answered():
    people = {"bruno": {"phones": [{"kind": "mobile", "number": MOBILE}], "email": "bruno@example.org"}}
    fire = {"escalation": [{"to": "duty", "via": ["email", "mobile"]}]}
    assert told(MONDAY_NINE, Loss(Kind.PERSON, "ada"), people=people, fire=fire)[:5] == [
        "0 silent ada email", "1 silent ada mobile", "3 silent bruno email", "5 answers bruno mobile",
        "5 decides bruno mobile",
    ]  # fmt: skip


def test_a_try_that_would_begin_in_the_minute_of_an_answer_is_not_made():
    fire = {"escalation": [{"to": "duty", "via": ["sms", "mobile", "desk"]}]}
    assert told(NIGHT, Loss(Kind.CHANNEL, "mobile"), fire=fire)[:4] == [
        "1 silent ada mobile", "3 silent ada desk", "5 answers ada sms", "5 decides ada sms",
    ]  # fmt: skip


def test_where_no_public_statement_is_planned_none_fails_to_go_out():
    """Relatives are told one by one: nothing is late, and nothing goes wrong."""
    handbook = book(fire={"communication": []})
    threat, context = handbook.threats["fire"], Context.of(handbook, "en")
    events = story(threat, Scenario.of(threat, handbook), 0)
    assert "no-statement" not in {event.kind for event in events}
    worst = worst_statement(rehearse(threat, handbook))
    assert worst_name("statement", worst, threat, context) == "no public statement is planned"
    assert statement_name(None, threat, context) == "no public statement is planned"
    planned = book().threats["fire"]
    assert statement_name(None, planned, Context.of(book(), "en")) == "never"
