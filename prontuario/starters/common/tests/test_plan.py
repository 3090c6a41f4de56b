"""One test for each threat and check, and one for each check of what belongs to no threat: run pytest."""

from prontuario.testing import test_plan  # noqa: F401
