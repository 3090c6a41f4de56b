"""What the tests of the front end share."""

import pytest

from tests.site.built import Built, built_once, repository, working


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The example's site."""
    return working(built_once(tmp_path_factory, "example", repository))
