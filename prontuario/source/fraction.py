"""Lengths of time as people type them, and how the files write them: `1,5h` is `1h30m`, `2 giorni` is `2d`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

MINUTES = {"w": 7 * 24 * 60, "d": 24 * 60, "h": 60, "m": 1}
LONGER = {"mo": 30 * 24 * 60, "y": 365 * 24 * 60}
# In English, Italian, German, French, Spanish and Portuguese. A month is thirty days here: laws have their own.
WORDS: Mapping[str, str] = {
    "w": "w wk wks week weeks settimana settimane woche wochen semaine semaines semana semanas",
    "d": "d day days gg giorno giorni tag tage tagen jour jours día días dia dias",
    "h": "h hr hrs hour hours ora ore std stunde stunden heure heures hora horas",
    "m": "m min mins minute minutes minuto minuti minuten minutos",
    "mo": "month months mese mesi monat monate monaten mois mes meses mês",
    "y": "y yr year years anno anni jahr jahre jahren an ans année années año años ano anos",
}
UNITS = {word: unit for unit, words in WORDS.items() for word in words.split()}
OFTEN = {
    **dict.fromkeys(("hourly", "ogni ora", "stündlich"), "1h"),
    **dict.fromkeys(("daily", "every day", "ogni giorno", "giornaliero", "täglich"), "1d"),
    **dict.fromkeys(("weekly", "every week", "ogni settimana", "settimanale", "wöchentlich"), "1w"),
    **dict.fromkeys(("monthly", "every month", "ogni mese", "mensile", "monatlich"), "30d"),
    **dict.fromkeys(("quarterly", "trimestrale", "vierteljährlich"), "90d"),
    **dict.fromkeys(("yearly", "annually", "every year", "ogni anno", "annuale", "jährlich"), "365d"),
    **dict.fromkeys(("half an hour", "half hour", "mezz'ora", "mezz’ora", "mezzora"), "30m"),
}
ONE = re.compile(r"(?:(\d{1,4})(?:[.,](\d{1,3}))?[ -]*)?([^\W\d]+)\.?")
JOINED = re.compile(r"\s*(?:,|\band\b|\be\b|\bund\b)?\s*")
LONGEST = 10_000 * MINUTES["d"]


def whole_units(typed: str) -> str:
    """A length of time as the files write it; nothing for a text that is none."""
    text = " ".join(typed.casefold().split())
    if text in OFTEN:
        return OFTEN[text]
    counted = _counted(text)
    if not counted or sum(minutes for minutes, _ in counted) >= LONGEST:
        return ""
    if len(counted) == 1 and counted[0][1]:
        return counted[0][1]
    left, said = sum(minutes for minutes, _ in counted), ""
    for unit in "dhm":
        number, left = divmod(left, MINUTES[unit])
        said += f"{number}{unit}" if number else ""
    return said


def _counted(text: str) -> list[tuple[int, str]]:
    """Each part of a text in minutes, and as it is written where it has a whole number of a unit of ours."""
    found, left = list[tuple[int, str]](), text
    while left:
        match = ONE.match(left)
        unit = UNITS.get(match[3], "") if match else ""
        if match is None or not unit or (match[1] is None and text != left):
            return []
        minutes = Decimal(f"{match[1] or 1}.{match[2] or 0}") * (MINUTES | LONGER)[unit]
        if not minutes or minutes != int(minutes):
            return []
        own = f"{int(match[1] or 1)}{unit}" if unit in "wdhm" and not match[2] else ""
        found.append((int(minutes), own))
        left = left[match.end() :]
        left = left[match.end() :] if (match := JOINED.match(left)) else left
    return found
