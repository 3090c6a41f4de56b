"""What the theme's script could make is dressed where a page asks for it, and nowhere else."""

import pytest

from prontuario.slim.site import slim_site, without_spaces

SHEET = ".md-annotation{a:b}.md-tooltip{a:b}.md-version__link{a:b}.tabbed-labels{a:b}.md-nav{a:b}"
SCRIPT = "find('md-annotation md-tooltip md-version__link tabbed-labels md-nav')"
PLAIN = '<nav class="md-nav"><script>{"annotate": null, "features": ["navigation.top"]}</script>'


def slimmed(folder, page):
    """What is left of the theme's stylesheet."""
    for place, text in {
        "assets/stylesheets/main.1.min.css": SHEET,
        "assets/javascripts/bundle.js": SCRIPT,
        "index.html": f'<link href="assets/stylesheets/main.1.min.css">{page}',
    }.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text, "utf-8")
    slim_site(folder)
    (sheet,) = (folder / "assets/stylesheets").glob("*.css")
    assert sheet.name in (folder / "index.html").read_text("utf-8")
    return sheet.read_text("utf-8")


def test_what_no_page_asks_for_is_left_out(tmp_path):
    assert slimmed(tmp_path, PLAIN) == ".md-nav{a:b}"


@pytest.mark.parametrize(
    ("asks", "kept"),
    [
        ('{"features": ["content.code.annotate"]}', ("md-annotation", "md-tooltip")),
        ('<ol class="notes annotate">', ("md-annotation", "md-tooltip")),
        ('{"features": ["content.tooltips"]}', ("md-tooltip",)),
        ('{"features": ["content.footnote.tooltips"]}', ("md-tooltip",)),
        ('{"version": {"provider": "mike"}}', ("md-version",)),
        ('<div class="tabbed-set">', ("tabbed-labels",)),
    ],
)
def test_what_a_page_asks_for_is_kept(tmp_path, asks, kept):
    left = slimmed(tmp_path, PLAIN + asks)
    assert [each for each in kept if f".{each}" in left] == list(kept)
    assert left.count("{a:b}") == len(kept) + 1


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a</p>\n\n  \n\t\n<p>b</p>\n", "<p>a</p>\n<p>b</p>\n"),
        ("<p>a  \n  b  c</p>\r\n  ", "<p>a\nb  c</p>\n"),
        ("\n\n<pre>a\n\n  b</pre>\n\n<p>", "\n<pre>a\n\n  b</pre>\n<p>"),
        ("<textarea>\n\na</textarea>", "<textarea>\n\na</textarea>"),
        ("<script>`\n\n`</script>\n\n", "<script>`\n\n`</script>\n"),
        ("<pretty>\n\n</pretty>", "<pretty>\n</pretty>"),
        ("<pre>never closed\n\nb", "<pre>never closed\nb"),
    ],
)
def test_a_page_has_no_empty_lines_and_indents_but_where_they_are_read(html, left):
    assert without_spaces(html) == left
