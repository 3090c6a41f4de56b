"""Who can publish."""

from datetime import date

import pytest

from prontuario.plan.access import access_holders, access_known, account_channels, works_here
from tests.written import handbook

FILES = {
    "playbooks/policy.yml": "audiences: {press: {title: Press}, staff: {title: Staff, outside: false}}\n",
    "roster/channels.yml": """
        x: {title: X, kind: social, access: [poster, ghosts]}
        rumours: {title: Rumours, kind: social, owned: false, access: poster}
        web: {title: Web, kind: web, reaches: press, access: poster}
        intranet: {title: Intranet, kind: web, reaches: staff, access: poster}
        open: {title: Open, kind: web, reaches: press}
        phone: {title: Phone, kind: phone, reaches: press, access: poster}
        mail: {title: Mail, kind: email, reaches: [staff, press], access: [poster, nobody-knows]}
        fax: {title: Fax, kind: press, reaches: martians, access: poster}
    """,
    "roster/roles.yml": """
        poster: {title: Poster, holders: [ada-prova, bruno-finto, leaver]}
        ghosts: {title: Ghosts, holders: [ghost, ada-prova]}
    """,
    "roster/people.yml": """
        ada-prova: {name: Ada Prova}
        bruno-finto: {name: Bruno Finto}
        leaver: {name: Leaver, leaves: 2026-10-01}
    """,
}


@pytest.fixture
def book(tmp_path):
    return handbook(tmp_path, FILES)


def test_accounts_are_the_own_networks_and_what_reaches_the_public_through_a_guarded_door(book):
    assert [channel.id for channel in account_channels(book)] == ["x", "web", "mail"]


def test_somebody_works_here_until_the_last_day(book):
    days = [
        works_here(book.people["leaver"], date(2026, month, day))
        for month, day in ((9, 30), (10, 1), (10, 2))
    ]
    assert days == [True, True, False]
    assert works_here(book.people["ada-prova"], date.max)


def test_the_holders_of_an_account_come_once_each_while_they_work_here(book):
    x, day = book.channels["x"], date(2026, 10, 2)
    assert [person.id for person in access_holders(x, book, day)] == ["ada-prova", "bruno-finto"]
    assert [person.id for person in access_holders(x, book, date(2026, 10, 1))][-1] == "leaver"
    assert access_holders(book.channels["open"], book, day) == ()


def test_an_account_is_known_when_all_its_roles_and_their_people_are(book):
    known = [channel.id for channel in book.channels.values() if access_known(channel, book)]
    assert known == ["rumours", "web", "intranet", "open", "phone", "fax"]
