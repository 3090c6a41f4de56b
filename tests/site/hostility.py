"""What somebody may paste into a text: all that Jinja, Markdown, its extensions, HTML and scripts would act on."""

from pathlib import Path

from tests.site.project import small_project

# Begins with a word that stands nowhere else, and ends as the calm text does, so that lists sort in the same order.
MARK = "Zqx"
HOSTILE = (
    MARK
    + " {{ 7*7 }} {% raw %} {% endraw %} {# no #} {%# no #%} ${8*8} #{9*9} {: .no #no } {#no} <script>alert(1)</script>"
    " <img src=no onerror=alert(2)> <b>no</b> </p></section></div> <!-- no --> | * _x_ __y__ **z** `code` ~~gone~~ ==no=="
    " [a](javascript:alert(3)) [b][c] ![d](no.png) https://example.org <https://example.org> \"double\" 'single' & &amp;"
    " &#x41; &lt; @import \\ \\n \\* #1 ++no++ ^no^ :smile: +44 20 %7B%7B 100 % !!! ??? --- *[HTML]: no || Calm"
    " \U0001f525 \U0001f469\U0001f3fd\u200d\U0001f692 \U0001d504 \ufeff\u200b\u00ad\ufffd Calm"
)
# The same where an author may write links, commands and bold words: the marks of these are not printed.
IN_PROSE = HOSTILE.replace("**z**", "z").replace("`code`", "code")
# The same marks where they mean something, around calm words.
CALM = "Calm **z** `code` https://example.org <https://example.org> Calm"


def hostile_project(root: Path) -> Path:
    """The small project, full of hostile text."""
    return small_project(root, HOSTILE)


def calm_project(root: Path) -> Path:
    """The same project, with calm text in the same places."""
    return small_project(root, CALM)
