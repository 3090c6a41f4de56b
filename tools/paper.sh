#!/usr/bin/env bash
# Makes sure that `prontuario print` finds the libraries and the font that it needs; quiet when so.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

# The Debian packages that are missing. WeasyPrint opens the libraries by these names.
missing() {
    .venv/bin/python - <<'PY'
import ctypes
from pathlib import Path

LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
packages = []
for library, package in LIBRARIES.items():
    try:
        ctypes.CDLL(library)
    except OSError:
        packages.append(package)
if not any(list(Path(folder).expanduser().rglob("DejaVuSans.ttf")) for folder in FOLDERS):
    packages.append("fonts-dejavu-core")
print(*packages)
PY
}

packages=$(missing)
# shellcheck disable=SC2086  # a list of words
if [ -n "$packages" ] && ! { apt_install $packages && [ -z "$(missing)" ]; }; then
    echo "Libraries or the font for PDFs are missing: install them (Debian: apt-get install $packages)." >&2
    exit 1
fi
