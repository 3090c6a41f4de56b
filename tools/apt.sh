# shellcheck shell=bash
# Sourced by the other scripts: installs Debian packages, as root or through sudo.

# apt_install PACKAGE...: 0 if they are installed now; 1, and nothing said, where apt-get cannot be used.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || return 1
        # Without a terminal sudo must not wait for a password.
        if [ -t 0 ]; then as_root=(sudo); else as_root=(sudo -n); fi
        "${as_root[@]}" true 2>/dev/null || return 1
    fi
    echo "Installing Debian's $* (once)…" >&2
    local log
    log=$(mktemp)
    if "${as_root[@]}" apt-get update -qq >"$log" 2>&1 </dev/null &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return 0
    fi
    tail -n 15 "$log" >&2
    rm -f "$log"
    return 1
}
