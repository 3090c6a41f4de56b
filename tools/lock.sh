#!/usr/bin/env bash
# Makes requirements.txt and requirements-dev.txt again from pyproject.toml: for every system and every Python that the
# package supports, with hashes. Versions already locked stay where they fit; tools/lock.sh --upgrade takes the newest.
# And package-lock.json from package.json, which names the versions itself.
set -euo pipefail
cd "$(dirname "$0")/.."

# Debian 12 has Python 3.11.2.
compile() {
    # The header names this command, not the options; no index, option or path of this machine is written.
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11.2 --generate-hashes \
        --custom-compile-command "make lock" --no-emit-package prontuario --annotation-style line \
        --no-emit-index-url --no-emit-find-links "$@" pyproject.toml
}

# With the extra `print`, because make prints as well; with the build backend, so that the project installs without build isolation.
backend=$(mktemp)
trap 'rm -f "$backend"' EXIT
.venv/bin/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' >"$backend"
compile "$@" --extra print --output-file requirements.txt "$backend"
compile "$@" --extra print --extra dev --constraint requirements.txt --output-file requirements-dev.txt "$backend"
# What uv remembers of its input is a file of this machine.
sed -i -E "\#^ +\# via -r $backend\$#d; s#(, )?-r $backend##" requirements.txt requirements-dev.txt

.venv/bin/python tools/web.py lock

if grep -nE '://|^ *--(index|extra-index|find-links|trusted)|(^|[ =])/' requirements.txt requirements-dev.txt || grep -n '"resolved"' package-lock.json; then
    echo "The lines above name an address or a path: they must not be in a lock." >&2
    exit 1
fi
