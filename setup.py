"""Puts the example beside the code of the package: `prontuario new --starter airline` lays it out anywhere.

Everything else about the package is said in pyproject.toml.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
EXAMPLE = ("playbooks", "roster", "docs")
INSIDE = Path("prontuario/starters/airline")


class WithExample(build_py):
    """Copies the example when a package is built; a checkout has it where it is."""

    def run(self) -> None:
        """Builds as always, then copies."""
        super().run()
        if not self.editable_mode:
            for part in EXAMPLE:
                shutil.copytree(ROOT / part, Path(self.build_lib) / INSIDE / part, dirs_exist_ok=True)


setup(cmdclass={"build_py": WithExample})
