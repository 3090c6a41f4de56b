"""A new entry of a handbook: a file with comments, or some lines at the end of a file of the roster."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from prontuario.language.folders import part_of
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.layout import HOMES, Home
from prontuario.model.means import Channel
from prontuario.model.people import Role

FOLDER = "entries"
NOBODY = "nobody"
SCHEMA = "# yaml-language-server: $schema=../../docs/schema/{}.json\n"  # by which an editor completes and checks a file
KINDS = (
    Kind.THREAT,
    Kind.PERSON,
    Kind.ROLE,
    Kind.CHANNEL,
    Kind.MESSAGE,
    Kind.REPLY,
    Kind.PROCEDURE,
    Kind.DRILL,
)
TOKEN = re.compile(r"@([a-z_]+)@")
DATED = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)")  # a drill is named by its day and what was played


@dataclass(frozen=True)
class Entry:
    """What is written: a file, relative to the handbook, and its text, which is added to what the file holds."""

    file: str
    text: str

    @property
    def whole(self) -> bool:
        """Whether the entry is a file of its own; others are added to the end of one."""
        return any(self.file.startswith(home.path) for home in HOMES if home.a_file_each)


def entries(kind: Kind, name: str, handbook: Handbook, today: date) -> tuple[Entry, ...]:
    """A new entry, with names that the handbook already has; a threat comes with its messages and a drill."""
    with_it = {Kind.THREAT: ("first", "last", "drill")}.get(kind, ())
    name, today = _dated(name, today) if kind is Kind.DRILL else (name, today)
    words = name.replace("-", " ")
    title = words.title() if kind is Kind.PERSON else words.capitalize()
    facts = _facts(handbook) | {"id": name, "title": title, "today": today.isoformat()}
    file = _home(kind).file_of(f"{today}-{name}" if kind is Kind.DRILL else name)
    own = Entry(file, _of_a_file(kind, _filled(str(kind), facts)))
    return (own, *(_companion(each, facts) for each in with_it))


def _dated(name: str, today: date) -> tuple[str, date]:
    """What a drill is called and its day, which its name may begin with."""
    found = DATED.fullmatch(name)
    with suppress(ValueError):
        return (found[2], date.fromisoformat(found[1])) if found else (name, today)
    return name, today


def _companion(part: str, facts: dict[str, str]) -> Entry:
    kind = Kind.DRILL if part == "drill" else Kind.MESSAGE
    name = f"{facts['today']}-{facts['id']}" if part == "drill" else f"{facts['id']}-{part}"
    return Entry(_home(kind).file_of(name), _of_a_file(kind, _filled(f"threat-{part}", facts)))


def _home(kind: Kind) -> Home:
    return next(home for home in HOMES if home.kind is kind)


def _filled(template: str, facts: dict[str, str]) -> str:
    """A template in the handbook's language, in English where there is none, with every `@token@` filled in."""
    text = part_of(facts["language"], f"{FOLDER}/{template}.yml").read_text("utf-8")
    return TOKEN.sub(lambda found: facts[found[1]], text)


def _of_a_file(kind: Kind, text: str) -> str:
    """The text with the schema in its first line, where it is a file of its own and not an entry of a roster file."""
    return SCHEMA.format(kind) + text if _home(kind).a_file_each else text


def _facts(handbook: Handbook) -> dict[str, str]:
    """Names of the handbook that fit: who leads, who decides, by which channels."""
    roles = list(handbook.roles.values())
    owner = handbook.policy.duty or (roles[0].id if roles else NOBODY)
    others = [role for role in roles if role.id != owner]
    decider = _role(others, "activate") or owner
    inside = [each for each in handbook.channels.values() if "crisis-team" in each.reaches]
    outside = [each for each in handbook.channels.values() if "customers" in each.reaches and each.owned]
    speaker = _speaker(roles, outside) or owner
    phone = next((each for each in inside if each.kind == "phone"), inside[0] if inside else None)
    other = _other(inside, phone)
    return {
        "language": handbook.policy.language,
        "owner": owner,
        "decider": decider,
        "approver": _role([role for role in others if role.id != speaker], "approve") or decider,
        "stander": _role(roles, "stand-down") or decider,
        "speaker": speaker,
        "phone": phone.id if phone else NOBODY,
        "other": other.id if other else NOBODY,
        "channels": ", ".join(_public([each for each in outside if _sends(speaker, each)])) or NOBODY,
        "person": next(iter(handbook.people), NOBODY),
    }


def _role(roles: list[Role], authority: str) -> str:
    return next((role.id for role in roles if authority in role.authority), "")


def _speaker(roles: list[Role], outside: list[Channel]) -> str:
    """The role that may speak and holds the most accounts: no one lost channel silences it."""
    may = [role.id for role in roles if "speak" in role.authority]
    return max(may, key=lambda role: sum(_sends(role, each) for each in outside), default="")


def _sends(role: str, channel: Channel) -> bool:
    return not channel.access or role in channel.access


def _other(inside: list[Channel], phone: Channel | None) -> Channel | None:
    """A second channel to the team, which is not lost with the first: rather one that carries far and needs nothing."""
    needs = set(phone.needs) if phone else set()
    fit = [each for each in inside if each is not phone and not needs & set(each.needs)]
    return min(fit, key=lambda each: (each.kind == "in-person", bool(each.needs)), default=phone)


def _public(channels: list[Channel]) -> list[str]:
    """Three channels to the public, one of them at least no social network."""
    plain = [each.id for each in channels if each.kind != "social"]
    social = [each.id for each in channels if each.kind == "social"]
    return [*plain[:2], *social[:1], *plain[2:]][:3]
