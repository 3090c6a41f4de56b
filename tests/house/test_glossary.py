"""docs/glossary.md is the authority: its labels and names of code are there, and no retired word is, anywhere."""

import re
import subprocess

import pytest

from prontuario.language.folders import languages
from prontuario.language.labels import labels_in
from tests.site.built import ROOT

GLOSSARY = "docs/glossary.md"
# Names of before that other handbooks, sites and readers may still have, and what is not ours to word.
KEPT = (
    "CHANGELOG.md",
    GLOSSARY,
    "tests/house/test_glossary.py",
    "tests/kept/",
    "tests/field/",
    "tests/vendor/",
    "prontuario/web/built/",
    "prontuario/web/vendor/",
    "docs/schema/",
)
FORMER = {"imprint": ("prontuario/publish/foreign.py", "tests/publish/test_place.py")}


def table(heading: str) -> list[list[str]]:
    """The rows of the table under a heading."""
    section = (ROOT / GLOSSARY).read_text("utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


TERM = re.compile(
    r"^- \*\*(?P<term>[^*]+)\*\*: (?P<meaning>.+?\.)(?: In the field: (?P<field>.+?)\.)? In Italian: (?P<italian>.+?)\."
    r" (?:Label `(?P<label>\w+)`, code|Code) `(?P<code>[^`]+)`\.$",
    re.MULTILINE,
)
TERMS = [list(match.groupdict().values()) for match in TERM.finditer((ROOT / GLOSSARY).read_text("utf-8"))]
RETIRED = table("Words that are retired")
FILES = subprocess.run(
    ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.splitlines()
TEXTS = {file: (ROOT / file) for file in FILES if not file.startswith(KEPT) and (ROOT / file).is_file()}


# What calendars, clocks, turns and telephones brought into the format, and nobody knows from elsewhere.
OF_THE_FORMAT = ("at_latest", "covered_by", "days_off", "desk", "events", "extension", "happens", "internal", "layers", "moves", "needed", "second", "target")  # fmt: skip


def test_the_words_of_time_and_numbers_are_terms():
    assert [key for key in OF_THE_FORMAT if not any(code == key for *_, code in TERMS)] == []


def read(file: str) -> str:
    """The text of a file; nothing of one that is none."""
    try:
        return TEXTS[file].read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def pattern(retired: str) -> re.Pattern[str]:
    """A name of code as it is written; a word in any case and number, however a name joins its parts."""
    if retired.startswith("`"):
        name = re.escape(retired.strip("`"))
        return re.compile(rf"(?:class |import [^\n]*|-> |\[){name}\b(?! [a-z])|\b{name}\(")
    words = r"[ -]".join(map(re.escape, retired.split()))
    return re.compile(rf"(?<![A-Za-z]){words}s?(?![A-Za-z])", re.IGNORECASE)


def uses(retired: str, texts: dict[str, str]) -> list[str]:
    """Where a retired word is: in the name of a file, or in a line of one."""
    found, of_code = pattern(retired), retired.startswith("`")
    where = [] if of_code else [file for file in texts if found.search(file)]
    for file, text in texts.items():
        if file not in FORMER.get(retired, ()) and (file.endswith(".py") or not of_code):
            lines = enumerate(text.splitlines(), 1)
            where += [
                f"{file}:{number}" for number, line in lines if found.search(line) and "FORMERLY" not in line
            ]
    return where


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {file: read(file) for file in TEXTS}


@pytest.mark.parametrize("row", RETIRED, ids=lambda row: row[0])
def test_a_retired_word_is_nowhere(row, texts):
    retired, instead, _ = row
    assert uses(retired, texts) == [], f"say {instead}: {GLOSSARY} has retired {retired}"


@pytest.mark.parametrize(
    ("retired", "text"),
    [
        ("first word", "The First words go out."),
        ("first word", "FIRST-WORD"),
        ("site engine", "a site engine's log"),
        ("an advice", "You get an advice."),
    ],
)
def test_a_retired_word_is_seen(retired, text):
    assert uses(retired, {"a.md": f"fine\n{text}\n"}) == ["a.md:2"]


@pytest.mark.parametrize("text", ["class Scene:", "def f() -> Scene:", "Scene()", "from a import Scene"])
def test_a_retired_name_of_code_is_seen_in_code(text):
    assert uses("`Scene`", {"a.py": text}) == ["a.py:1"]
    assert uses("`Scene`", {"a.md": text, "b.py": "# Scene of a play"}) == []


def test_a_file_may_not_be_called_so_either():
    assert uses("weak point", {"docs/weak-points.md": ""}) == ["docs/weak-points.md"]


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row[0])
def test_a_term_has_its_label_and_its_name_in_the_code(row, texts):
    term, _, _, _, label, code = row
    for language in languages() if label else ():
        assert label in labels_in(language).words, f"{term}: no label {label} in {language}"
    name = re.compile(rf"\b{re.escape(code)}")
    assert any(name.search(text) for file, text in texts.items() if file.startswith("prontuario/")), (
        f"{term}: no {code}"
    )


def test_no_term_is_retired_or_explained_twice():
    terms = [row[0] for row in TERMS]
    assert len(terms) == len(set(terms))
    assert len(terms) == (ROOT / GLOSSARY).read_text("utf-8").count("\n- **"), (
        "a term is not written like the others"
    )
    assert {row[0] for row in RETIRED} & set(terms) == set()
    instead = {row[1].strip("`").casefold() for row in RETIRED if not row[0].startswith("`")}
    assert instead


def test_no_name_of_code_is_in_a_word_for_readers():
    """`Times count from the start` once became `ResponseTimes count from the start`, by a replacement everywhere."""
    names = re.compile(r"\b(?:[A-Z][a-z]+){2,}\b|\b[a-z]+_[a-z_]+\b")
    allowed = {"JavaScript", "GitHub", "GitLab", "YouTube", "WhatsApp", "LinkedIn", "PyPI"}
    for language in languages():
        labels = labels_in(language).words
        found = {key: names.findall(re.sub(r"\{\w+\}|`[^`]*`", "", text)) for key, text in labels.items()}
        assert {key: set(words) - allowed for key, words in found.items() if set(words) - allowed} == {}
