"""Tags of languages (BCP 47): `it`, `pt-BR`, `zh-Hant`; what was meant where there is no such language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Annotated

from babel import Locale
from babel.core import UnknownLocaleError
from langcodes import Language, standardize_tag, tag_is_valid
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
NO_LANGUAGE = ("und", "mul", "mis", "zxx", "root")
FROM_RIGHT_TO_LEFT = frozenset(
    ("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
)
# In whose words people write a language's name where its tag belongs: `german`, `Deutsch`, `tedesco`.
NAMED_IN = ("en", "it", "de", "fr", "es", "pt")
SHOWN = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"


def language_code(data: object) -> str:
    """The tag of a language that there is, its capitals as they are usual. Raises `PydanticCustomError`."""
    typed = str(data)
    tag = _known(typed) if isinstance(data, str) else None
    if tag is None:
        near = _meant(typed)
        hint = f"did you mean `{near}`?" if near else "write it like en, it or pt-BR"
        raise PydanticCustomError(
            "text_language", "`{key}` is not a language code - {hint}", {"key": typed, "hint": hint}
        )
    return tag


LanguageCode = Annotated[
    str, PlainValidator(language_code), WithJsonSchema({"type": "string", "pattern": SHOWN})
]


@cache
def wider(tag: str) -> tuple[str, ...]:
    """A tag, and those that say less and less of the same language: `zh-Hant-TW`, `zh-Hant`, `zh`."""
    parts = tag.split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


@cache
def direction(tag: str) -> str:
    """How a language is written, as HTML says it: `ltr` or `rtl`."""
    return "rtl" if script(tag) in FROM_RIGHT_TO_LEFT else "ltr"


@cache
def script(tag: str) -> str:
    """The script in which a language is written (ISO 15924): `Latn`, `Arab`, `Jpan`."""
    return Language.get(tag, normalize=False).maximize().script or "Latn"


@cache
def _known(typed: str) -> str | None:
    """The tag as it is usually written; None where no language has it, or where a shorter one is the language's."""
    if not TAG.fullmatch(typed) or not _exists(typed):
        return None
    own = Language.get(typed, normalize=False)
    usual = Language.get(standardize_tag(typed))
    shorter = len(usual.language or "") < len(own.language or "")
    moved = own.territory != usual.territory and usual.territory is not None
    return None if shorter or moved else own.to_tag()


def _exists(typed: str) -> bool:
    language = typed.lower().split("-")[0]
    return language not in (*NO_LANGUAGE, "x", "i") and tag_is_valid(typed)


def _meant(typed: str) -> str | None:
    """What was probably meant: `en-GB` by `en_GB`, `de` by `deu` or `german`, `ja` by `jp`, the country's letters."""
    tag = typed.strip().replace("_", "-")
    if TAG.fullmatch(tag) and _exists(tag):
        return standardize_tag(tag)
    language, _, rest = tag.partition("-")
    if len(language) == 2 and (spoken := _spoken_in(language)):
        return _known(f"{spoken}-{rest}") or spoken if rest else spoken
    near = get_close_matches(tag.casefold(), names := dict(_names()), n=1, cutoff=0.8)
    return names[near[0]] if near else None


def _spoken_in(country: str) -> str | None:
    try:
        locale = Locale.parse(f"und_{country.upper()}")
    except (UnknownLocaleError, ValueError):
        return None
    return locale.language if locale.territory == country.upper() else None


def _names() -> Iterator[tuple[str, str]]:
    for spoken in NAMED_IN:
        for code, name in Locale.parse(spoken).languages.items():
            if _known(code.replace("_", "-")):
                yield name.casefold(), code.replace("_", "-")
