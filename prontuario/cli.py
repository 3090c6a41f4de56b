"""The command line: `prontuario new`, `check`, `build`, `serve`, `explain`, `rehearse`, `print`, `schema`, `import`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

import prontuario
from prontuario.commands.command import Command
from prontuario.commands.epilog import epilog

# In the order of the help. Each is a module in prontuario/commands with a function of its name, and MORE for its help.
COMMANDS = ("new", "check", "build", "serve", "explain", "rehearse", "print", "schema", "import")
SETTINGS = {"help_option_names": ["--help", "-h"]}


class Read(MutableMapping[str, Any]):
    """The commands, each read when somebody asks for it: what the others need would cost every start half a second."""

    def __init__(self) -> None:
        self._read: dict[str, Any] = dict.fromkeys(COMMANDS)

    def __getitem__(self, name: str) -> Any:
        self._read[name] = self._read[name] or _command(name)
        return self._read[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._read[name] = command

    def __delitem__(self, name: str) -> None:
        del self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


class Commands(TyperGroup):
    """All commands."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands: Any = Read()


def _command(name: str) -> Any:
    module = import_module(f"prontuario.commands.{name}")
    alone = typer.Typer(add_completion=False, context_settings=SETTINGS)
    function = getattr(module, name, None) or getattr(module, f"{name}_")  # `print` is a word of Python
    alone.command(name, cls=Command, epilog=module.MORE)(function)
    return get_command(alone)


app = typer.Typer(cls=Commands, pretty_exceptions_enable=False, context_settings=SETTINGS)
MORE = epilog(
    {
        "prontuario new crisis-handbook": "Begin a handbook in a new folder.",
        "prontuario serve": "See the handbook in this folder while you edit it.",
        "prontuario check": "Check its plan.",
        "prontuario check --help": "What this command can do, with examples; every command has such a page.",
    },
    {0: "done", 1: "there is something to correct", 2: "the command could not begin, or could not write"},
)


@app.callback(invoke_without_command=True, epilog=MORE)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Prontuario: crisis playbooks as code."""
    if version:
        typer.echo(f"prontuario {prontuario.__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command line. Pipes and files carry UTF-8 on any system; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")
    app()
