"""What the README promises: its starter handbook, its findings, its commands and its pictures."""

import html
import os
import re

import pytest
from typer.main import get_command

from prontuario.cli import app
from prontuario.examine import examine
from prontuario.site import Site
from tests.running import prontuario
from tests.site.built import ROOT, Built, build, working
from tests.site.listings import site_around, starter_files, write

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STARTER = starter_files()
# The four slips that the README speaks of: file, what stands there, what is typed instead.
SLIPS = [
    ("roster/roles.yml", "holders: [anna-vera, dario-dritto]", "holders: [anna-vera]"),
    ("playbooks/threats/power-cut.yml", "managing-director, after: 15m,", "managing-director,"),
    ("playbooks/threats/power-cut.yml", "via: [text-message, website,", "via: [text-message, web-site,"),
    ("roster/people.yml", '"+44 7700 900302"', '"07700 900302"'),
]


def check(root, *arguments):
    return prontuario("check", *arguments, cwd=root)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = site_around(write(STARTER, tmp_path_factory.mktemp("starter")))
    return working(build(root, root / "site"))


def test_starter_is_eight_files():
    assert sorted(STARTER) == [
        "playbooks/drills/2026-11-22-call-test.yml",
        "playbooks/messages/power-back.yml",
        "playbooks/messages/power-cut.yml",
        "playbooks/policy.yml",
        "playbooks/threats/power-cut.yml",
        "roster/channels.yml",
        "roster/people.yml",
        "roster/roles.yml",
    ]


def test_starter_has_no_findings(tmp_path):
    done = check(site_around(write(STARTER, tmp_path)))
    assert (done.returncode, done.stdout) == (0, "no problems found\n")


def test_starter_needs_real_numbers_without_the_example_line(tmp_path):
    policy = re.sub(r"^example:.*\n", "", STARTER["playbooks/policy.yml"], flags=re.MULTILINE)
    done = check(write({**STARTER, "playbooks/policy.yml": policy}, tmp_path))
    assert done.returncode == 1
    assert done.stdout.count("[invalid-phone]") == 2


def test_starter_is_built_strictly_without_a_warning(starter):
    assert re.findall(r"^(?:WARNING|ERROR).*", starter.log, re.MULTILINE) == []


def test_starter_threat_page_dials_its_owner_first(starter):
    page = html.unescape((starter.folder / "threats/power-cut.html").read_text("utf-8"))
    assert re.findall(r'href="(tel:[^"]+)"', page)[0] == "tel:+447700900301"
    assert "Anna Vera" in page


def test_starter_in_italian_speaks_italian(tmp_path):
    policy = STARTER["playbooks/policy.yml"].replace("language: en", "language: it")
    site = Site(examine(write({**STARTER, "playbooks/policy.yml": policy}, tmp_path)))
    assert "Se nessuno prende il comando" in site.show("threat", ("power-cut",), "threats/power-cut.html")


def test_findings_shown_are_those_of_the_four_slips(tmp_path):
    files = dict(STARTER)
    for path, right, wrong in SLIPS:
        assert files[path].count(right) == 1, f"the README's {path} no longer holds `{right}`"
        files[path] = files[path].replace(right, wrong)
    done = check(write(files, tmp_path))
    shown = re.search(r"^\$ prontuario check\n(.+?)^```$", README, re.MULTILINE | re.DOTALL)
    assert shown is not None
    assert (done.returncode, done.stdout) == (1, shown[1])


@pytest.mark.parametrize(
    ("file", "code"), [(None, 0), ("signs:\n  - *nobody\n", 2), ("title: No more than that\n", 1)]
)
def test_exit_codes_are_those_of_the_table(file, code, tmp_path):
    more = {"playbooks/threats/more.yml": file} if file else {}
    assert check(write({**STARTER, **more}, tmp_path)).returncode == code
    assert f"| {code} |" in README


def test_a_folder_without_handbook_exits_2(tmp_path):
    assert check(tmp_path).returncode == 2


def test_make_commands_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)`|^\$ make ([a-z]+)", README + CONTRIBUTING, re.MULTILINE))
    assert {first or second for first, second in named} <= targets


def test_command_table_lists_every_target_that_make_help_lists():
    documented = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"^\| `make ([a-z]+)`", CONTRIBUTING, re.MULTILINE)) == documented - {"help"}


@pytest.mark.golden
def test_the_table_of_commands_says_what_each_command_says_of_itself():
    commands = get_command(app).commands.items()
    rows = [
        f"| `prontuario {name}` | {each.get_short_help_str(200).removesuffix('.')} |\n"
        for name, each in commands
    ]
    table = re.search(r"(?:^\| `prontuario [a-z]+` .*\n)+", README, re.MULTILINE)
    if os.environ.get("PRONTUARIO_GOLDEN") == "refresh":
        text = README.replace(table[0], "".join(rows))
        (ROOT / "README.md").write_text(text, "utf-8")
        return
    assert table[0] == "".join(rows), "README.md is older than the commands: run `make golden`"


@pytest.mark.parametrize("page", ["README.md", "SECURITY.md", "CONTRIBUTING.md"])
def test_links_and_pictures_lead_somewhere(page):
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\(([^)#:]+)\)|src=\"([^\"]+)\"", text)
    assert [name for pair in targets for name in pair if name and not (ROOT / name).exists()] == []


def test_pictures_are_those_that_make_pictures_takes():
    taken = re.findall(r'Picture\("([\w-]+)"', (ROOT / "tools/pictures.py").read_text("utf-8"))
    assert set(re.findall(r"pictures/([\w-]+)\.png", README)) == set(taken)
