"""What the models refuse, said in a sentence that an author understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from prontuario.finding import Problem
from prontuario.model.base import Part, typed_fields
from prontuario.model.hints import (
    ALONE,
    BY_SITE,
    NATURAL,
    ONE_ONLY,
    ONE_SITE,
    OTHER_SITES,
    SHOWN_AS,
    SITES,
    TOLD,
    WITH_REASON,
    WORDS,
)
from prontuario.model.plain_words import in_plain_words, without_pasted_quotes
from prontuario.model.text import each_language, lists_of_texts
from prontuario.source.mark import Key, Mark
from prontuario.source.nearest import did_you_mean, nearest

LONGEST_SHOWN = 60  # letters of a text that a hint repeats
WRONG_SHAPES = {
    "string_type": (
        "here one text is needed",
        "write it on one line after the colon, in quotes if it has a colon inside",
    ),
    "tuple_type": ("here a list is needed", "write [one, two], or one item a line, each after `- `"),
    "dict_type": ("here a group of `key: value` lines is needed", "indent them by two spaces under this key"),
    "model_type": (
        "here a group of `key: value` lines is needed",
        "indent them by two spaces under this key",
    ),
    "too_short": ("this list is empty", "write at least one item, or take the line out"),
    "int_parsing": ("`{input}` is not a whole number", "write digits only"),
    "int_parsing_size": ("this number has more digits than any that is meant", "count them"),
    "int_type": ("here a whole number is needed", "write digits only"),
    "bool_parsing": ("`{input}` is neither true nor false", "write true or false"),
    "bool_type": ("here true or false is needed", "write true or false"),
    "greater_than_equal": ("`{input}` is too small", "write {ge} or more"),
    "less_than_equal": ("`{input}` is too large", "write {le} or less"),
    "string_pattern_mismatch": (
        "`{input}` cannot be used as a name",
        "use small letters, digits and single hyphens",
    ),
}


def complaints(error: ValidationError, model: type[Part], mark: Mark) -> Iterator[Problem]:
    """One problem for each thing that pydantic refused in the data whose places `mark` knows."""
    details = error.errors(include_url=False)
    meant = {path for detail in details if (path := _meant(detail, model))}
    for detail in details:
        if detail["type"] == "missing" and (mark.holds(*detail["loc"]) or detail["loc"] in meant):
            continue  # the reader says already that this key has no value, or it is there and misspelt
        problem = _complaint(detail, model, mark)
        yield without_pasted_quotes(problem, detail["input"]) or in_plain_words(problem, detail["input"])


def _meant(detail: ErrorDetails, model: type[Part]) -> tuple[Key, ...]:
    """The key that was probably meant where one is not known; nothing elsewhere."""
    path: tuple[Key, ...] = detail["loc"]
    if detail["type"] != "extra_forbidden":
        return ()
    owner, key = _owner(model, path), str(path[-1])
    near = _said_of(owner, key, _known_keys(model, path[:-1])) or nearest(key, _known_keys(model, path[:-1]))
    if (owner.__name__, key) in SHOWN_AS:
        near = "phones"
    return (*path[:-1], near) if near else ()


def _said_of(owner: type[BaseModel], key: str, known: list[str]) -> str | None:
    """What says what a key was to say: a key, or a sentence; None where nobody knows."""
    own = owner.MEANT.get(key) if issubclass(owner, Part) else None
    natural = (
        TOLD.get((owner.__name__, key.casefold()))
        or SHOWN_AS.get((owner.__name__, key))
        or next((each for each in NATURAL.get(key.casefold(), ()) if each in known), None)
    )
    return own or natural


def _complaint(detail: ErrorDetails, model: type[Part], mark: Mark) -> Problem:
    path: tuple[Key, ...] = detail["loc"]
    kind, key = detail["type"], str(detail["loc"][-1]) if detail["loc"] else ""
    facts: dict[str, Any] = {"input": detail["input"], **detail.get("ctx", {})}
    if kind == "missing":
        return Problem(
            mark.at(*path[:-1]), f"`{key}` is missing", f"add a line `{key}: ...` - {_meaning(model, path)}"
        )
    if kind == "extra_forbidden":
        return Problem(mark.key_at(*path), f"the key `{key}` is not known here", _of_key(key, model, path))
    if kind in ("literal_error", "enum"):
        return Problem(mark.at(*path), *_of_word(facts, path))
    if kind == "string_type" and (one_only := _one_only(detail["input"], model, path)):
        return Problem(mark.at(*path), f"`{_last_word(path)}`: {one_only[0]}", one_only[1])
    if kind in WRONG_SHAPES:
        message, hint = _wrong_shape(detail, model, facts)
        return Problem(mark.at(*path), f"`{_last_word(path)}`: {message}", hint)
    message, _, hint = detail["msg"].rpartition(" - ")
    if not message:  # a refusal of the library's own, of which nobody thought
        message = "this cannot be used here"
        hint = f"look up `{_last_word(path)}` in the reference of the format"
    place = mark.key_at(*path, facts["key"]) if "key" in facts else mark.at(*path)
    word = _last_word(path if path else (str(facts.get("key", "this")),))
    return Problem(place, f"`{word}`: {message}", hint)


def _of_key(key: str, model: type[Part], path: tuple[Key, ...]) -> str:
    """What to write in place of a key that is not known."""
    known = _known_keys(model, path[:-1])
    if meant := _said_of(_owner(model, path), key, known):
        return meant if " " in meant else f"did you mean `{meant}`?"
    return did_you_mean(key, known, f"known keys: {', '.join(known)}; or is it one of a newer Prontuario?")


def _of_word(facts: dict[str, Any], path: tuple[Key, ...]) -> tuple[str, str]:
    """What is wrong with a value that is none of some words, and what to write."""
    known = [word.strip("' ") for word in str(facts["expected"]).replace(" or ", ",").split(",")]
    natural, every = WORDS.get(str(facts["input"]).casefold()), ", ".join(known)
    near = natural if natural in known else nearest(str(facts["input"]), known)
    return (
        f"`{facts['input']}` is not one of the words for `{_last_word(path)}`",
        f"did you mean `{near}`? (all: {every})" if near else f"write one of: {every}",
    )


def _one_only(typed: object, model: type[Part], path: tuple[Key, ...]) -> tuple[str, str] | None:
    """What is said of several values where one is meant; None where nothing of its own is."""
    owner, key = _owner(model, path).__name__, _last_word(path)
    if not isinstance(typed, dict | list):
        return None
    if isinstance(typed, list) and (said := ONE_ONLY.get((owner, key))):
        return said
    if isinstance(typed, list) and key == "site":
        return ONE_SITE, SITES.get(owner, OTHER_SITES)
    return BY_SITE.get((owner, key))


def _wrong_shape(detail: ErrorDetails, model: type[Part], facts: dict[str, Any]) -> tuple[str, str]:
    """What is needed in place of what was typed, and how to write it."""
    if detail["type"] in ("model_type", "tuple_type", "dict_type") and (form := _with_reason(detail, model)):
        return "each item of this list needs its reason", f"write `- {form}`"
    typed = detail["input"]
    if detail["type"] == "tuple_type" and isinstance(typed, dict) and lists_of_texts(typed):
        return (
            "here a list is needed",
            f"write one item for each text, in all its languages: `- {each_language(typed)}`",
        )
    message, hint = WRONG_SHAPES[detail["type"]]
    if (
        detail["type"] == "string_type"
        and isinstance(typed, list)
        and all(isinstance(each, str) for each in typed)
    ):
        return (
            "one is needed here, not a list",
            f"write one, like `{_last_word(detail['loc'])}: {typed[0]}`" if typed else hint,
        )
    if form := _form(detail, model):
        hint = (
            f"write it like {form}" if detail["type"] == "model_type" else f"write one item a line: - {form}"
        )
        return message.format(**facts), hint
    return message.format(**facts), hint.format(**facts)


def _form(detail: ErrorDetails, model: type[Part]) -> str:
    """How a group of lines is written in which only one text was; nothing for what is no such group."""
    typed, found = detail["input"], _model_at(model, detail["loc"])
    if detail["type"] not in ("model_type", "tuple_type") or not isinstance(typed, str) or not typed.strip():
        return ""
    if found is None or found is model or len(typed) > LONGEST_SHOWN:
        return ""
    if alone := ALONE.get(found.__name__):
        return alone.format(typed=typed)
    needed = [key for key, info in typed_fields(found).items() if info.is_required()]
    said = [f"{key}: {'...' if number else typed}" for number, key in enumerate(needed)]
    return f"{{{', '.join(said)}}}" if said else ""


def _with_reason(detail: ErrorDetails, model: type[Part]) -> str:
    """How an item is written of which only the name was; nothing for what is no such item."""
    typed, found = detail["input"], _model_at(model, detail["loc"])
    name = next(iter(typed), "") if isinstance(typed, dict) else typed
    form = WITH_REASON.get(found.__name__, "") if found else ""
    return form.format(name=name if isinstance(name, str) and name else "a-check")


def _last_word(path: tuple[Key, ...]) -> str:
    """The last key in a path. Numbers are items of lists; a capital begins the name of a model, which nobody typed."""
    return next((step for step in reversed(path) if isinstance(step, str) and not step[:1].isupper()), "this")


def _meaning(model: type[Part], path: tuple[Key, ...]) -> str:
    owner = _owner(model, path)
    for name, info in owner.model_fields.items():
        if (info.alias or name) == path[-1] and info.description:
            return info.description[0].lower() + info.description[1:].rstrip(".")
    return "it is needed"


def _owner(model: type[Part], path: tuple[Key, ...]) -> type[BaseModel]:
    """The model whose key a path ends with."""
    return _model_at(model, path[:-1]) or model


def _known_keys(model: type[BaseModel], path: tuple[Key, ...]) -> list[str]:
    owner = _model_at(model, path) or model
    return list(typed_fields(owner))


def _model_at(model: type[BaseModel], path: tuple[Key, ...]) -> type[BaseModel] | None:
    """The model that describes the group at `path`."""
    found: list[type[BaseModel]] = [model]
    for step in path:
        inside = [each for parent in found for each in _models_under(parent, step)]
        tagged = [each for each in found if each.__name__ == step]
        found = tagged or inside or found
    return found[0] if found else None


def _models_under(model: type[BaseModel], step: Key) -> list[type[BaseModel]]:
    for name, info in model.model_fields.items():
        if (info.alias or name) == step:
            return _models_in(info.annotation)
    return []


def _models_in(hint: Any) -> list[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [hint]
    return [each for argument in get_args(hint) for each in _models_in(argument)]
