"""The plugin that pytest finds in the package. Where no test asks for `plan_case`, it does nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from prontuario.finding import Finding, Severity

FIXTURE = "plan_case"
FAIL_ON, ROOT = "prontuario_fail_on", "prontuario_root"
examined = pytest.StashKey["dict[Path, tuple[Finding, ...]]"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """What a handbook may set in the configuration of its tests."""
    parser.addini(
        FAIL_ON, "the mildest finding with which a test fails: error, warning or advice", default="error"
    )
    parser.addini(ROOT, "the handbook's folder; the one around the tests when left out", default="")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test for each threat and check. The names come from the files' names: nothing is examined yet."""
    if FIXTURE not in metafunc.fixturenames:
        return
    from prontuario.testing.case import cases

    config = metafunc.config
    found = list(
        cases(_root(config, metafunc.definition.path), _bar(config), lambda root: _findings(config, root))
    )
    metafunc.parametrize(FIXTURE, found, ids=[each.name for each in found])


def _findings(config: pytest.Config, root: Path) -> tuple[Finding, ...]:
    """What is wrong with the handbook, which is examined once a run."""
    from prontuario.examine import examine

    known = config.stash.setdefault(examined, {})
    if root not in known:
        known[root] = examine(root).findings
    return known[root]


def _bar(config: pytest.Config) -> Severity:
    from prontuario.finding import Severity

    typed = str(config.getini(FAIL_ON))
    if typed not in list(Severity):
        raise pytest.UsageError(f"{FAIL_ON}: there is no weight `{typed}` - write {', '.join(Severity)}")
    return Severity(typed)


def _root(config: pytest.Config, tests: Path) -> Path:
    from prontuario.testing.case import handbook_around

    said = str(config.getini(ROOT))
    root = config.rootpath / said if said else handbook_around(tests)
    if root is None or not ((root / "playbooks").is_dir() or (root / "roster").is_dir()):
        raise pytest.UsageError(
            f"{root or tests.parent} holds no handbook (playbooks/ and roster/)"
            f" - put the tests into its folder, or name it with {ROOT}"
        )
    return root
