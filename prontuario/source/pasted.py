"""What is pasted or left in a file and is no YAML: an unfinished merge, spaces that are none, a note that was none."""

from __future__ import annotations

import re

from prontuario.finding import Place, Problem

# Git, Mercurial, Subversion and Jujutsu write seven signs, Perforce four.
CONFLICT = re.compile(r"^(<{7}|>{7}|\|{7}|>{4} ORIGINAL|<{4}$|={4} (?:THEIRS|YOURS))(?: .*)?$", re.MULTILINE)
SPACES = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u3000": "a wide space",
    "\u200b": "a space without width",
    "\ufeff": "a mark of byte order",
    **{chr(code): "a typographic space" for code in range(0x2000, 0x200B)},
}
ODD_INDENT = re.compile(rf"^[ \t]*([{''.join(SPACES)}])", re.MULTILINE)
# After a value, or where one should be: ` #` and at once a letter or a digit. A note has a space after its #.
CUT = re.compile(r"\s+(#\w\S*.*)")

# A text that a note follows, and that nobody ends like this: `ask for # one`.
DANGLING = re.compile(
    r"\S+\s.*\s(?:for|of|to|the|a|an|and|or|with|at|by|from|di|del|della|dei|delle|per|con|il|lo|la|gli|le|un|una|e|o|da|al|alla"
    r"|nel|nella|und|oder|der|die|das|für|mit|von|zu|de|du|des|et|pour|avec|el|los|las|y|con)",
    re.IGNORECASE | re.DOTALL,
)
NOTE = re.compile(r"\s+(#\s.*)")


def unfinished_merge(text: str, file: str) -> Problem | None:
    """The first mark that a program left for two versions of the same lines."""
    if not (found := CONFLICT.search(text)):
        return None
    return Problem(
        _place(found, 0, file),
        f"an unfinished merge: `{found[1]}` begins one of two versions of these lines",
        "choose one of the two sides, and remove the other one and the lines with <<<<<<<, ======= and >>>>>>>",
    )


def odd_indentation(text: str, file: str) -> Problem | None:
    """The first line that is indented with something that only looks like a space."""
    found = ODD_INDENT.search(text)
    return odd_space(found[1], _place(found, 1, file)) if found else None


def odd_space(space: str, place: Place) -> Problem:
    """What is wrong with a space that only looks like one."""
    return Problem(
        place,
        f"this line is indented with {SPACES[space]} (U+{ord(space):04X}), as copied from a web page or from Word",
        "delete the spaces at its beginning, and type them again",
    )


def cut_text(rest: str) -> str:
    """What a ` #` took away from a value, by what follows the value on its line; nothing, where that is a note."""
    found = CUT.match(rest)
    return found[1].strip() if found else ""


def cut_sentence(text: str, rest: str) -> str:
    """What a note took away from a text that cannot end where it does."""
    found = NOTE.match(rest)
    return found[1].strip() if found and DANGLING.fullmatch(text) else ""


def _place(found: re.Match[str], group: int, file: str) -> Place:
    before = found.string[: found.start(group)]
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
