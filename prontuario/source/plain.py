"""One file in, its text out."""

from __future__ import annotations

from pathlib import Path

from prontuario.finding import Place, Problem

MAX_BYTES = 1_000_000


def read_plain(path: Path, file: str) -> str | Problem:
    """The text of the file at `path`, or why there is none; `file` is the name that the problem shows."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            return Problem(
                Place(file), "this is a device or a pipe, not a file", "put a text file in its place"
            )
        with path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            return Problem(
                Place(file),
                f"the file is larger than {MAX_BYTES // 1_000_000} MB",
                f"split it: {how_to_split(file)}",
            )
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Problem(
            Place(file, line), "the file is not UTF-8 text", "save it again as UTF-8 in your editor"
        )
    except OSError as error:
        return Problem(
            Place(file),
            f"the file cannot be read ({error.strerror})",
            "check that it exists and that you may read it",
        )


def how_to_split(file: str) -> str:
    """Where a part of a file that is too large goes."""
    folder, _, rest = file.removesuffix(".yml").partition("/")
    if folder != "roster":
        return "one subject, one file"
    kind = rest.partition("/")[0]
    return f"some of its entries may go into files of any name in roster/{kind}/"
