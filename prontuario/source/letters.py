"""Characters that nobody sees, and that break or turn what is printed around them."""

from __future__ import annotations

import re

# Control characters (but tab and line ends), separators of lines and paragraphs, what turns the direction of writing
# of all that follows, and code points that stand for no character. What joins an emoji, or hyphenates, is none of them.
NONCHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    f"{NONCHARACTERS}]"
)

# What telephone books and chats paste around a text, to keep its direction.
AROUND = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def at_its_ends(text: str) -> str:
    """A text without such marks at its beginning and end, where they turn nothing."""
    return (text.strip(AROUND) or text) if UNSEEN.search(text) else text


def unseen(text: str) -> str:
    """The first of them in a text, like `U+202E`; nothing, as it should be."""
    found = UNSEEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""
