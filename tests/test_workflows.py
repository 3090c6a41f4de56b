"""What runs on somebody else's machines: it is what was looked at, and it is given no more than it needs."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
COMMIT = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
IMAGE = re.compile(r"[\w./:-]+@sha256:[0-9a-f]{64}")
READ = {"contents": "read"}
# What publishing needs besides: rights of single jobs that run nothing of the repository, and when they run.
RELEASED, MERGED = {"push": {"tags": ["v*"]}}, {"push": {"branches": ["main"]}}
MORE = (
    ({"id-token": "write"}, RELEASED),
    ({"contents": "write"}, RELEASED),
    ({"pages": "write", "id-token": "write"}, MERGED),
)


def complaints(text: str) -> list[str]:
    """What is wrong with a workflow."""
    data = yaml.load(text, Loader=yaml.BaseLoader)
    wrong = [] if data.get("permissions") == READ else ["permissions"]
    wrong += [f"on: {each}" for each in data["on"] if each in ("pull_request_target", "workflow_run")]
    wrong += re.findall(r"\$\{\{\s*(secrets\.\w+|github\.(?:head_ref|event\.\S*(?:title|body|ref)))", text)
    for name, job in data["jobs"].items():
        wrong += [f"{name}: permissions"] * (not _few_rights(job, data["on"]))
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


def _few_rights(job: dict, on: dict) -> bool:
    """Whether a job may read alone; or it publishes, has the rights for that alone, and checks nothing out."""
    rights = job.get("permissions", READ)
    fetches = any("actions/checkout" in step.get("uses", "") for step in job.get("steps", []))
    return rights == READ or ((rights, on) in MORE and not fetches)


def test_there_are_workflows():
    assert WORKFLOWS


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_runs_what_was_looked_at_and_keeps_no_token(file):
    assert complaints(file.read_text("utf-8")) == []


SOUND = """
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    container: debian:bookworm-20260918@sha256:f37a335e82bca302e955fa39f9dfe28f1be618f016f8a2b56318e5a5111afc26
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - name: Run the checks and the tests
        run: .ci/run
"""
RELEASE = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
DEMONSTRATION = (ROOT / ".github/workflows/demonstration.yml").read_text("utf-8")


def test_the_sample_is_sound():
    """Else the tests below prove nothing."""
    assert complaints(SOUND) == []


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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'  push:\n    tags: \["v\*"\]', r"  push:\n    branches: [main]"),
        (r'  push:\n    tags: \["v\*"\]', "  pull_request:"),
        (r"id-token: write", r"id-token: write\n      contents: write"),
        (r"contents: write", "packages: write"),
        (
            r"(id-token: write .*\n    steps:\n)",
            r"\1      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n"
            r"        with:\n          persist-credentials: false\n",
        ),
        (r"github\.token", "secrets.INDEX_TOKEN"),
        (r"@dc37677b2e1c63e2034f94d8a5b11f265b73ba33 # v1.14.2", "@release/v1"),
    ],
)
def test_a_release_that_gives_more_is_seen(old, new):
    changed, times = re.subn(old, new, RELEASE)
    assert times == 1
    assert complaints(changed) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"    branches: \[main\]", r"    branches: [main]\n  pull_request:"),
        (r"    branches: \[main\]", r'    tags: ["v*"]'),
        (r"      pages: write # to publish", "      pages: write\n      contents: write"),
        (r"      pages: write # to publish\n", ""),
        (r"@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5", "@v4"),
    ],
)
def test_a_demonstration_that_gives_more_is_seen(old, new):
    changed, times = re.subn(old, new, DEMONSTRATION)
    assert times == 1
    assert complaints(changed) != []


def jobs(file: str) -> dict:
    return yaml.safe_load((ROOT / f".github/workflows/{file}").read_text("utf-8"))["jobs"]


def test_a_release_is_tested_first_and_published_by_what_was_built():
    release = jobs("release.yml")
    assert release["test"]["uses"] == "./.github/workflows/test.yml"
    assert [release[name]["needs"] for name in ("build", "publish", "announce")] == [
        "test",
        "build",
        "publish",
    ]


def test_each_system_and_each_python_that_the_package_names_is_tried():
    matrix = jobs("test.yml")["quick"]["strategy"]["matrix"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    assert matrix["python"] == named
    tried = {(each["system"].partition("-")[0], each["python"]) for each in matrix["include"]}
    assert tried == {(system, python) for system in ("macos", "windows") for python in (named[0], named[-1])}


def test_the_quick_tests_are_there():
    lines = (ROOT / ".ci/quick.txt").read_text("utf-8").splitlines()
    listed = [line for line in lines if line.startswith("tests")]
    assert len(listed) > 20
    assert [path for path in listed if not (ROOT / path).exists()] == []
    heavy = ("tests/browser", "tests/paper", "tests/torture", "tests/site", "tests/publish")
    assert [path for path in listed if path.startswith(heavy)] == []
