#!/usr/bin/env bash
# Installs the web servers whose configurations the guide shows, for the tests that run them; quiet when they are there.
# Where that cannot be done, it says so: `make test` then names the tests that it leaves out, `make torture` fails.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/apt.sh
PATH=$PATH:/usr/sbin

missing() {
    local each
    for each in nginx:nginx-light caddy:caddy; do
        command -v "${each%:*}" >/dev/null || echo "${each#*:}"
    done
}

packages=$(missing)
# shellcheck disable=SC2086  # a list of words
if [ -n "$packages" ] && ! { apt_install $packages && [ -z "$(missing)" ]; }; then
    echo "Not tried without them: the configurations of web servers. Install them (Debian: apt-get install" $packages")." >&2
fi
