"""A page shows what the handbook says, and runs nothing."""

import pytest
from jinja2 import TemplateError

from prontuario.handwritten.macro_calls import READER, _forbidden, _in_page
from prontuario.handwritten.sandbox import PageEnvironment, shown_to
from prontuario.model.handbook import Handbook
from prontuario.model.load import load
from tests.cases import BASE


class Page:
    """What the site generator knows of a page, and a page must not."""

    title = "Rules"
    url = "rules.html"
    abs_src_path = "/secret"

    def delete(self) -> str:
        return "deleted"


def call(name: str = "nobody") -> str:
    return f"call {name}"


SECRETS = {"page": Page(), "for_team": False, "config": {"docs_dir": "/secret"}, "git": "eve@example.org",
           "environment": "secret", "plugin": Page(), "files": ["secret"], "extra": {"a": "secret"}}  # fmt: skip


def rendered(text: str) -> str:
    return PageEnvironment({"duty_number": call}).from_string(text).render(**SECRETS)


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("Call {{ duty_number() }}.", "Call call nobody."),
        ('{{ duty_number("ada") }}', "call ada"),
        ('{{ duty_number(name="ada") }}', "call ada"),
        ("{{ page.title }} {{ page.url }}", "Rules rules.html"),
        ("{% if for_team %}team{% else %}staff{% endif %}", "staff"),
        (
            "{% for each in range(3) %}{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %}",
            "1, 2, 3",
        ),
        (
            "{% for each in ['a', 'b'] %}{{ loop.cycle('odd', 'even') }}{{ each.upper() }}{% endfor %}",
            "oddAevenB",
        ),
        (
            "{% set ns = namespace(n=0) %}{% for i in range(2) %}{% set ns.n = ns.n + 2 %}{% endfor %}{{ ns.n }}",
            "4",
        ),
        ("{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice('ab') }}", "abab"),
        ("{{ {'a': 1}.items() | list }} {{ 'x' * 3 }} {{ 6 * 7 }}", "[('a', 1)] xxx 42"),
        ("## Title {#id}\n{{ '{}!'.format('a') }}", "## Title {#id}\na!"),
        ("{% raw %}{{ config }} {# kept #}{% endraw %}", "{{ config }} {# kept #}"),
    ],
)
def test_what_pages_need_works(text, shows):
    assert rendered(text) == shows


ATTACKS = [
    "{{ config }}", "{{ git }}", "{{ environment }}", "{{ plugin }}", "{{ files }}", "{{ extra }}", "{{ context }}",
    "{{ macros_info() }}", "{{ lipsum() }}", "{{ cycler('a').next() }}", "{{ dict(a=1) }}", "{{ joiner() }}",
    "{{ duty_number.func }}", "{{ duty_number.__globals__ }}", "{{ duty_number['__globals__'] }}",
    "{{ duty_number.__class__ }}", "{{ duty_number | attr('__globals__') }}", "{{ duty_number.__call__() }}",
    "{{ ''.__class__.__mro__ }}", "{{ ''['__cla' ~ 'ss__'] }}", "{{ '' | attr('__cla' ~ 'ss__') }}",
    "{{ [''] | map(attribute='__class__') | list }}", "{{ ['']| map('attr', '__class__') | first }}",
    "{{ '{0.__class__}'.format('') }}", "{{ '{a.__class__}'.format_map({'a': ''}) }}", "{{ '%s' | format(config) }}",
    "{{ page.abs_src_path }}", "{{ page.delete() }}", "{{ page._url }}", "{{ page.__init__.__globals__ }}",
    "{{ self.__init__ }}", "{{ self._TemplateReference__context }}", "{{ loop.__class__ }}",
    "{% for x in [1] %}{{ loop._iterator }}{% endfor %}", "{{ namespace.__init__.__globals__ }}", "{{ range.__class__ }}",
    "{% include 'secret.md' %}", "{% import 'secret.md' as s %}", "{% from 'secret.md' import s %}",
    "{% extends 'secret.md' %}", "{% include ['a', 'b'] ignore missing %}x", "{{ 'a' * 1000000000 }}",
    "{{ 'aaaaaaaa' * 99999 * 9 }}", "{{ [1] * 1000000000 }}", "{{ 9 ** 999999999 }}", "{{ range(1000000000) | list }}",
    "{% set d = {} %}{{ d.update({'a': 1}) }}{% for k in d %}changed{% endfor %}", "{{ [].append(1) }}",
    "{% macro m() %}{% endmacro %}{{ m.__init__ }}", "{{ m._func }}", "{{ duty_number | map }}{{ caller.__class__ }}",
    "{{ (1).__class__ }}", "{{ 1.0.hex.__self__ }}", "{{ none.__class__ }}", "{{ duty_number().__class__ }}",
]  # fmt: skip


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_else_does(text):
    try:
        said = rendered(text)
    except (TemplateError, OverflowError, TypeError, ValueError):
        return
    assert "secret" not in said
    assert said.strip() in ("", "x", "None", "[Undefined]"), said


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return load(BASE).handbook


@pytest.mark.parametrize(
    "text",
    [
        "{{ duty_number.func.__globals__['os'].popen('id').read() }}",
        "{{ ''['__class__'] }}",
        "{{ '' | attr('__class__') }}",
        "{{ [''] | map(attribute='__class__') }}",
        "{{ [''] | selectattr('real._x') }}",
        "{% include 'use.md' %}",
        "{% import 'use.md' as use %}",
        "{% extends 'use.md' %}",
        "{{ config }}",
        "{{ git.author }}",
        "{{ environment }}",
        "{{ navigation }}",
    ],
)
def test_it_is_found_before_anything_runs(text, handbook):
    (first, *_) = _in_page(f"# Title\n\n{text}\n", "docs/x.md", handbook)
    assert (first.place.file, first.place.line) == ("docs/x.md", 3)


def test_plain_pages_are_found_fault_with_for_nothing():
    text = (
        "{{ 'a_b' | replace('_', ' ') }} {{ ['_a'][0] }} {% for x in range(3) %}{{ loop.index }}{% endfor %}"
    )
    assert list(_forbidden(READER.parse(text), "docs/x.md", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}",
        "{{ 'a' | center(999999999) }}",
        "{{ 'a'.center(999999999) }}",
        "{{ 'a'.ljust(999999999) }}",
        "{{ '%999999999d' | format(1) }}",
        "{{ 'a' | indent(999999999) }}",
    ],
)
def test_a_page_stays_small(text):
    with pytest.raises(TemplateError):
        rendered(text)


@pytest.mark.parametrize("text", ["{{ duty_number }}", "{{ range | string }}", "{{ '%s' ~ duty_number }}"])
def test_a_macro_without_brackets_is_said(text, handbook):
    with pytest.raises(TemplateError, match="is called with brackets"):
        rendered(text)
    from prontuario.handwritten.macro_calls import _failing

    (problem,) = _failing(f"# Title\n\n{text}\n", "docs/x.md")
    assert (problem.place.line, "is called with brackets" in problem.message) == (3, True)


def test_staff_do_not_read_what_is_for_the_team():
    text = "{{ people() }}a{% if for_team %}b{% endif %}{% if not for_team %}c{% endif %}{{ x.y(z) }}"
    assert shown_to(text, False) == "ac"


def test_a_page_that_cannot_be_read_hides_nothing():
    assert shown_to("{% if for_team %}b", False) == "{% if for_team %}b"
