"""HTML in a page that acts is found; what only says something is not."""

import pytest

from prontuario.handwritten.active import active_html, line_of
from prontuario.handwritten.targets import as_html


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<SCRIPT SRC=x.js></SCRIPT>", "script"),
        ('a <meta http-equiv="refresh" content="0;url=https://example.org">', "meta"),
        ("<iframe src=x></iframe>", "iframe"),
        ('<base href="https://example.org/">', "base"),
        ('<form action="https://example.org/"><input name=pin></form>', "form"),
        ('<link rel="stylesheet" href="x.css">', "link"),
        ("<style>.p-bar { display: none }</style>", "style"),
        ('<img src=x onerror="alert(1)">', "onerror"),
        ("<b ONCLICK=alert(1)>x</b>", "onclick"),
        ('<a href="javascript:alert(1)">x</a>', "href"),
        ('<a href="java&#115;cript:alert(1)">x</a>', "href"),
        ('<a href=" javascript:alert(1)">x</a>', "href"),
        ("[x](javascript:alert(1))", "href"),
        ("[x][1]\n\n[1]: javascript:alert(1)", "href"),
        ("[x](data:text/html,hello)", "href"),
        ('<svg><a xlink:href="javascript:alert(1)">x</a></svg>', "xlink:href"),
        ('<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>', "to"),
        ('<a href="x" ping="https://example.org/">x</a>', "ping"),
        ("x\n{: onclick=alert(1) }", "onclick"),
        ('<![CDATA[><meta http-equiv="refresh" content="0;url=x">]]>', "meta"),
        ('<?x > <meta http-equiv="refresh"> ?>', "meta"),
        ("<plaintext>", "plaintext"),
        ("<object data=x>", "object"),
        ("<input autofocus>", "input"),
        ('<a href=" java\nscript:alert(1)">x</a>', "href"),
        ('<a href="\x01javascript:alert(1)">x</a>', "href"),
        ("<svg/onload=alert(1)>", "onload"),
        ("- a list\n\n    <script>alert(1)</script>", "script"),
        ('<button formaction="https://example.org/">x</button>', "formaction"),
    ],
)
def test_what_acts_is_found(text, what):
    assert what in active_html(as_html(f"# Title\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "`<script>` and\n\n    <iframe></iframe>\n\n```html\n<form>\n```",
        "[x](https://example.org/) <a href='tel:112'>112</a> <mailto:ada@example.org>",
        "![x](x.png){: .big } <img src='data:image/png;base64,AAAA'>",
        "<details><summary>More</summary>It is here.</details> <kbd>/</kbd> <sub>2</sub>",
        "{{ duty_number() }} {% if for_team %}a form, a link, a script{% endif %}",
        "1 < 2 and on = off",
    ],
)
def test_what_only_says_something_is_fine(text):
    assert active_html(as_html(f"# Title\n\n{text}\n")) == ()


def test_the_line_is_named():
    assert line_of("iframe", "# Title\n\ntext\n<iframe>\n") == 4
    assert line_of("iframe", "# Title\n") == 1
