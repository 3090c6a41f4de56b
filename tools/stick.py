"""Packs a built site for a memory stick: `python tools/stick.py site site.zip`. The same site makes the same archive.

Unpacked, there is one folder, `handbook`; a reader opens `index.html` in it.
"""

import sys
import zipfile
from pathlib import Path

FOLDER = "handbook"
MOMENT = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the first that an archive can hold: the pages themselves say of which day they are
READABLE = 0o644 << 16


def pack(site: Path, archive: Path) -> int:
    """Writes every file of the site into an archive, and returns how many they were."""
    files = sorted(file for file in site.rglob("*") if file.is_file())
    with zipfile.ZipFile(archive, "w") as packed:
        for file in files:
            entry = zipfile.ZipInfo(f"{FOLDER}/{file.relative_to(site).as_posix()}", MOMENT)
            entry.external_attr = READABLE
            entry.create_system = 3  # Unix, wherever it is packed
            packed.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return len(files)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    print(f"{target}: {pack(source, target)} files")
