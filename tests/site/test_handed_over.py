"""`prontuario build` checks the plan once: the process of the site generator takes over what was checked."""

import pickle

import pytest
from typer.testing import CliRunner

from prontuario.cli import app
from prontuario.publish.generator import run_generator
from prontuario.site import HANDED_OVER, open_site, take_over


@pytest.fixture
def plan(tmp_path):
    """A new handbook."""
    CliRunner().invoke(app, ["new", str(tmp_path / "plan")])
    return tmp_path / "plan"


def test_the_site_that_arrives_is_the_one_that_left(plan):
    site = open_site(plan, "staff")
    arrived = take_over(plan, site.handed_over())
    assert arrived is not site
    assert arrived.examined == site.examined
    assert (arrived.build_info, arrived.edition) == (site.build_info, site.edition)
    assert open_site(plan, "staff") is arrived


def test_what_was_worked_out_for_the_checks_arrives_too(plan):
    site = open_site(plan, "team")
    assert site.examined.case.rehearsed
    assert "rehearsed" in vars(pickle.loads(site.handed_over()).examined.case)


def test_what_was_checked_is_built_whatever_the_files_say_meanwhile(plan, tmp_path):
    site = open_site(plan, "staff", anew=True)
    checked = site.handed_over()
    for file in (plan / "playbooks/threats").iterdir():
        file.write_text("title: Written while the site was built\n", "utf-8")
    run_generator(plan, tmp_path / "site", {"PRONTUARIO_EDITION": "staff", HANDED_OVER: "1"}, checked)
    home = (tmp_path / "site/index.html").read_text("utf-8")
    threat = next(iter(site.views.threats.values()))
    assert str(threat.title) in home
    assert "Written while" not in home
