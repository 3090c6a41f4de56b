"""Which handbook each page is of, as a style sheet: a new version changes one small file, and no page.

Readers see it without scripts and on paper; scripts read it from the same file.
"""

from __future__ import annotations

import re

from prontuario.language.labels import Labels
from prontuario.views.stamp import StampView

# What would end a text of CSS, or the style sheet, were it ever in a page.
ACTIVE = re.compile(r'["\\<>&\x00-\x1f\x7f\u2028\u2029]')


def stamp_sheet(labels: Labels, stamp: StampView) -> str:
    """The style sheet: version, day, the end of trust (ISO 8601), and the sentence at the foot of each page."""
    foot = labels("copy_stamp", version=stamp.version, day=stamp.day, until=stamp.valid_until)
    said = {"version": stamp.version, "day": stamp.day, "until": stamp.expires, "foot": foot}
    rules = "".join(f"--p-stamp-{name}:{_text(words)};" for name, words in said.items())
    return f":root{{{rules}}}\n"


def _text(words: str) -> str:
    """A text of CSS. A sign that is written by its number ends with a space."""
    return '"' + ACTIVE.sub(lambda found: f"\\{ord(found[0]):x} ", words) + '"'
