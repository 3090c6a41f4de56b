"""A step with sub-steps, a link, a command, a table and a file is read on a small telephone, before and while it runs."""

from pathlib import Path

import pytest

from tests.site.built import ROOT, built_once, working
from tests.site.project import small_project

SMALL = {"width": 360, "height": 640}
STEP = """\
steps:
  - who: boss
    do: Restart the payment server
    within: 5m
    how:
      - "Open [the console](https://status.example.org/a/very/long/address/that-does-not-end?of=the-console)"
      - |
        Stop the service:

        ```
        sudo systemctl stop payments.service --now --no-block --job-mode=replace-irreversibly
        ```
      - |
        Read the lamps:

        | Lamp | Means | Do |
        |--|--|--|
        | green | running on batteries | wait 10 minutes |
        | amber | batteries below 20 % | switch off printers, then the second rack |
        | red | no power at all | call +44 20 7946 0199 x227 |
    files: [floor.svg]
"""
WIDER = """() => [...document.querySelectorAll('.p-threat .p-step, .p-threat .p-step *')]
    .filter(each => each.clientWidth && each.scrollWidth > each.clientWidth + 1).map(each => each.className)"""


def rich(root: Path) -> Path:
    """The small project, whose flood has one step with everything."""
    small_project(root)
    flood = root / "playbooks/threats/flood.yml"
    head, _, rest = flood.read_text("utf-8").partition("steps:\n")
    flood.write_text(head + STEP + rest[rest.index("escalation:") :], "utf-8")
    (root / "docs/files").mkdir(parents=True, exist_ok=True)
    (root / "docs/files/floor.svg").write_bytes((ROOT / "docs/files/assembly-points.svg").read_bytes())
    return root


@pytest.fixture(scope="module")
def home(tmp_path_factory, serve):
    return serve(working(built_once(tmp_path_factory, "rich", rich, "team")).folder)


def test_no_part_of_the_step_is_wider_than_the_telephone(visit, home):
    page = visit(SMALL, at=home, fresh=True).go("threats/flood.html")
    step = page.locator(".p-step", has_text="Restart the payment server").first
    assert step.locator("table td").count() == 9
    assert page.evaluate(WIDER) == []
    page.get_by_role("button", name="Start: it is happening now").click()
    assert step.get_by_role("checkbox").first.is_visible()
    assert page.evaluate(WIDER) == []
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]


def test_each_part_is_used_where_it_stands(visit, home):
    page = visit(SMALL, at=home, fresh=True).go("threats/flood.html")
    step = page.locator(".p-step", has_text="Restart the payment server").first
    assert step.get_by_role("link", name="the console").get_attribute("href").startswith("https://status.")
    assert step.locator("a[href^='tel:']").get_attribute("href") == "tel:+442079460199,,227"
    assert step.get_by_role("button", name="Copy").is_visible()
    floor = step.get_by_role("link", name="floor.svg").get_attribute("href")
    assert page.request.get(f"{home}threats/{floor}").ok
