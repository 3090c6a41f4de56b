"""In which threats a message goes out, and which channels carry it."""

from prontuario.plan.message_use import MessageUse, message_uses
from tests.written import THREAT, handbook

FILES = {
    THREAT: """
        title: Website down
        steps:
          - {who: duty-manager, do: Say that we look, via: mobile, say: looking}
          - {who: duty-manager, do: Look, via: email}
          - use: thanks
        communication:
          - {audience: customers, say: outage, via: [email, mobile]}
          - {audience: press, via: email}
        stand_down: {when: it works, who: duty-manager, say: works-again}
    """,
    "playbooks/threats/again.yml": """
        title: Down again
        communication:
          - {audience: customers, say: looking, via: email}
    """,
    "playbooks/procedures/thanks.yml": """
        title: Thanks
        steps:
          - {who: duty-manager, do: Thank everybody, via: [mobile, pigeon], say: thanks}
    """,
    "playbooks/procedures/unused.yml": """
        title: Unused
        steps:
          - {who: duty-manager, do: Greet, via: email, say: greeting}
          - {who: duty-manager, do: Think}
    """,
}


def test_threats_and_channels_of_each_message_are_told_in_the_order_of_the_handbook(tmp_path):
    book = handbook(tmp_path, FILES)
    assert list(book.threats) == ["again", "website-down"]
    assert message_uses(book) == {
        "looking": MessageUse(("again", "website-down"), ("mobile", "email")),
        "outage": MessageUse(("website-down",), ("mobile", "email")),
        "works-again": MessageUse(("website-down",), ()),
        "thanks": MessageUse(("website-down",), ("mobile",)),
        "greeting": MessageUse((), ("email",)),
    }


def test_where_nothing_is_said_nothing_is_carried(tmp_path):
    assert message_uses(handbook(tmp_path, {THREAT: "title: Website down\n"})) == {}
