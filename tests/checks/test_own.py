"""Checks of one's own: a package that is installed beside Prontuario, and a handbook outside this repository."""

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

import pytest

from prontuario.checks.catalogue import Catalogue, our_checks
from prontuario.checks.own import Broken
from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.site import Site
from prontuario.views.views import Views
from tests import running
from tests.cases import base_handbook
from tests.site.built import PRODUCT_PAGES

PROJECT = """
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "prova-checks"
version = "1.0"
[project.entry-points."prontuario.checks"]
prova = "prova_checks"
[tool.setuptools]
packages = ["prova_checks"]
[tool.setuptools.package-data]
prova_checks = ["examples/*/*.yml"]
"""
GOOD = '''"""Every threat has a summary.

Why: the switchboard reads it aloud.
Fix: add `summary:` to the threat.
"""

from prontuario.finding import Problem, Severity

from prova_checks import _words

SEVERITY = Severity.WARNING


def run(case):
    """Finds threats without one."""
    for threat in case.threats():
        if threat.summary is None:
            yield Problem(threat.key_at("title"), _words.MESSAGE.format(threat.id), "add `summary: ...`")
'''
FAILING = GOOD.replace(
    "for threat in case.threats():",
    'yield Problem(case.handbook.policy.at(), "seen", "do")\n    for threat in {}["a"]:',
)
YIELD = 'yield Problem(threat.key_at("title"), _words.MESSAGE.format(threat.id), "add `summary: ...`")'
# Each: the module, the line that is told, and why it does not work.
BAD = {
    "raises_at_once": ('\nraise RuntimeError("no\\n licence")', 2, "it cannot be loaded (RuntimeError: no licence)"),
    "exits": ("import sys\nsys.exit(3)", 2, "it cannot be loaded (SystemExit: 3)"),
    "not_python": ("a = 1\ndef", 2, "it cannot be loaded (SyntaxError"),
    "without_words": (GOOD.partition('"""\n\nfrom')[2].join(("from", "")), 1, "has no rule: begin it with one sentence"),
    "without_why": (GOOD.replace("Why:", "Because:"), 1, "has no `Why:`: add a line that begins with it"),
    "without_run": (GOOD.replace("def run", "def find"), 1, "finds nothing: add `def run(case)`"),
    "run_is_text": (GOOD.partition("def run")[0] + 'run = "threats"\n', 14, "finds nothing: add `def run(case)`"),
    "without_severity": (GOOD.replace("SEVERITY =", "WEIGHT ="), 1, "has no severity: add `SEVERITY"),
    "severity_is_text": (
        GOOD.replace("Severity.WARNING", '"advice"'), 11,
        "is 'advice' and no Severity: write `SEVERITY = Severity.ADVICE`, from prontuario.finding",
    ),
    "severity_is_number": (GOOD.replace("Severity.WARNING", "3"), 11, "is 3 and no Severity: write `SEVERITY = Severity.WARN"),
    "former_is_text": (GOOD.replace("SEVERITY", 'FORMERLY = "a-name"\nSEVERITY', 1), 11, "are no tuple: write `FORMERLY = "),
    "Capital": (GOOD, 1, "`Capital` cannot be the name of a check: call its file like step_without_owner.py"),
    "unknown_name": (GOOD, 1, "its name is that of another check, a check of Prontuario, so it is left out"),
    "reference_known": (GOOD, 1, "its name is that of another check, a check of Prontuario, so it is left out"),
    "zz_former_taken": (
        GOOD.replace("SEVERITY", 'FORMERLY = ("fails",)\nSEVERITY', 1), 11,
        "its former name `fails` is that of another check, `fails` of the package `prova-checks` (prova_checks/fails.py:1)",
    ),
    "fails": (FAILING, 17, "it failed while it ran (KeyError: 'a'), so it has not looked at everything"),
    "gives_text": (GOOD.replace("yield Problem(", "yield str("), 18, "it failed while it ran (TypeError"),
    "gives_a_word": (GOOD.replace(YIELD, "yield threat.id"), 18, "it gives 'website-down', which is no Problem: write"),
    "gives_a_list": (GOOD.replace(YIELD, "return [threat.id]"), 14, "it gives 'website-down', which is no Problem: write"),
    "gives_nothing": (GOOD.replace(YIELD, "return None"), 14, "its `run` gives None and no problems: write `yield Pro"),
    "place_is_text": (GOOD.replace('threat.key_at("title")', '"a.yml"'), 18, "it gives a Problem at 'a.yml', which is no Place"),
    "line_is_text": (GOOD.replace('threat.key_at("title")', 'type(threat.at())("a.yml", "3")'), 18, "a line and a column from 1 on"),
    "line_is_zero": (GOOD.replace('threat.key_at("title")', 'type(threat.at())("a.yml", 0)'), 18, "a line and a column from 1 on"),
    "file_is_none": (GOOD.replace('threat.key_at("title")', "type(threat.at())(None)"), 18, "a Place has a file as text"),
    "message_is_number": (GOOD.replace("_words.MESSAGE.format(threat.id)", "3"), 18, "a Problem whose message is 3: write a text"),
    "message_is_empty": (GOOD.replace("_words.MESSAGE.format(threat.id)", '" "'), 18, "a Problem whose message is ' ': write a text"),
    "hint_is_none": (GOOD.replace('"add `summary: ...`"', "None"), 18, "a Problem whose hint is None: write a text"),
}  # fmt: skip
EXAMPLE = "# No summary.\n# FILE playbooks/threats/a.yml\ntitle: A  # FINDING no-summary: warning: no - do\n"
POLICY = """checks:
  ignore:
    - {check: no-stand-down, because: Our regulator ends each crisis}
  severity:
    - {check: no-recovery-plan, severity: advice, because: The group writes these plans}
    - {check: no-summary, severity: error, because: The switchboard reads it aloud}
"""


def package(folder: Path, modules: dict[str, str], point: str = "prova_checks") -> Path:
    """Where a package with these checks is installed: as pip has put one of the same shape."""
    target = folder / "installed"
    shutil.copytree(installed_by_pip(), target)
    (points,) = target.glob("*.dist-info/entry_points.txt")
    points.write_text(points.read_text("utf-8").replace("= prova_checks", f"= {point}"), "utf-8")
    for name, text in modules.items():
        (target / f"prova_checks/{name}.py").write_text(text, "utf-8")
    return target


@cache
def installed_by_pip() -> Path:
    """Where pip has installed a package without checks, built from its source."""
    folder = Path(mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    source = folder / "source/prova_checks"
    (source / "examples/no-summary").mkdir(parents=True)
    (source.parent / "pyproject.toml").write_text(PROJECT, "utf-8")
    (source / "__init__.py").write_text("")
    (source / "_words.py").write_text('MESSAGE = "`{}` has no summary"\n')
    for name, text in (
        ("broken", EXAMPLE),
        ("fixed", EXAMPLE.partition("  # FINDING")[0] + "\nsummary: S\n"),
    ):
        (source / f"examples/no-summary/{name}.yml").write_text(text, "utf-8")
    target = folder / "installed"
    pip = ["install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(target)]
    subprocess.run([sys.executable, "-m", "pip", *pip, str(source.parent)], check=True, capture_output=True)
    return target


def prontuario(installed: Path | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    return running.prontuario(*arguments, **({"PYTHONPATH": str(installed)} if installed else {}))


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return package(tmp_path_factory.mktemp("good"), {"no_summary": GOOD})


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    modules = {"no_summary": GOOD, **{name: text for name, (text, _, _) in BAD.items()}}
    return package(tmp_path_factory.mktemp("bad"), modules)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A handbook outside this repository."""
    return without_stand_down(tmp_path / "handbook")


def without_stand_down(root: Path) -> Path:
    """The small handbook without a stand-down, a plan for recovery and a summary."""
    threat = base_handbook(root) / "playbooks/threats/website-down.yml"
    lines = threat.read_text("utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("stand_down:"))
    threat.write_text("".join([*lines[:start], *lines[start + 3 :]]), "utf-8")
    return root


def said_of(root: Path, installed: Path | None, *arguments: str) -> list[dict[str, object]]:
    done = prontuario(installed, "check", "--root", str(root), "--format", "json", *arguments)
    assert "Traceback" not in done.stderr, done.stderr
    listed: list[dict[str, object]] = json.loads(done.stdout)
    return listed


def test_an_owner_ignores_softens_and_adds_a_check(good, outside):
    before = {str(each["check"]): each["severity"] for each in said_of(outside, None)}
    assert before.items() >= {"no-stand-down": "warning", "no-recovery-plan": "warning"}.items()
    others = before.keys() - {"no-stand-down", "no-recovery-plan"}
    policy = outside / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + POLICY, "utf-8")
    said = said_of(outside, good)
    after = {str(each["check"]): each for each in said if "setting" not in each}
    left = {name: each["severity"] for name, each in after.items() if "accepted" not in each}
    assert {name: left[name] for name in left.keys() - others} == {
        "no-recovery-plan": "advice",
        "no-summary": "error",
    }
    assert after["no-summary"]["message"] == "`website-down` has no summary"
    accepted = after["no-stand-down"]["accepted"]
    assert accepted == {
        "how": "ignored",
        "because": "Our regulator ends each crisis",
        "file": "playbooks/policy.yml",
        "line": 10,
    }
    assert [
        (each["line"], each["check"], *each["setting"].values()) for each in said if "setting" in each
    ] == [
        (10, "no-stand-down", "ignored", "Our regulator ends each crisis", "warning"),
        (12, "no-recovery-plan", "advice", "The group writes these plans", "warning"),
        (13, "no-summary", "error", "The switchboard reads it aloud", "warning"),
    ]
    assert prontuario(good, "check", "--root", str(outside)).returncode == 1


def test_what_is_ignored_is_counted_and_listed(good, outside):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + POLICY, "utf-8")
    said = prontuario(good, "check", "--root", str(outside)).stdout
    assert said.endswith("; 1 finding ignored\n")
    overview = prontuario(good, "check", "--root", str(outside), "--summary").stdout
    assert "     1  ignored  no-stand-down  Our regulator ends each crisis (check ignored)" in overview


def test_a_check_of_ones_own_is_listed_explained_and_asked_for(good, outside):
    assert "Checks of your own\n  warning  no-summary" in prontuario(good, "explain").stdout
    told = prontuario(good, "explain", "no-summary").stdout
    assert "Why: the switchboard reads it aloud." in told
    assert "Fixed:" in told
    assert [each["check"] for each in said_of(outside, good, "--only", "no-summary")] == ["no-summary"]
    assert prontuario(None, "explain", "no-summary").returncode == 2


def test_an_entry_point_may_name_a_single_check(tmp_path, outside):
    single = package(tmp_path, {"no_summary": GOOD}, "prova_checks.no_summary")
    assert "no-summary" in {each["check"] for each in said_of(outside, single)}


@pytest.mark.parametrize(
    ("point", "why"),
    [
        (
            "prova_checks.missing",
            "it cannot be loaded (ModuleNotFoundError: No module named 'prova_checks.missing')",
        ),
        ("prova_checks", "there is no module in it"),
    ],
)
def test_an_entry_point_to_nothing_is_told(tmp_path, outside, point, why):
    (broken,) = [
        each for each in said_of(outside, package(tmp_path, {}, point)) if each["check"] == "broken-check"
    ]
    assert re.search(
        rf"of the package `prova-checks`( \(\S+:1\))? does not work: {re.escape(why)}$",
        str(broken["message"]),
    )


@pytest.fixture(scope="module")
def told(bad, tmp_path_factory):
    """What is found with a package full of broken checks."""
    return said_of(without_stand_down(tmp_path_factory.mktemp("told")), bad)


@pytest.mark.parametrize("name", BAD)
def test_a_broken_check_is_told_in_a_sentence_and_the_rest_goes_on(told, name):
    said = [str(each["message"]) for each in told if each["check"] == "broken-check"]
    dotted, dashed = f"`prova_checks.{name}`", f"`{name.replace('_', '-')}`"
    mine = [each for each in said if dotted in each or dashed in each.partition(" of the package")[0]]
    assert len(mine) == 1
    _, line, why = BAD[name]
    assert f"of the package `prova-checks` (prova_checks/{name}.py:{line}) does not work: " in mine[0]
    assert why in mine[0].partition("does not work: ")[2]
    assert {"no-summary", "no-stand-down"} <= {each["check"] for each in told}


def test_what_a_check_found_before_it_failed_is_kept(bad, outside):
    said = said_of(outside, bad, "--only", "fails")
    assert [each["message"] for each in said if each["check"] == "fails"] == ["seen"]
    broken = [str(each["message"]) for each in said if each["check"] == "broken-check"]
    assert any("`fails`" in message for message in broken)  # else an author would read "no findings of fails"


PRINTS = """
import subprocess
import sys

out = sys.stdout
print("loaded", flush=True)
"""
SHOUTS = """
def run(case):
    print("print")
    out.write("kept")
    sys.__stdout__.write("first")
    subprocess.run([sys.executable, "-c", "print('started')"], check=True)
"""


@pytest.fixture(scope="module")
def loud(tmp_path_factory):
    """The package of `good`, whose check prints in every way."""
    text = GOOD.replace("\nSEVERITY", f"{PRINTS}\nSEVERITY").replace("def run(case):", SHOUTS.strip())
    return package(tmp_path_factory.mktemp("loud"), {"no_summary": text})


@pytest.mark.parametrize("format_", ["json", "sarif", "gitlab", "junit", "github", "text"])
def test_what_a_check_prints_is_beside_what_is_found_and_never_in_it(good, loud, outside, format_):
    quiet, said = (
        prontuario(each, "check", "--root", str(outside), "--format", format_) for each in (good, loud)
    )
    assert "no-summary" in quiet.stdout
    assert said.stdout == quiet.stdout
    assert {"loaded", "print", "kept", "first", "started"} <= set(re.findall(r"kept|first|\w+", said.stderr))


def test_what_explain_lists_is_not_mixed_with_what_a_check_prints(tmp_path):
    loud = package(tmp_path, {"no_summary": GOOD.replace("\nSEVERITY", f"{PRINTS}\nSEVERITY")})
    done = prontuario(loud, "explain", "--format", "json")
    assert "no-summary" in {each["check"] for each in json.loads(done.stdout)}
    assert "loaded" in done.stderr


@pytest.mark.parametrize("is_package", [True, False])
def test_a_folder_in_a_package_of_checks_is_told(tmp_path, outside, is_package):
    installed = package(tmp_path, {"no_summary": GOOD})
    for name in ("people", "_people"):
        (installed / "prova_checks" / name).mkdir()
        (installed / f"prova_checks/{name}/no_name.py").write_text(GOOD, "utf-8")
        if is_package:
            (installed / f"prova_checks/{name}/__init__.py").write_text("")
    said = said_of(outside, installed)
    (broken,) = [each for each in said if each["check"] == "broken-check"]
    assert broken["message"] == (
        "the check `prova_checks.people` of the package `prova-checks` (prova_checks/people/) does not work: "
        "it is a folder, and each check is a module of its own"
    )
    assert "no-summary" in {each["check"] for each in said}


def test_of_two_checks_of_one_name_each_is_named_with_its_file(tmp_path, outside):
    first, second = (package(tmp_path / each, {"no_summary": GOOD}) for each in ("first", "second"))
    (second / "prova_checks").rename(second / "weitere_checks")
    (points,) = second.glob("*.dist-info/entry_points.txt")
    points.write_text("[prontuario.checks]\nweitere = weitere_checks\n")
    (metadata,) = second.glob("*.dist-info/METADATA")
    metadata.write_text(metadata.read_text("utf-8").replace("prova-checks", "weitere-checks"), "utf-8")
    module = second / "weitere_checks/no_summary.py"
    module.write_text(module.read_text("utf-8").replace("prova_checks", "weitere_checks"), "utf-8")
    (metadata.parent).rename(second / "weitere_checks-1.0.dist-info")
    said = said_of(outside, Path(f"{first}{os.pathsep}{second}"))
    (broken,) = [each for each in said if each["check"] == "broken-check"]
    assert broken["message"] == (
        "the check `no-summary` of the package `weitere-checks` (weitere_checks/no_summary.py:1) does not work: "
        "its name is that of another check, `no-summary` of the package `prova-checks` "
        "(prova_checks/no_summary.py:1), so it is left out"
    )


def test_a_check_that_ends_the_program_ends_itself_alone(tmp_path, outside):
    leaving = GOOD.replace(
        "for threat in case.threats():", "raise SystemExit(0)\n    for threat in case.threats():"
    )
    said = said_of(outside, package(tmp_path, {"leaves": leaving}))
    assert {"broken-check", "no-stand-down"} <= {str(each["check"]) for each in said}


def test_what_is_set_about_checks_is_listed_whether_it_finds_anything_or_not(good, outside):
    policy = outside / "playbooks/policy.yml"
    set_so = (
        "checks: {ignore: [{check: informal-tone, because: Our voice}], "
        "severity: [{check: no-stand-down, severity: error, because: Our house rule}]}\n"
    )
    policy.write_text(policy.read_text("utf-8") + set_so)
    summary = prontuario(good, "check", "--root", str(outside), "--summary").stdout
    assert "ignored  informal-tone  Our voice" in summary
    assert "error    no-stand-down  Our house rule" in summary
    settings = Views(examine(outside)).check_settings
    assert [(each.check, each.because) for each in settings] == [
        ("informal-tone", "Our voice"),
        ("no-stand-down", "Our house rule"),
    ]
    asked = said_of(outside, good, "--only", "no-stand-down")
    assert [each["check"] for each in asked if "setting" in each] == ["no-stand-down"]
    page = Site(examine(outside)).show("waivers", (), "maintain/checks.html")
    assert "Our house rule" in page
    assert "Nothing is waived" not in page


def test_a_key_without_a_value_is_no_comma_that_divides(outside):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "checks: {ignore: [{check: vague-trigger, because: }]}\n")
    (said,) = [each for each in said_of(outside, None) if each["check"] == "unreadable-file"]
    assert "`because` has no value" in str(said["message"])


def test_a_check_that_fails_can_be_ignored(bad, outside):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(
        policy.read_text("utf-8") + "checks: {ignore: [{check: fails, because: It is repaired in May}]}\n"
    )
    said = [str(each["message"]) for each in said_of(outside, bad) if each["check"] == "broken-check"]
    assert not any(each.startswith("the check `fails`") for each in said)
    assert any(each.startswith("the check `gives-text`") for each in said)


def test_a_check_that_is_ignored_and_would_not_run_is_said_to_be_broken_wherever_settings_are(
    tmp_path, outside
):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(
        policy.read_text("utf-8") + "checks: {ignore: [{check: fails, because: It is repaired in May}]}\n"
    )
    why = "it failed while it ran (KeyError: 'a'), so it has not looked at everything"
    installed = package(tmp_path / "failing", {"fails": FAILING})
    (setting,) = [each["setting"] for each in said_of(outside, installed) if "setting" in each]
    assert setting["broken"] == why
    summary = prontuario(installed, "check", "--root", str(outside), "--summary").stdout
    assert f"ignored  fails  It is repaired in May (it does not work: {why})" in summary
    for format_ in ("sarif", "junit"):
        assert (
            why.split(" (")[0]
            in prontuario(installed, "check", "--root", str(outside), "--format", format_).stdout
        )
    examined = examine(outside)
    check = replace(our_checks()[0], id="fails", package="prova-checks")
    broken = Broken("`fails`", why, "tell", "fails")
    with patch("prontuario.checks.settle.catalogue", lambda: Catalogue((*our_checks(), check), (broken,))):
        page = Site(replace(examined, broken=(broken,))).show("waivers", (), "maintain/checks.html")
    assert f"It does not work:</b> {why}" in unescape(page)


@pytest.mark.parametrize("how", ["ignore", "severity", "waivers"])
def test_a_setting_of_a_check_that_cannot_be_loaded_says_so(bad, outside, how):
    more = {"ignore": "", "severity": ", severity: error", "waivers": ", where: a.yml, until: 2030-01-01"}[
        how
    ]
    item = f"[{{check: without-why, because: It is ours{more}}}]"
    policy = outside / "playbooks/policy.yml"
    typed = f"waivers: {item}\n" if how == "waivers" else f"checks: {{{how}: {item}}}\n"
    policy.write_text(policy.read_text("utf-8") + typed)
    said = [
        str(each["message"]) for each in said_of(outside, bad) if str(each["check"]).startswith("invalid-")
    ]
    assert [each.partition(" cannot be ")[2].partition(": ")[2] for each in said] == ["it does not work"]
    assert "has no `Why:`" in prontuario(bad, "explain", "without-why").stderr


@pytest.mark.parametrize("there", [True, False])
def test_a_name_of_a_package_that_is_not_installed_is_told_with_what_is(good, outside, there):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "checks: {ignore: [{check: zzz, because: It is ours}]}\n")
    said = said_of(outside, good if there else None)
    (hint,) = [each["hint"] for each in said if each["check"] == "invalid-check-setting"]
    known = "`prova-checks` does not have it" if there else "none that is installed offers checks"
    assert str(hint).endswith(f"install its package beside Prontuario: {known}")


def test_explain_says_what_this_handbook_has_set(good, outside):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + POLICY, "utf-8")
    told = prontuario(good, "explain", "no-summary", "--root", str(outside)).stdout
    assert told.startswith(
        "no-summary (warning)\n\nIn this handbook it is set to error in playbooks/policy.yml:13, "
    )
    assert "because: The switchboard reads it aloud" in " ".join(told.split())
    assert "In this handbook" not in prontuario(good, "explain", "no-summary").stdout
    listed = prontuario(good, "explain", "--root", str(outside)).stdout
    assert re.search(r"no-stand-down .* \(ignored in playbooks/policy.yml:10\)\n", listed)
    facts = json.loads(
        prontuario(good, "explain", "no-recovery-plan", "-r", str(outside), "--format", "json").stdout
    )
    assert facts["settings"] == [
        {
            "how": "advice",
            "because": "The group writes these plans",
            "file": "playbooks/policy.yml",
            "line": 12,
        }
    ]
    assert prontuario(good, "explain", "--root", str(outside / "docs")).returncode == 2


@pytest.mark.parametrize(("language", "how"), [("en", "weighs as advice"), ("it", "pesa come consiglio")])
def test_the_page_of_all_checks_says_what_this_handbook_has_set_and_only_the_team_s(outside, language, how):
    policy = outside / "playbooks/policy.yml"
    policy.write_text(policy.read_text("utf-8") + POLICY, "utf-8")
    team, staff = (
        unescape(
            Site(examine(outside), language, edition=each).show("check_reference", (), "maintain/checks.html")
        )
        for each in (Edition.TEAM, Edition.STAFF)
    )
    _, _, after = team.partition('<h4 id="no-recovery-plan">')
    assert f"{how} (<code>playbooks/policy.yml:12</code>)" in after.partition("<h4")[0]
    assert team.count("<code>playbooks/policy.yml:") == 2  # the check of a package is not installed here
    assert "The group writes these plans" not in staff


@pytest.mark.parametrize("command", [("build",), ("rehearse",), ("explain",)])
def test_no_command_ends_in_a_traceback(bad, outside, command):
    folder = () if command == ("explain",) else ("--root", str(outside))
    done = prontuario(bad, *command, *folder)
    assert "Traceback" not in done.stdout + done.stderr


def test_nobody_elses_check_is_mandatory(tmp_path, outside):
    installed = package(tmp_path, {"no_summary": GOOD.replace("SEVERITY =", "MANDATORY = True\nSEVERITY =")})
    policy = outside / "playbooks/policy.yml"
    policy.write_text(
        policy.read_text("utf-8") + "checks: {ignore: [{check: no-summary, because: We have none}]}\n"
    )
    said = said_of(outside, installed)
    found = [each for each in said if each["check"] == "no-summary" and "setting" not in each]
    assert ["accepted" in each for each in found] == [True]


def shown_in_the_manual() -> list[str]:
    page = (PRODUCT_PAGES / "maintain/checks.md").read_text("utf-8")
    shown: list[str] = re.findall(r"```python\n(.*?)```", page, re.S)
    return [each.replace("acme_checks", "prova_checks") for each in shown]


def test_the_check_that_the_manual_shows_is_one(tmp_path, outside):
    shown, names, _ = shown_in_the_manual()
    installed = package(tmp_path, {"no_summary": shown.replace("SEVERITY = Severity.WARNING\n", names)})
    found = said_of(outside, installed, "--only", "summary-missing")
    assert [(each["severity"], each["message"]) for each in found] == [
        ("error", "`website-down` has no summary")
    ]


@pytest.mark.parametrize(("change", "outcome"), [("", "1 passed"), ("if False and", "1 failed")])
def test_the_test_that_the_manual_shows_runs_and_notices_a_broken_check(tmp_path, change, outcome):
    shown, _, test = shown_in_the_manual()
    text = shown.replace("        if threat", f"        {change} threat" if change else "        if threat")
    installed = package(tmp_path, {"no_summary": text})
    (tmp_path / "test_no_summary.py").write_text(test, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_no_summary.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(installed)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome in done.stdout
