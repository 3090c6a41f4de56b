"""The demonstration: the workflow's own step, run on a new handbook, and its first page as a visitor opens it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from tests.browser.conftest import DESKTOP, Serving, Visiting
from tests.site.built import ROOT, environment

WORKFLOW = ROOT / ".github/workflows/demonstration.yml"


def test_both_editions_are_a_click_away(tmp_path, serve: Serving, visit: Visiting):
    steps = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]["build"]["steps"]
    (script,) = (step["run"] for step in steps if step.get("name") == "Build both editions")
    plan = tmp_path / "plan"
    variables = environment() | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(["prontuario", "new", str(plan)], env=variables, check=True, stdout=subprocess.DEVNULL)
    shutil.copytree(ROOT / ".github", plan / ".github", dirs_exist_ok=True)
    subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=plan, env=variables, check=True)

    tab = visit(DESKTOP, serve(plan / "demonstration"))
    for name, whole in (("What all staff see", False), ("What the crisis team sees", True)):
        page = tab.go("index.html")
        page.get_by_role("link", name=name).click()
        page.get_by_role("link", name="Power cut at the office").first.wait_for()
        assert bool(page.get_by_role("link", name="Single points of failure").count()) is whole
