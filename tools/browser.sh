#!/usr/bin/env bash
# Makes sure that there is a Chromium for the browser tests, and that Playwright can drive it; quiet when so.
# Usage: tools/browser.sh [--path]      --path prints where it is.
# PRONTUARIO_CHROMIUM=… names one outside PATH, or to be preferred.
# Debian has the same Chromium without windows in a package of its own: a new tab costs it a third of the processor
# seconds. It is taken where it is, or can be installed; where not, chromium does the same work more slowly.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh

find_browser() {
    if [ -n "${PRONTUARIO_CHROMIUM:-}" ]; then
        if command -v "$PRONTUARIO_CHROMIUM"; then return 0; fi
        echo "PRONTUARIO_CHROMIUM names no program that can be run: $PRONTUARIO_CHROMIUM" >&2
        exit 1
    fi
    command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
}

# The fonts: DejaVu has the letters and the signs of the pages (☎ ▲ ● ■ → ✓ ⚠ …), Chromium alone brings none.
if ! browser=$(find_browser); then
    if [ -n "${PRONTUARIO_CHROMIUM:-}" ]; then exit 1; fi
    if ! apt_install chromium chromium-headless-shell fonts-dejavu-core || ! browser=$(find_browser); then
        echo "No Chromium found: install it (Debian: apt-get install chromium fonts-dejavu-core), or name one with PRONTUARIO_CHROMIUM=…" >&2
        exit 1
    fi
fi

# A machine that had chromium already.
if [ "$(basename "$browser")" = chromium ] && [ -z "${PRONTUARIO_CHROMIUM:-}" ] && apt_install chromium-headless-shell; then
    browser=$(find_browser)
fi

# Playwright's driver is a Node of its own, which wants a library that a small Debian lacks.
driver_runs() {
    local node
    for node in .venv/lib/python3*/site-packages/playwright/driver/node; do
        if [ -x "$node" ] && ! "$node" --version >/dev/null 2>&1; then return 1; fi
    done
}

if ! driver_runs && ! { apt_install libatomic1 && driver_runs; }; then
    echo "Playwright's driver does not start: install the library it lacks (Debian: apt-get install libatomic1)." >&2
    exit 1
fi

if [ "${1:-}" = --path ]; then echo "$browser"; fi
