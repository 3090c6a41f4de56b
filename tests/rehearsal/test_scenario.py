"""The worlds in which a threat is played: what is lost in them, and whose turn it is."""

from prontuario.model.kinds import Kind
from prontuario.rehearsal.scenario import Loss, Scenario
from tests.rehearsal.small import book, rota, turn


def first(world: Scenario) -> dict[str, str]:
    """Who is on duty in a world in which the same person is at every hour."""
    return {role: duty.first for role, (duty,) in world.on_duty.items()}


def scenario(*losses: Loss, **fire) -> Scenario:
    """The world of the fire."""
    handbook = book(fire=fire)
    return Scenario.of(handbook.threats["fire"], handbook, losses)


def test_with_everything_there_nothing_is_lost():
    whole = scenario()
    assert (whole.lost_people, whole.lost_channels, whole.on_duty, whole.cache) == (
        frozenset(),
        frozenset(),
        {},
        {},
    )


def test_what_a_threat_takes_down_takes_the_channels_with_it():
    assert scenario(takes_down="antenna").lost_channels == {"mobile"}
    assert scenario(takes_down="power").lost_channels == {"desk", "email", "site"}


def test_a_loss_takes_what_depends_on_it():
    assert scenario(Loss(Kind.CHANNEL, "sms")).lost_channels == {"sms"}
    assert scenario(Loss(Kind.RESOURCE, "network")).lost_channels == {"desk", "email", "site"}
    assert scenario(Loss(Kind.SUPPLIER, "host")).lost_channels == {"email", "site"}
    assert scenario(Loss(Kind.SUPPLIER, "nobody")).lost_channels == frozenset()
    lost = scenario(
        Loss(Kind.PERSON, "ada"),
        Loss(Kind.PERSON, "sms"),
        Loss(Kind.RESOURCE, "antenna"),
        takes_down="server",
    )
    assert (lost.lost_people, lost.lost_channels) == ({"ada", "sms"}, {"mobile", "email", "site"})


def test_worlds_share_what_was_played_and_know_whose_turn_it_is():
    handbook, cache = book(), {}
    made = Scenario.of(handbook.threats["fire"], handbook, (), cache, {"duty": turn("ada")})
    assert made.cache is cache
    assert made.on_duty == {"duty": turn("ada")}


def test_without_rotas_there_is_one_world():
    handbook = book()
    world = Scenario(handbook)
    assert list(world.turns(tuple(handbook.roles.values()))) == [world]


def test_every_turn_is_a_world_and_one_rota_turns_at_a_time():
    handbook = book(roles={"duty": rota("ada", "bruno", "carla"), "lead": rota("dino", "ada"), "voice": {}})
    worlds = [first(world) for world in Scenario(handbook).turns(tuple(handbook.roles.values()))]
    assert worlds == [
        {"duty": "ada", "lead": "dino"},
        {"duty": "bruno", "lead": "dino"},
        {"duty": "carla", "lead": "dino"},
        {"duty": "ada", "lead": "ada"},
    ]


def test_a_turn_that_is_known_is_not_played():
    handbook = book(roles={"duty": rota("ada", "bruno"), "lead": rota("dino", "ada")})
    known = Scenario(handbook, on_duty={"duty": turn("bruno")})
    roles = (handbook.roles["duty"], handbook.roles["lead"])
    assert [first(world) for world in known.turns(roles)] == [
        {"duty": "bruno", "lead": "dino"},
        {"duty": "bruno", "lead": "ada"},
    ]
    assert list(known.turns(roles[:1])) == [known]


def test_a_rota_without_people_does_not_turn():
    handbook = book(roles={"duty": rota()})
    world = Scenario(handbook)
    assert list(world.turns((handbook.roles["duty"],))) == [world]
