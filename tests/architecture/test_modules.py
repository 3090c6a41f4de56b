"""Small modules with a docstring, small functions, and no HTML in Python."""

import ast
import re
import statistics

import pytest

from tests.architecture.sources import MODULES, text_of, tree_of

FILES = [*MODULES, "macros.py"]
LONGEST_MODULE, MEDIAN_MODULE, LONGEST_FUNCTION = 300, 130, 45
ELEMENTS = (
    "a abbr article aside b blockquote body br button caption circle code dd details div dl dt em figure footer form g",
    "h[1-6] head header hr html i iframe img input kbd label li line link main mark meta nav object ol option p path",
    "polygon pre rect script section select small span strong style sub summary sup svg table tbody td template text",
    "textarea tfoot th thead time title tr ul use video",
)
TAG = re.compile(
    rf"</?(?:{'|'.join(' '.join(ELEMENTS).split())})(?:\s*/?>|\s+[a-z-]+\s*=)|<!--", re.IGNORECASE
)


def strings_with_tags(tree: ast.Module) -> list[tuple[int, str]]:
    """Line and text of every string with HTML in it, parts of f-strings and docstrings among them."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    strings = [(node.lineno, node.value) for node in nodes if isinstance(node.value, str)]
    return [(line, text) for line, text in strings if TAG.search(text)]


def long_functions(tree: ast.Module) -> list[tuple[str, int]]:
    """Name and length of every function that is longer than a screen, with its decorators and docstring."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = [(node.name, (node.end_lineno or 0) - node.lineno + 1) for node in functions]
    return [(name, length) for name, length in lengths if length > LONGEST_FUNCTION]


def test_a_module_says_what_it_is_for():
    assert [file for file in FILES if not (ast.get_docstring(tree_of(file)) or "").strip()] == []


def test_a_module_is_read_in_one_go():
    lengths = {file: len(text_of(file).splitlines()) for file in FILES}
    assert {file: length for file, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_most_modules_are_short():
    middle = statistics.median(len(text_of(file).splitlines()) for file in MODULES)
    assert middle <= MEDIAN_MODULE


def test_a_function_fits_on_a_screen():
    assert {file: found for file in FILES if (found := long_functions(tree_of(file)))} == {}


def test_html_stands_in_templates_not_in_python():
    assert {file: found for file in FILES if (found := strings_with_tags(tree_of(file)))} == {}


@pytest.mark.parametrize(
    "text",
    [
        "x = '<p>'",
        "x = f'<a href={y}>'",
        "x = f'{y}</div>'",
        "x = 'a<br/>b'",
        "def f():\n    '''<table>'''",
        "x = '<!--'",
    ],
)
def test_html_in_a_string_is_seen(text):
    assert strings_with_tags(ast.parse(text))


@pytest.mark.parametrize(
    "text", ["x = 'a < b > c'", "x = 'expected <document start>'", "x = '<name>'", "x = y < p > z"]
)
def test_what_only_looks_like_html_is_fine(text):
    assert strings_with_tags(ast.parse(text)) == []


def test_a_function_longer_than_a_screen_is_seen():
    body = "\n".join(["    x = 1"] * LONGEST_FUNCTION)
    assert long_functions(ast.parse(f"def f():\n{body}")) == [("f", LONGEST_FUNCTION + 1)]
    assert long_functions(ast.parse(f"class C:\n  async def f():\n{body}")) == [("f", LONGEST_FUNCTION + 1)]
