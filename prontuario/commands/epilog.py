"""The end of a command's help: examples, and what its exit codes mean."""

from __future__ import annotations

from collections.abc import Mapping

CANNOT = "the command cannot begin: the message says what to change"


def epilog(examples: Mapping[str, str], codes: Mapping[int, str]) -> str:
    """The text: each example with what it does, then each exit code with when it is used."""
    shown = [f"  {command}\n      {does}" for command, does in examples.items()]
    ends = [f"  {code}  {when}" for code, when in codes.items()]
    return "\n".join(["Examples:", *shown, "", "Exit codes:", *ends])
