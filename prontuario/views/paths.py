"""Where each subject stands in the site. Paths count from the site's root, without a leading slash."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

HOME = "index"
TRIAGE = "triage"
CARDS = "first-minutes"
THREATS = "threats/index"
PEOPLE = "people"
ROLES = "roles/index"
CHANNELS = "channels"
MESSAGES = "messages/index"
CLOCKS = "clocks"
DRILLS = "drills"
FRESHNESS = "freshness"
SITES = "sites/index"


@dataclass(frozen=True)
class Link:
    """A title and the path behind it."""

    title: str
    href: str


def page(name: str, anchor: str = "") -> str:
    """The path of a page (`threats/website-down`), or of a heading on it."""
    return f"{name}.html" + (f"#{anchor}" if anchor else "")


def threat(name: str, anchor: str = "") -> str:
    """A threat's page."""
    return page(f"threats/{name}", anchor)


def role(name: str) -> str:
    """A role's page."""
    return page(f"roles/{name}")


def site(name: str) -> str:
    """A site's page."""
    return page(f"sites/{name}")


def kit(name: str) -> str:
    """The page for those who speak about a threat."""
    return page(f"kits/{name}")


def exercise(name: str) -> str:
    """The page of the exercise that plays a threat."""
    return page(f"exercises/{name}")


def message(name: str) -> str:
    """A message's page."""
    return page(f"messages/{name}")


def person(name: str) -> str:
    """A person's heading."""
    return page(PEOPLE, name)


def channel(name: str) -> str:
    """A channel's heading."""
    return page(CHANNELS, name)


def supplier(name: str) -> str:
    """A supplier's heading."""
    return page(PEOPLE, f"supplier-{name}")


def clock(name: str) -> str:
    """A notification deadline's heading."""
    return page(CLOCKS, name)


def drill(name: str) -> str:
    """A drill's heading."""
    return page(DRILLS, name)


def without(loss: str) -> str:
    """The page that tells what a loss (`person:ada-prova`) does."""
    return page(f"without/{loss.replace(':', '-')}")


def level(name: str) -> str:
    """A level's heading."""
    return page(TRIAGE, f"level-{name}")


def file(name: str) -> str:
    """A file that lies in docs/files/."""
    return f"files/{quote(name)}"


def mail(address: str) -> str:
    """What writes to an e-mail address (RFC 6068): nothing in it adds a recipient, a subject or a text."""
    name, _, host = address.rpartition("@")
    return f"mailto:{quote(name, safe='')}@{quote(host, safe='')}"


def call(dial: str) -> str:
    """What dials a number (RFC 3966): its digits, and the plus in front of a country code.

    What is dialled behind it follows after commas, one for a pause: RFC 3966 has `;ext=` for an extension, but of that
    Android dials the letters, too.
    """
    return f"tel:{quote(re.sub('[^+0-9*#,;]', '', dial), safe='+*,;')}"


def up_to_root(url: str) -> str:
    """What leads from the page at `url` (`threats/x.html`) to the site's root: `../`."""
    return "../" * url.count("/")
