"""What runs on somebody else's machines: it is what was looked at, and it is given no more than it needs."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github").rglob("*.y*ml"))
COMMIT = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
IMAGE = re.compile(r"[\w./:-]+@sha256:[0-9a-f]{64}")
READ = {"contents": "read"}


def complaints(text: str) -> list[str]:
    """What is wrong with a workflow."""
    data = yaml.load(text, Loader=yaml.BaseLoader)
    wrong = [] if data.get("permissions") == READ else ["permissions"]
    wrong += [f"on: {each}" for each in data["on"] if each in ("pull_request_target", "workflow_run")]
    wrong += re.findall(r"\$\{\{\s*(secrets\.\w+|github\.(?:head_ref|event\.\S*(?:title|body|ref)))", text)
    for name, job in data["jobs"].items():
        wrong += [f"{name}: permissions"] * (job.get("permissions", READ) != READ)
        container = job.get("container", {})
        images = [container if isinstance(container, str) else container.get("image", "")]
        images += [service["image"] for service in job.get("services", {}).values()]
        wrong += [f"{name}: {image}" for image in images if image and not IMAGE.fullmatch(image)]
        uses = [job["uses"]] if "uses" in job else []
        for step in job.get("steps", []):
            uses += [step["uses"]] if "uses" in step else []
            if (
                "actions/checkout" in step.get("uses", "")
                and step.get("with", {}).get("persist-credentials") != "false"
            ):
                wrong.append(f"{name}: checkout keeps its token")
        wrong += [
            f"{name}: {each}" for each in uses if not COMMIT.fullmatch(each) and not each.startswith("./")
        ]
    commented = re.findall(r"uses: +([^.\s]\S*@\S+)(.*)", text)
    return wrong + [f"{used}: which version?" for used, rest in commented if not re.search(r"# v\d", rest)]


def test_there_are_workflows():
    assert WORKFLOWS


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_runs_what_was_looked_at_and_keeps_no_token(file):
    assert complaints(file.read_text("utf-8")) == []


SOUND = WORKFLOWS[0].read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"@[0-9a-f]{40} # v6.0.2", "@v6 # v6"),
        (r"@[0-9a-f]{40}", "@de0fac2"),
        (r" # v6.0.2", ""),
        (r"@sha256:[0-9a-f]{64}", ""),
        (r"          persist-credentials: false\n", "          fetch-depth: 0\n"),
        (r"persist-credentials: false", "persist-credentials: true"),
        (r"contents: read", "contents: write"),
        (r"permissions:\n  contents: read\n", ""),
        (r"  pull_request:", "  pull_request_target:"),
        (r"run: \.ci/run", "run: .ci/run ${{ secrets.TOKEN }}"),
        (r"run: \.ci/run", "run: echo ${{ github.event.pull_request.title }}"),
        (r"    timeout-minutes: 60", "    permissions: write-all"),
    ],
)
def test_a_workflow_that_gives_more_is_seen(old, new):
    changed, times = re.subn(old, new.replace("\\", r"\\"), SOUND)
    assert times == 1
    assert complaints(changed) != []
