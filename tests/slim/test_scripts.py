"""The engine's scripts in a built site, without what only their authors read."""

from prontuario.slim.site import slim_site

WHOLE = """"use strict"
// why
const a = () => [1, 2] // and what
/* more
   of it */
a().map(each => `// ${each} //  text`)
"""
SLIM = """"use strict"
const a=()=>[1,2]
a().map(each=>`// ${each} //  text`)"""


def test_comments_and_spaces_go_and_texts_stay(tmp_path):
    (tmp_path / "ours.js").write_text(WHOLE, "utf-8")
    slim_site(tmp_path, ["ours.js", "in-a-bundle.js"])
    assert (tmp_path / "ours.js").read_text("utf-8") == SLIM


def test_scripts_of_others_stay_as_they_are(tmp_path):
    (tmp_path / "theirs.js").write_text(WHOLE, "utf-8")
    slim_site(tmp_path, ["ours.js"])
    assert (tmp_path / "theirs.js").read_text("utf-8") == WHOLE
