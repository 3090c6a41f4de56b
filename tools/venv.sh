#!/usr/bin/env bash
# Makes .venv and installs the locked packages and the project in it; does nothing when that is done.
# Usage: tools/venv.sh [runtime|dev]      PYTHON=… chooses the interpreter (3.11 or newer).
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

kind=${1:-runtime}
case $kind in
runtime) lock=requirements.txt ;;
dev) lock=requirements-dev.txt ;;
*)
    echo "Usage: tools/venv.sh [runtime|dev]" >&2
    exit 2
    ;;
esac

venv=$PWD/.venv
python=$venv/bin/python

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.11 python3.12 python3.13 python3.14}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    echo "Prontuario needs Python 3.11 or newer: install it (Debian: apt-get install python3), or name it with PYTHON=…" >&2
    return 1
}

# A .venv that was copied, moved or left half made, or whose Python is gone, is made again.
sound() { [ "$("$python" -c 'import sys, pip; print(sys.prefix)' 2>/dev/null)" = "$venv" ]; }

# What was installed: the lock and the project's own metadata, by content, so that a checkout alone costs nothing.
fingerprint() {
    "$python" - "$1" <<'PY'
import hashlib, pathlib, sys
parts = [sys.version.encode()] + [pathlib.Path(f).read_bytes() for f in (sys.argv[1], "pyproject.toml")]
print(hashlib.sha256(b"\0".join(parts)).hexdigest())
PY
}

if ! sound; then
    base=$(find_python)
    rm -rf "$venv"
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    if ! "$base" -m venv "$venv" >"$log" 2>&1; then
        # Debian's Python comes without ensurepip.
        rm -rf "$venv"
        if "$base" -c 'import ensurepip, venv' 2>/dev/null; then
            cat "$log" >&2
            exit 1
        fi
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        if ! apt_install "python$version-venv" || ! "$base" -m venv "$venv"; then
            rm -rf "$venv"
            echo "Python's venv module is missing: install it (Debian: apt-get install python$version-venv), then run make again." >&2
            exit 1
        fi
    fi
fi

wanted=$(fingerprint "$lock")
if [ "$(cat "$venv/.installed-$kind" 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi

echo "Installing the locked packages of $lock in .venv…" >&2
rm -f "$venv/.installed-runtime" "$venv/.installed-dev"
export PIP_DISABLE_PIP_VERSION_CHECK=1
"$python" -m pip install -qq --no-input --require-hashes -r "$lock"
# The project itself, editable; its build backend is in the lock. Its packages are, too: nothing is resolved here.
"$python" -m pip install -qq --no-input --no-deps --no-build-isolation --editable .
# The development lock holds all of the runtime lock, at the same versions.
if [ "$kind" = dev ]; then fingerprint requirements.txt >"$venv/.installed-runtime"; fi
echo "$wanted" >"$venv/.installed-$kind"
