"""From a folder of YAML to the handbook and all that is wrong with it. A bad file never hides a good one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from prontuario.finding import Finding, Place, Problem, in_order
from prontuario.model.absences import of_each
from prontuario.model.base import Part
from prontuario.model.complaints import complaints
from prontuario.model.country import country_code
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import DEVICES, ID_PATTERN, LONGEST_ID, Kind
from prontuario.model.layout import (
    ABSENCES_FILE,
    DEFAULT_POLICY,
    FOLDERS,
    HAVE_PAGES,
    HOMES,
    OVERVIEW,
    POLICY_FILE,
    SWAPS_FILE,
    Home,
)
from prontuario.model.misplaced import MISSING, belongs_to, misplaced, procedures_among
from prontuario.model.people import Absence, Swap
from prontuario.model.policy import Policy
from prontuario.source.folder import strays, yaml_files
from prontuario.source.links import is_behind, link_problem, outward_links
from prontuario.source.mark import Mark, MarkedDict, MarkedList, overlaid
from prontuario.source.reader import Document, read
from prontuario.source.unread import unread

READABLE, SHAPE, CUT, UNREAD = "unreadable-file", "invalid-field", "text-cut-off", "unread-file"
NO_MAPPING = (
    "the file is a list, not `key: value` lines",
    "begin each line with a key, as in the example handbook",
)
P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Loaded:
    """The handbook as far as its files could be used, and what is wrong with the rest."""

    handbook: Handbook
    findings: tuple[Finding, ...]


def default_policy() -> MarkedDict:
    """The house rules that hold where `playbooks/policy.yml` does not say otherwise."""
    data = read(Path(__file__).with_name("default_policy.yml"), DEFAULT_POLICY).data
    assert isinstance(data, MarkedDict)
    return data


def load_policy(root: Path) -> Policy:
    """The house rules of the handbook in `root`; those of a new one, where there is none or they cannot be used."""
    return _Loader(root)._policy()


def load(root: Path) -> Loaded:
    """Reads the handbook in `root`. Raises nothing for what the files hold."""
    return _Loader(root).load()


@dataclass
class _Loader:
    root: Path
    findings: list[Finding] = field(default_factory=list)
    unusable: set[tuple[Kind, str]] = field(default_factory=set)
    unknown_kinds: set[Kind] = field(default_factory=set)
    read_files: set[str] = field(default_factory=set)
    policy_known: bool = True
    country: str = ""
    """The country whose numbers need no country code."""
    outward: tuple[str, ...] = ()
    """Links that lead out of the sources: what is behind them is not read."""

    def load(self) -> Loaded:
        self.outward = outward_links(self.root, FOLDERS)
        for link in self.outward:
            self._note(READABLE, link_problem(link))
        policy = self._policy()
        tables = {
            home.table: self._a_file_each(home) if home.a_file_each else self._entries(home) for home in HOMES
        }
        for name, problem in procedures_among(tables["threats"], tables["procedures"]):
            self._note(SHAPE, problem)
            self.unusable.add((Kind.PROCEDURE, name))
        absences = self._list(ABSENCES_FILE, Absence, "begin each absence with `- who: ...`")
        swaps = self._list(SWAPS_FILE, Swap, "begin each swap with `- role: ...`")
        for file in strays(self.root, FOLDERS, frozenset(self.read_files)):
            self._note(
                READABLE,
                Problem(
                    Place(file),
                    "nobody reads this file",
                    "give it the ending .yml and the folder of its kind, or remove it",
                ),
            )
            self._forgive(file)
        for problem in unread(self.root, FOLDERS):
            self._note(UNREAD, problem)
            self._forgive(problem.place.file)
        self._without_folders()
        if policy.status == "draft":
            tables["threats"] = {
                name: threat.model_copy(update={"status": policy.status})
                for name, threat in tables["threats"].items()
            }
        handbook = Handbook(
            policy=policy,
            absences=tuple(of_each(absences, tables["people"], tables["roles"])),  # type: ignore[arg-type]
            swaps=swaps,
            unusable=frozenset(self.unusable),
            unknown_kinds=frozenset(self.unknown_kinds),
            policy_known=self.policy_known,
            **tables,  # type: ignore[arg-type]
        )
        return Loaded(handbook, in_order(self.findings))

    def _a_file_each(self, home: Home) -> dict[str, Part]:
        found: dict[str, Part] = {}
        for file in sorted(yaml_files(self.root, home.folder), key=lambda file: (file.count("/"), file)):
            name = Path(file).stem
            data = self._mapping(self._read(file))
            if data is not None and (other := belongs_to(home, data)):
                self._note(SHAPE, Problem(data.mark.place, *misplaced(home, other, data)))
                self.unusable |= {(home.kind, name), (other.kind, name)}
            elif data is None or self._is_new(home, name, Place(file), found):
                part = self._subject(home, name, data, Place(file)) if data is not None else None
                self._keep(home, name, part, found)
        return found

    def _entries(self, home: Home) -> dict[str, Part]:
        found: dict[str, Part] = {}
        own = (home.path,) if self._is_there(home.path) else ()
        for file in (*own, *yaml_files(self.root, home.folder)):
            data = self._mapping(self._read(file))
            if data is None:
                self.unknown_kinds.add(home.kind)
            for name, entry in (data or {}).items():
                if data is not None and self._is_new(home, name, data.mark.key_at(name), found):
                    self._keep(home, name, self._entry(home, name, entry, data), found)
        return found

    def _entry(self, home: Home, name: str, entry: object, data: MarkedDict) -> Part | None:
        if isinstance(entry, MarkedDict):
            return self._subject(home, name, entry, data.mark.key_at(name))
        hint = "indent its `key: value` lines by two spaces under it"
        self._note(SHAPE, Problem(data.mark.at(name), f"`{name}` has no fields", hint))
        return None

    def _is_new(self, home: Home, name: str, place: Place, found: dict[str, Part]) -> bool:
        """Whether no other file has a subject of this name."""
        if name not in found:
            return True
        message = f"the name `{name}` is taken: {found[name].at().file} has a {home.kind} of that name"
        hint = (
            "give one of the two files another name"
            if home.a_file_each
            else "give one of the two another name"
        )
        self._note(SHAPE, Problem(place, message, f"{hint}, here and where it is used"))
        return False

    def _keep(self, home: Home, name: str, part: Part | None, found: dict[str, Part]) -> None:
        if part is None:
            self.unusable.add((home.kind, name))
        else:
            found[name] = part

    def _subject(self, home: Home, name: str, data: MarkedDict, place: Place) -> Part | None:
        if wrong := self._wrong_name(home, name):
            self._note(SHAPE, Problem(place, *wrong))
            return None
        if "id" in data:
            self._note(
                SHAPE,
                Problem(
                    data.mark.key_at("id"),
                    "a subject does not repeat its own name",
                    "remove the line `id:`; the name is that of the file or entry",
                ),
            )
        named = MarkedDict({**data, "id": name})
        named.mark = data.mark
        return self._validated(home.model, named, data.mark)

    def _wrong_name(self, home: Home, name: str) -> tuple[str, str] | None:
        """Why a subject cannot have this name, and what to do."""
        if len(name) > LONGEST_ID or not re.fullmatch(ID_PATTERN, name):
            return (
                f"`{name}` cannot be used as a name",
                f"use at most {LONGEST_ID} small letters, digits and single hyphens, like website-down",
            )
        other = f"use another one, like {name}-{home.kind}, here and where the name is used"
        if name == OVERVIEW and home.kind in HAVE_PAGES:
            return f"`{name}` is the name of a page that the handbook makes itself", other
        if name in DEVICES and (home.a_file_each or home.kind in HAVE_PAGES):
            return f"`{name}` is a name that Windows keeps for itself: no file can have it there", other
        return None

    def _validated(self, model: type[P], data: object, mark: Mark) -> P | None:
        try:
            return model.model_validate(data, context={"country": self.country})
        except ValidationError as error:
            for problem in complaints(error, model, mark):
                self._note(SHAPE, problem)
            return None

    def _policy(self) -> Policy:
        defaults = default_policy()
        if not self._is_there(POLICY_FILE):
            return Policy.model_validate(defaults)
        typed = self._mapping(self._read(POLICY_FILE))
        data = overlaid(defaults, typed) if typed is not None else defaults
        self.country = _country(data)
        policy = self._validated(Policy, data, data.mark)
        if typed is None or policy is None:
            self._without_policy()
        return policy or Policy.model_validate(defaults)

    def _without_policy(self) -> None:
        self.unknown_kinds |= {Kind.AUDIENCE, Kind.LEVEL, Kind.PRIORITY}
        self.policy_known = False

    def _list(self, file: str, model: type[P], hint: str) -> tuple[P, ...]:
        """The items of a file that is a list."""
        if not self._is_there(file):
            return ()
        data = self._read(file).data
        if not isinstance(data, MarkedList):
            if data is not None:
                self._note(SHAPE, Problem(data.mark.place, "here a list is needed", hint))
            return ()
        found = (self._validated(model, item, data.mark.children[index]) for index, item in enumerate(data))
        return tuple(item for item in found if item is not None)

    def _without_folders(self) -> None:
        """Says of a folder that is missing that it is, once: no file is missed of those that it would hold."""
        for folder in FOLDERS:
            if not (self.root / folder).is_dir():
                self.unknown_kinds |= {home.kind for home in HOMES if home.path.startswith(folder)}
                self._note(
                    READABLE, Problem(Place(folder), f"the folder {folder}/ is missing", MISSING[folder])
                )

    def _forgive(self, stray: str) -> None:
        """Takes note of the names that a stray file was to give: whoever uses them made no mistake."""
        path = Path(stray)
        name, meant = path.name.split(".")[0], path.with_name(f"{path.name.split('.')[0]}.yml").as_posix()
        if meant in self.read_files:
            return
        if meant == POLICY_FILE:
            self._without_policy()
        for home in HOMES:
            if home.a_file_each and meant.startswith(home.folder):
                self.unusable.add((home.kind, name))
            elif meant == home.path or meant.startswith(home.folder):
                self.unknown_kinds.add(home.kind)

    def _is_there(self, file: str) -> bool:
        path = self.root / file
        return path.exists() or path.is_symlink()  # a link that leads nowhere is a file that cannot be read

    def _read(self, file: str) -> Document:
        self.read_files.add(file)
        if is_behind(file, self.outward):
            return Document(file, None, ())
        document = read(self.root / file, file)
        for problem in document.problems:
            self._note(READABLE, problem)
        for doubt in document.doubts:
            self._note(CUT, doubt)
        return document

    def _mapping(self, document: Document) -> MarkedDict | None:
        if isinstance(document.data, MarkedList):
            self._note(SHAPE, Problem(document.data.mark.place, *NO_MAPPING))
            return None
        return document.data

    def _note(self, check: str, problem: Problem) -> None:
        self.findings.append(Finding.of(problem, check))


def _country(policy: MarkedDict) -> str:
    """The country of a policy, whatever else is wrong with it; none where it says none."""
    try:
        return country_code(policy.get("country"))
    except PydanticCustomError:
        return ""
