"""A telephone number as people type or paste it: what is dialled first, and what is dialled once somebody answers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

PAUSE = ",,"  # four seconds on most telephones
LONGEST_CODE = 40
# What word processors, spreadsheets and chats put in place of a hyphen.
HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
SCHEME = re.compile(r"(?:tel|callto):", re.IGNORECASE)
NUMBER = re.compile(r"\+?[\d\s().\-/]*\d[\s)]*")
EXTENSION = re.compile(
    r"[\s,]*(?:;ext=|x|ext(?:n|ension)?|int(?:erno)?|poste|durchwahl|dw|nst)[.:]?\s*(\d{1,8})\s*",
    re.IGNORECASE,
)
CODE = re.compile(r"[,;pw~][\s,;pw~\d*#]*[\d*#]", re.IGNORECASE)
APOSTROPHES = ("'", "\u2018", "\u2019", "\u00b4", "`")
FORMULA = re.compile(r"=\s*\"?([+\d][\d\s().\-/]*)\"?")
SCIENTIFIC = re.compile(r"\d[.,]\d+E\+?\d+", re.IGNORECASE)
PAUSES = str.maketrans({"p": ",", "P": ",", "~": ",", "w": ";", "W": ";"})


@dataclass(frozen=True)
class TypedNumber:
    """The parts of a typed number; `rest` is what none of them can be."""

    number: str
    extension: str = ""
    code: str = ""
    rest: str = ""


def cleaned(typed: str) -> str:
    """The text without what nobody sees: marks of direction, joiners, odd spaces and hyphens, wide digits."""
    plain = unicodedata.normalize("NFKC", typed).translate(HYPHENS)
    kept = (each for each in plain if unicodedata.category(each) != "Cf")
    digits = (str(unicodedata.digit(each)) if each.isdigit() else each for each in kept)
    return SCHEME.sub("", " ".join("".join(digits).split()), count=1).strip()


def divided(typed: str) -> TypedNumber:
    """The parts of a cleaned number: `+44 20 7946 0301 x227,,4829#`."""
    found = NUMBER.match(typed)
    if not found:
        return TypedNumber("", rest=typed)
    number, rest = found[0].strip(), typed[found.end() :]
    extension = code = ""
    if inside := EXTENSION.match(rest):
        extension, rest = inside[1], rest[inside.end() :]
    if (after := CODE.fullmatch(rest.strip())) and len(after[0]) <= LONGEST_CODE:
        code, rest = "".join(after[0].translate(PAUSES).split()), ""
    return TypedNumber(number, extension, code, rest.strip())


def made_by_excel(typed: str) -> tuple[str, dict[str, str]] | None:
    """What a spreadsheet did to a cleaned number and what to do, with the facts in it; none where it did nothing."""
    if typed[:1] in APOSTROPHES and typed[1:].strip("+").strip()[:1].isdigit():
        return (
            "there is an apostrophe in front of this number, as Excel writes it: `{typed}` - write {number}",
            {"typed": typed, "number": typed[1:].strip()},
        )
    if formula := FORMULA.fullmatch(typed):
        return (
            "`{typed}` is a formula of Excel - write {number}",
            {"typed": typed, "number": formula[1]},
        )
    if SCIENTIFIC.fullmatch(typed):
        return (
            "Excel has shortened this number to `{typed}`, its digits are lost - "
            "type it again, and format the column as text",
            {"typed": typed},
        )
    return None
