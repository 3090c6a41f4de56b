"""The command line: `prontuario new`, `check`, `build`, `serve`, `explain`, `rehearse`, `print`, `schema`."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

import prontuario
from prontuario.commands import build, check, explain, new, print, rehearse, schema, serve
from prontuario.commands.command import Command
from prontuario.commands.epilog import epilog

app = typer.Typer(pretty_exceptions_enable=False, context_settings={"help_option_names": ["--help", "-h"]})
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


app.command(cls=Command, epilog=new.MORE)(new.new)
app.command(cls=Command, epilog=check.MORE)(check.check)
app.command(cls=Command, epilog=build.MORE)(build.build)
app.command(cls=Command, epilog=serve.MORE)(serve.serve)
app.command(cls=Command, epilog=explain.MORE)(explain.explain)
app.command(cls=Command, epilog=rehearse.MORE)(rehearse.rehearse)
app.command("print", cls=Command, epilog=print.MORE)(print.print_)
app.command(cls=Command, epilog=schema.MORE)(schema.schema)


def main() -> None:
    """Run the command line. Pipes and files carry UTF-8 on any system; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")
    app()
