"""The moment of a site: whatever the environment or a clock says of it, there is a site, or a sentence."""

import subprocess
import sys

import pytest

from prontuario.build_info import LATEST
from tests.site.built import environment
from tests.site.project import small_project


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return small_project(tmp_path_factory.mktemp("moments") / "project")


def run(root, *command, epoch):
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env={**environment(), "SOURCE_DATE_EPOCH": epoch},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("epoch", ["0", str(LATEST)])
def test_the_first_and_the_last_moment_make_a_site(root, epoch):
    done = run(root, "prontuario", "build", epoch=epoch)
    assert done.returncode == 0, done.stdout
    assert (root / "site/sitemap.xml.gz").is_file()


@pytest.mark.parametrize(
    "command", [("prontuario", "build"), ("prontuario", "print"), ("mkdocs", "build", "-q")]
)
@pytest.mark.parametrize("epoch", ["soon", "99999999999999"])
def test_a_moment_that_is_none_is_said_once(root, command, epoch):
    done = run(root, *command, epoch=epoch)
    assert done.returncode
    assert done.stdout.count("SOURCE_DATE_EPOCH") == 1
    assert "Traceback" not in done.stdout
    assert len(done.stdout.strip().splitlines()) <= 2, done.stdout
