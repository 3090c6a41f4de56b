"""What threat and role pages have in common, as a test reads it."""

import re

from tests.site.dom import Element

MINUTES = {"min": 1, "h": 60, "day": 24 * 60, "days": 24 * 60}


def tel_links(root: Element) -> list[Element]:
    return [each for each in root.all("a") if each.attributes.get("href", "").startswith("tel:")]


def section(content: Element, name: str) -> Element:
    """The section under the heading with this id."""
    return next(
        each for each in content.all("section") if any(h2.attributes["id"] == name for h2 in each.all("h2"))
    )


def done(root: Element) -> list[str]:
    return [each.text for each in root.all("span", "p-step__do")]


def minutes(due: str) -> int:
    return sum(int(number) * MINUTES[unit] for number, unit in re.findall(r"(\d+) (min|h|days?)", due))
