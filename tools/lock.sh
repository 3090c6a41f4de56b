#!/usr/bin/env bash
# Makes requirements.txt and requirements-dev.txt again from pyproject.toml, and package-lock.json from package.json, with
# hashes.
# Versions already locked stay where they fit; tools/lock.sh --upgrade takes the newest.
set -euo pipefail
cd "$(dirname "$0")/.."

compile() {
    # The header names this command, not the options; no index, option or path of this machine is written.
    CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/pip-compile --quiet \
        --generate-hashes --allow-unsafe --strip-extras --annotation-style=line \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
        --constraint=tools/constraints.txt "$@" pyproject.toml
}

# With the extra `print`: whoever runs make prints as well. The build backend goes in too, so that the project itself installs without build isolation.
compile "$@" --build-deps-for=editable --extra=print --output-file=requirements.txt
compile "$@" --build-deps-for=editable --extra=print --extra=dev --constraint=requirements.txt --output-file=requirements-dev.txt

.venv/bin/python tools/web.py lock

if grep -nE '://|^ *--(index|extra-index|find-links|trusted)|(^|[ =])/' requirements.txt requirements-dev.txt || grep -n '://' package-lock.json | grep -v '"url"'; then
    echo "The lines above name an address or a path: they must not be in a lock." >&2
    exit 1
fi
