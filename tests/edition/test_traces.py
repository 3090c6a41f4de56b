"""A hidden number, address or name is found in a text, however somebody has spelt it."""

import io
import time
import zipfile

import pytest

from prontuario.edition.cut import cut
from prontuario.edition.hidden import Sort, Value, hidden_values
from prontuario.edition.shown import texts_in
from prontuario.edition.traces import Traces
from prontuario.examine import examine
from prontuario.finding import Place
from prontuario.handwritten.written import read_handwritten
from prontuario.model.edition import Edition
from prontuario.model.load import load
from tests.cases import base_handbook

PLACE = Place("roster/people.yml", 5, 30)
NUMBER = Value(Sort.NUMBER, "7700900201", PLACE)
ITALIAN = Value(Sort.NUMBER, "0695550123", PLACE)
CODE = Value(Sort.NUMBER, "482913", PLACE)
ADDRESS = Value(Sort.ADDRESS, "ada.prova@example.org", PLACE)
HANDLE = Value(Sort.ADDRESS, "@ada-prova", PLACE)
BRIDGE = Value(Sort.ADDRESS, "https://meet.example.org/crisis-482", PLACE)
ROOM = Value(Sort.ADDRESS, "via del campo 14, roma", PLACE)
NAME = Value(Sort.NAME, "Niccolò D'Esempio", PLACE)
ALL = Traces((NUMBER, ITALIAN, CODE, ADDRESS, HANDLE, BRIDGE, ROOM, NAME))

SPELT = {
    NUMBER: [
        "+44 7700 900201", "+447700900201", "07700 900 201", "0044 7700 900201", "+44 (0)7700 900201", "(07700) 900-201",
        "07700.900.201", "07700/900201", "07700 - 900 - 201", "07700 – 900 201", "07700\u00a0900\u00a0201", "07700_900_201",
        "O7700 9OO2O1",
        "0770O 900 20l",
        "[x](tel:%30%37%37%30%30%39%30%30%32%30%31)",
        "0 7 7 0 0 9 0 0 2 0 1",
        '<a href="tel:+447700900201">Ada</a>', "**07700** 900201", "<b>07700</b> 900201", "07700&nbsp;900201", "07700\u200b900201",
        "07700\u00ad900201", "０７７００ ９００２０１", "٠٧٧٠٠ ٩٠٠٢٠١", "tel:+447700900201", "07700 900201 ext. 5", "call 07700 900201!",
        "number: 447700900201.", "07700 900\n201", "011 44 7700 900201", "Ada:07700900201,Bruno", "0770 0900201",
    ],
    ITALIAN: ["+39 06 9555 0123", "06 9555 0123", "06-95550123", "0039 06 95 55 01 23", "06/9555.0123"],
    CODE: ["PIN 482913", "code 482 913#", "482-913"],
    ADDRESS: [
        "ada.prova@example.org", "Ada.Prova@Example.ORG", "<ada.prova@example.org>", "mailto:ada.prova@example.org?subject=x",
        "ada.prova [at] example.org", "ada.prova(at)example.org", "ada.prova at example.org", "ada.prova @ example.org",
        "ada.prova chiocciola example punto org", "ada.prova@example[dot]org", "ada.prova%40example.org",
        "ada.prova&#64;example.org", "(ada.prova@example.org).", "ada.prova\u200b@example.org", "[x](mailto:ada.prova@example.org)",
    ],
    HANDLE: ["write to @ada-prova!", "chat: @Ada-Prova"],
    BRIDGE: ["https://meet.example.org/crisis-482", "meet.example.org/crisis-482", "[here](https://meet.example.org/crisis-482/)",
             "HTTP://MEET.EXAMPLE.ORG/crisis-482?pwd=1"],
    ROOM: ["He lives in Via del Campo 14, Roma."],
    NAME: ["Niccolò D'Esempio", "NICCOLO D’ESEMPIO", "D'Esempio, Niccolò", "niccolo\u0300 d'esempio", "**Niccolò** D'Esempio's team",
           "Niccolò D'Esempio's"],
}  # fmt: skip
INNOCENT = [
    "+44 7700 900202", "07700 900", "In 2026 about 7,700 of 900,200 people", "2026-11-28 09:00", "ada.prova@example.com",
    "hada.prova@example.org", "ada.prova@example.organic", "ada-prova", "https://meet.example.org/crisis-4821",
    "Niccolò Prova and D'Altri", "Room 482913000000", "06 9555 0124", "D'Esempio", "", "x" * 1000,
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in SPELT.items() for text in texts]
)
def test_each_spelling_is_seen(value, text):
    assert value in ALL.in_text(f"Before it. {text} And after.")


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_something_else_is_not(text):
    assert ALL.in_text(text) == ()


def test_the_line_is_named_even_when_it_is_spread_over_two():
    assert Traces((NUMBER,)).line_of("a\nb\n07700 900201\n07700 900201") == 3
    assert Traces((NUMBER,)).line_of("a\nb 07700\n900201") == 2


def test_the_work_grows_with_the_text_alone():
    """A thousand numbers more cost less than twice the time."""
    text = "Call the duty manager on +44 20 7946 0123 within 15 minutes, then write it down at 09:30. " * 400

    def seconds(values):
        traces = Traces(values)
        start = time.process_time()
        assert not traces.in_text(text)
        return time.process_time() - start

    few = [Value(Sort.NUMBER, f"77009{each:05}", PLACE) for each in range(10)]
    many = [Value(Sort.NUMBER, f"77009{each:05}", PLACE) for each in range(5_000)]
    assert min(seconds(many) for _ in range(3)) < 5 * min(seconds(few) for _ in range(3)) + 0.05


@pytest.fixture
def handbook(tmp_path):
    root = base_handbook(tmp_path)
    people = root / "roster/people.yml"
    text = people.read_text("utf-8").replace(", visible_to: staff", "", 1)
    people.write_text(text, "utf-8")
    assert "+44 7700 900101" in text
    return root


def office_document(words: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<w:p><w:t>{words[:6]}</w:t><w:t>{words[6:]}</w:t></w:p>")
    return data.getvalue()


HOLDERS = {
    "a page": ("docs/first.md", b"# First\n\nHer number: 07700 900101\n", 3),
    "the head of a page": ("docs/first.md", b"---\ntitle: Ada, 07700 900101\n---\n# First\n", 2),
    "a macro's words": ("docs/first.md", b"# First\n\n{{ '07700 ' ~ '900101' }}\n", 1),
    "a page for the branch of staff": ("docs/first.md", b"# First\n{% if not for_team %}07700 900101{% endif %}", 2),
    "a list beside it": ("docs/list.csv", b"Ada;07700 900101\n", 1),
    "a document beside it": ("docs/list.docx", office_document("07700 900101"), 1),
    "the menu": ("mkdocs.yml", b"site_name: x\nnav:\n  - 'Ada 07700 900101': index.md\n", 3),
}  # fmt: skip


@pytest.mark.parametrize(("file", "data", "line"), HOLDERS.values(), ids=HOLDERS)
def test_it_is_found_wherever_staff_read(handbook, file, data, line):
    (handbook / "docs").mkdir(exist_ok=True)
    (handbook / "docs/index.md").write_text("[the list](list.csv) [the document](list.docx)")
    for name in ("docs/list.csv", "docs/list.docx"):
        (handbook / name).write_bytes(b"")
    (handbook / file).write_bytes(data)
    found = [finding for finding in examine(handbook).findings if finding.check == "private-contact-shown"]
    assert [(finding.place.file, finding.place.line) for finding in found] == [(file, line)]
    assert "roster/people.yml:5:" in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "---\nvisible_to: team\n---\n07700 900101",
        "{% if for_team %}07700 900101{% endif %}",
        "{# 07700 900101 #}",
    ],
)
def test_what_only_the_team_reads_may_hold_it(handbook, text):
    (handbook / "docs").mkdir(exist_ok=True)
    (handbook / "docs/first.md").write_text(text)
    assert "private-contact-shown" not in {finding.check for finding in examine(handbook).findings}


def test_a_number_that_is_open_anywhere_is_not_hidden(handbook):
    roles = handbook / "roster/roles.yml"
    shown = cut(load(handbook).handbook, Edition.STAFF)
    assert {each.text for each in hidden_values(load(handbook).handbook, shown)} == {"7700900101"}
    roles.write_text(
        roles.read_text("utf-8").replace(
            "\n  title:", '\n  phones: [{kind: duty, number: "+44 7700 900101"}]\n  title:', 1
        ),
        "utf-8",
    )
    whole = load(handbook).handbook
    assert hidden_values(whole, cut(whole, Edition.STAFF)) == ()


def test_every_text_of_the_edition_is_looked_at(handbook):
    """Each text that the cut handbook holds is among those that are searched."""
    shown = cut(load(handbook).handbook, Edition.STAFF)
    searched = {each.text for each in texts_in(shown, read_handwritten(handbook), Edition.STAFF)}
    for threat in shown.threats.values():
        assert {
            str(threat.title),
            str(threat.summary),
            *map(str, threat.signs),
            *map(str, threat.avoid),
        } <= searched | {"None"}
    for person in shown.people.values():
        assert person.name in searched
