"""Whatever somebody types, the reader answers with data or with problems that have a place."""

import string

from hypothesis import given
from hypothesis import strategies as st

from prontuario.source.mark import MarkedDict, MarkedList
from prontuario.source.reader import read, read_text
from prontuario.source.tree import MAX_DEPTH

LETTERS = [*"abcdef{}[],'\"\\#%@`:|>&*!?-~é🚨\t\n\x07"]
WORDS_OF_YAML = [": ", "- ", "? ", "&a ", "*a", "!x ", "!!str ", "|\n", ">\n", " #", "---\n", "...\n", "<<: "]
INDENTS = ["  ", "\n  ", "\n    ", "\n- ", "\n  - ", "\r\n"]
PIECES = st.sampled_from([*LETTERS, *WORDS_OF_YAML, *INDENTS])
YAML_LIKE = st.lists(PIECES, max_size=60).map("".join)
WORDS = st.text(string.ascii_letters + string.digits + " :#-,[]{}'\"\\&*!|>%@`é🚨\n", min_size=1, max_size=12)
DATA = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


def assert_answered(document, text):
    """Data that knows its place, or problems that stand inside the file."""
    lines = len(text.splitlines()) or 1
    assert document.data is not None or document.problems
    for problem in document.problems:
        assert problem.place.file == "f.yml"
        assert 1 <= problem.place.line <= lines
        assert problem.place.column >= 1
        assert problem.message
        assert problem.hint
    if document.data is not None:
        assert_marked(document.data, lines)


def assert_marked(data, lines):
    children = data.items() if isinstance(data, MarkedDict) else enumerate(data)
    for key, value in children:
        assert 1 <= data.mark.at(key).line <= lines
        assert data.mark.holds(key)
        if isinstance(value, MarkedDict | MarkedList):
            assert value.mark.place == data.mark.at(key)
            assert_marked(value, lines)
        else:
            assert type(value) is str


@given(st.text(max_size=80))
def test_any_text_is_answered(text):
    assert_answered(read_text(text, "f.yml"), text)


@given(YAML_LIKE)
def test_any_text_that_looks_like_yaml_is_answered(text):
    assert_answered(read_text(text, "f.yml"), text)


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("bytes") / "f.yml"
    path.write_bytes(data)
    document = read(path, "f.yml")
    assert document.data is not None or document.problems


@given(DATA)
def test_what_is_written_in_quotes_is_read_back_with_its_places(data):
    text = f"key: {in_quotes(data)}\n"
    document = read_text(text, "f.yml")
    assert document.problems == ()
    assert document.data == {"key": data}
    assert_marked(document.data, 1)
    assert document.data.mark.at("key").column == 6


def in_quotes(data):
    """YAML on one line."""
    if isinstance(data, list):
        return f"[{', '.join(map(in_quotes, data))}]"
    if isinstance(data, dict):
        return "{" + ", ".join(f"{in_quotes(key)}: {in_quotes(value)}" for key, value in data.items()) + "}"
    return '"' + data.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@given(st.integers(1, 3 * MAX_DEPTH), st.sampled_from(["[]", "{}"]))
def test_nesting_is_read_up_to_the_limit_and_refused_behind_it(depth, brackets):
    opening = "[" if brackets == "[]" else "{a: "
    document = read_text(opening * depth + "x" + brackets[1] * depth, "f.yml")
    assert (document.data is not None) == (depth <= MAX_DEPTH)
    assert [problem.message for problem in document.problems] == (
        [] if depth <= MAX_DEPTH else [f"values are nested more than {MAX_DEPTH} deep"]
    )
