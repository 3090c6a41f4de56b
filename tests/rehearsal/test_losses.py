"""Which losses can change a threat's outcome, and each of them played."""

from prontuario.model.kinds import Kind
from prontuario.rehearsal.losses import losses_by_name, rehearse, rehearse_all, touching
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.simulate import play
from tests.rehearsal.small import FIRE, book


def touched(**changes) -> list[str]:
    """The losses that touch the fire."""
    handbook = book(**changes)
    return [f"{loss.kind} {loss.name}" for loss in touching(handbook.threats["fire"], handbook)]


def test_people_channels_resources_and_suppliers_that_the_plan_hangs_on_touch_it():
    assert touched() == [
        "person ada", "person bruno", "person carla", "person dino", "channel mobile", "channel phone", "channel site",
        "resource antenna", "resource server", "resource network", "resource power", "supplier host",
    ]  # fmt: skip


def test_what_only_colleagues_hear_touches_nothing():
    talk = {"audience": "staff", "who": "voice", "via": ["board"], "approved_by": "lead"}
    assert touched(fire={"communication": [talk]}) == [
        "person ada", "person bruno", "person carla", "person dino", "channel mobile", "channel phone", "resource antenna",
    ]  # fmt: skip


def test_names_that_nothing_defines_touch_nothing():
    ladder = [{"to": "duty", "via": ["pigeon", "desk"]}]
    found = touched(
        fire={"escalation": ladder, "communication": []},
        roles={"duty": {"holders": ["ada", "zeno"]}},
        resources={"network": ["power", "river"], "power": ["network"]},
    )
    assert found == ["person ada", "channel desk", "resource network", "resource power"]


def test_each_loss_is_played_and_the_whole():
    handbook = book()
    threat, known = handbook.threats["fire"], {}
    rehearsed = rehearse(threat, handbook, known)
    assert rehearsed.threat is threat
    assert rehearsed.whole == play(threat, Scenario.of(threat, handbook))
    assert list(rehearsed.without) == list(touching(threat, handbook))
    loss = Loss(Kind.PERSON, "ada")
    assert rehearsed.without[loss] == play(threat, Scenario.of(threat, handbook, (loss,)))
    assert rehearsed.without[loss] != rehearsed.whole
    assert known
    assert rehearse(threat, handbook) == rehearsed


def test_all_threats_are_rehearsed_and_what_they_share_is_played_once():
    handbook = book(threats={"flood": FIRE})
    rehearsed = rehearse_all(handbook)
    assert list(rehearsed) == ["fire", "flood"]
    assert rehearsed["flood"].without == rehearsed["fire"].without
    assert rehearsed["flood"].threat.id == "flood"


def test_a_loss_is_named_with_its_kind_or_by_its_name_alone_where_it_is_the_first():
    names = losses_by_name(book(channels={"ada": {"kind": "chat"}}))
    assert names["ada"] == names["person:ada"] == Loss(Kind.PERSON, "ada")
    assert names["channel:ada"] == Loss(Kind.CHANNEL, "ada")
    assert names["power"] == Loss(Kind.RESOURCE, "power")
    assert names["supplier:host"] == names["host"] == Loss(Kind.SUPPLIER, "host")
