"""Why nothing was published."""

from __future__ import annotations

import errno

WRITING = (
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EROFS,
)  # refused to whoever writes, never to a reader
ADVICE = {
    errno.ENOSPC: "make room, then build again",
    errno.EDQUOT: "make room, then build again",
    errno.EFBIG: "raise the limit on the size of files (ulimit -f), then build again",
    errno.EROFS: "name a folder that can be written to with --to",
    errno.EACCES: "give yourself the right to it, then build again",
    errno.EPERM: "give yourself the right to it, then build again",
    errno.EISDIR: "put a file in its place, then build again",
    errno.ELOOP: "put a file in its place, then build again",
    errno.EXDEV: "the folder and the one that it is in have to be on one file system: name another with --to",
    errno.EBUSY: "a folder that is mounted cannot be replaced: name one inside it with --to",
}


class CannotPublish(Exception):
    """Why nothing was published, and what to do: a sentence without its full stop."""


def because(
    error: OSError, path: object = None, otherwise: str = "see to it, then build again"
) -> CannotPublish:
    """What the system refused, in words."""
    where = path if path is not None else error.filename or "a file"
    advice = ADVICE.get(error.errno or 0, otherwise)
    return CannotPublish(f"{where}: {(error.strerror or str(error)).lower()} - {advice}")
