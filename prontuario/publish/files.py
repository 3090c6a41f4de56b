"""Single files that are made again and again: each is replaced whole, and only where it was made here."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from prontuario.publish.errors import CannotPublish

READABLE = 0o644
# Ends a file that was made here. To a PDF it is a comment, to an archive its comment.
MARK = b"%Made by Prontuario\n"


def need_ours(path: Path) -> None:
    """Sees to it that a file that is to be replaced was made here and not changed since. Raises CannotPublish."""
    if not path.is_symlink() and (not path.exists() or (path.is_file() and _ends_with_mark(path))):
        return
    raise CannotPublish(
        f"{path} was not made by Prontuario, or was changed since, and would be lost"
        " - move it away, or choose another place"
    )


def put_file(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all; it ends with the mark. Raises OSError, and CannotPublish as `need_ours`."""
    need_ours(path)
    marked = data if data.endswith(MARK) else data + MARK
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(marked)
            file.close()
            os.chmod(file.name, READABLE)
            os.replace(file.name, path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _ends_with_mark(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - len(MARK)))
            return file.read() == MARK
    except OSError:
        return False
