"""The example, read and examined once a process, however many tests ask for it. No test changes what it gets."""

from functools import cache
from pathlib import Path

from prontuario.checks.settle import Examined
from prontuario.model.edition import Edition
from prontuario.site import Site, open_site

ROOT = Path(__file__).resolve().parents[1]


@cache
def example_site(edition: Edition = Edition.TEAM, language: str | None = None) -> Site:
    """An edition of the example, in its first language where none is named."""
    if edition is Edition.TEAM and language is None:
        return open_site(ROOT)
    team = example_site()
    return Site(team.examined, language, team.build_info, edition)


def example() -> Examined:
    """The example's plan, with what is wrong in it."""
    return example_site().examined
