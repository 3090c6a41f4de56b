"""Whatever is typed into a text comes out as it was typed, and as nothing but text."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from prontuario.model.base import Part
from prontuario.model.clock import Clock, Deadline
from prontuario.model.communication import Communication
from prontuario.model.criticism import Criticism
from prontuario.model.handbook import Handbook
from prontuario.model.level import Level, Mood
from prontuario.model.library import Action, Drill, Message, Procedure
from prontuario.model.load import load
from prontuario.model.means import Channel, Supplier, Watch
from prontuario.model.people import Person, Role, Training
from prontuario.model.phone import Phone
from prontuario.model.planned import Planned
from prontuario.model.policy import Audience, Policy, Priority
from prontuario.model.reply import AutomaticReplies, Criterion, LastWord, Moderation, Reply
from prontuario.model.reply_example import ReplyExample, ReplyPart
from prontuario.model.site import Site
from prontuario.model.step import Step, Use
from prontuario.model.threat import Advice, Followup, Preparation, Question, StandDown, Threat, Trigger
from prontuario.site import open_site
from tests.site.built import Built, built_once, working
from tests.site.dom import Element, page
from tests.site.hostility import HOSTILE, IN_PROSE, MARK, calm_project, hostile_project
from tests.site.project import HANDBOOK

WRITTEN = (
    *(
        Threat,
        Trigger,
        Step,
        Use,
        Communication,
        StandDown,
        Followup,
        Preparation,
        Question,
        Advice,
        Criticism,
        Planned,
        Person,
        Training,
        Phone,
        Role,
        Channel,
        Watch,
    ),
    *(
        Message,
        Procedure,
        Supplier,
        Clock,
        Deadline,
        Drill,
        Action,
        Policy,
        Level,
        Mood,
        Priority,
        Audience,
        Reply,
        Moderation,
        LastWord,
        AutomaticReplies,
        Criterion,
        ReplyExample,
        ReplyPart,
        Site,
    ),
)
# Fields that are no Text, and yet hold what somebody typed.
PLAIN: set[tuple[type[Part], str]] = {
    (Person, "name"),
    (Person, "handles"),
    (Role, "handles"),
    (Channel, "url"),
    (Supplier, "contact"),
}


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return working(built_once(tmp_path_factory, "hostile", hostile_project))


@pytest.fixture(scope="session")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return working(built_once(tmp_path_factory, "calm", calm_project))


def parts(value: object) -> Iterator[Part]:
    """All parts of a handbook, however deep."""
    if isinstance(value, Handbook):
        value = list(vars(value).values())
    if isinstance(value, Part):
        yield value
        value = [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from parts(each)


def is_evil(value: object) -> bool:
    values = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
    return any("EVIL" in str(each) for each in values)


def test_every_text_field_is_hostile():
    found: dict[type[Part], list[Part]] = {}
    for part in parts(load(HANDBOOK).handbook):
        found.setdefault(type(part), []).append(part)
    fields = {(model, name) for model in WRITTEN for name in model.model_fields}
    texts = {(model, name) for model, name in fields if "Text" in str(model.model_fields[name].annotation)}
    calm = [
        f"{model.__name__}.{name}"
        for model, name in sorted(texts | PLAIN, key=str)
        if not any(is_evil(getattr(part, name)) for part in found.get(model, []))
    ]
    assert calm == [], "write EVIL into these fields of the handbook in tests/site/hostile"


def texts_of(root: Element) -> Iterator[str]:
    """All that a page says: its text, its title, its attributes."""
    yield root.text
    for each in root.walk():
        yield from each.attributes.values()
        if each.tag == "title":
            yield each.text


def occurrences(text: str) -> list[str]:
    """What stands where the hostile text begins, as long as it is."""
    starts = [text[match.start() :] for match in re.finditer(MARK, text)]
    return [each[: len(IN_PROSE if each.startswith(IN_PROSE) else HOSTILE)] for each in starts]


def test_hostile_text_is_shown_as_typed(hostile):
    shown = 0
    for name in hostile.pages:
        for text in texts_of(page(hostile.folder / name)):
            for found in occurrences(text):
                assert found in (HOSTILE, IN_PROSE), f"{name}: {found}"
                shown += 1
    assert shown > 500


def test_each_text_of_a_threat_is_on_its_page(hostile):
    text = page(hostile.folder / "threats/fire.html").text
    said = re.findall(r'"EVIL ([\w ]+)"', (HANDBOOK / "playbooks/threats/fire.yml").read_text("utf-8"))
    said += re.findall(
        r'"EVIL ([\w ]+)"', (HANDBOOK / "playbooks/procedures/call-in.yml").read_text("utf-8")
    )[2:]
    assert [each for each in said if not any(f"{how} {each}" in text for how in (HOSTILE, IN_PROSE))] == []


def test_a_message_keeps_its_lines(hostile):
    text = page(hostile.folder / "messages/holding.html").all("div", "p-text")[0].text
    assert text == open_site(HANDBOOK).views.handbook.messages["holding"].text.by_language[""].replace(
        "EVIL", HOSTILE
    )


def test_hostile_text_is_in_titles_and_attributes(hostile):
    root = page(hostile.folder / "roles/boss.html")
    assert root.one("title").text.startswith(f"{HOSTILE} boss - {HOSTILE} company · {HOSTILE} handbook")
    assert HOSTILE + " boss" in {each.attributes.get("aria-label") for each in root.walk()}


def skeleton(root: Element) -> list[tuple[str, ...]]:
    """What a page is made of, without its words."""
    return [(each.tag, *sorted(each.attributes), each.attributes.get("class", "")) for each in root.walk()]


def test_hostile_text_makes_no_element_and_no_attribute(hostile, calm):
    assert hostile.pages == calm.pages
    for name in calm.pages:
        assert skeleton(page(hostile.folder / name)) == skeleton(page(calm.folder / name)), name


def test_hostile_text_stands_in_the_search_index_as_data(hostile):
    index = json.loads((hostile.folder / "search/search_index.json").read_text("utf-8"))
    found = [text for each in index["docs"] for text in (each["title"], each["text"])]
    assert sum(len(occurrences(html.unescape(text))) for text in found) > 200
    for marked in found:
        text = re.sub("</?(?:b|code)>", "", marked)
        assert re.findall(r"<(?!/?(?:p|li|ol|ul|code|pre|b|sup)>)", text) == [], text
        assert set(occurrences(html.unescape(text))) <= {HOSTILE, IN_PROSE}, text


def test_nothing_of_hostile_text_is_in_addresses(hostile):
    for name in hostile.pages:
        for each in page(hostile.folder / name).walk():
            for attribute in ("href", "src", "srcset", "action"):
                assert MARK not in each.attributes.get(attribute, ""), (name, each.attributes[attribute])


def test_files_other_than_pages_hold_no_hostile_markup(hostile: Built):
    """A table for a spreadsheet has its texts as typed: no browser reads it as a page."""
    others = [file for file in Path(hostile.folder).rglob("*") if file.suffix in {".xml", ".txt", ".ics"}]
    assert [file.name for file in others if b"<script>alert" in file.read_bytes()] == []
