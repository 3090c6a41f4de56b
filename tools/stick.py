"""Packs a built site for a memory stick: `python tools/stick.py site site.zip`. The same site makes the same archive.

Unpacked, there is one folder, `handbook`; a reader opens `index.html` in it.
"""

import io
import sys
import zipfile
from pathlib import Path

from prontuario.publish.errors import CannotPublish, because
from prontuario.publish.files import MARK, need_ours, put_file
from prontuario.publish.foreign import first_foreign

FOLDER = "handbook"
# The first moment that an archive can hold: the pages themselves say of which day they are.
MOMENT = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16
UNUSABLE = 2


def pack(site: Path, archive: Path) -> int:
    """Writes every file of the site into an archive, and returns how many they were.

    Raises CannotPublish where the folder is not just a site, or where the archive would replace another file.
    """
    need_ours(archive)
    if not site.is_dir() or (foreign := first_foreign(site)):
        holds = (
            f"{site} holds {foreign}, which no build has put there"
            if site.is_dir()
            else f"there is no {site}"
        )
        raise CannotPublish(f"{holds} - pack a folder that `prontuario build` has made, and nothing else")
    files = sorted(file for file in site.rglob("*") if file.is_file())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        into.comment = MARK
        for file in files:
            entry = zipfile.ZipInfo(f"{FOLDER}/{file.relative_to(site).as_posix()}", MOMENT)
            entry.external_attr = READABLE
            entry.create_system = 3  # Unix, wherever it is packed
            into.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    put_file(archive, packed.getvalue())
    return len(files)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    try:
        print(f"{target}: {pack(source, target)} files")
    except CannotPublish as fault:
        print(f"Nothing was packed: {fault}.", file=sys.stderr)
        sys.exit(UNUSABLE)
    except OSError as error:
        print(f"Nothing was packed: {because(error)}.", file=sys.stderr)
        sys.exit(UNUSABLE)
