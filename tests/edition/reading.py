"""Everything that a published folder says: names, bytes, and what is packed inside them."""

import base64
import binascii
import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}")
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def everything_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file with its name, as it is and unpacked."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            name = file.relative_to(folder).as_posix()
            yield name, name.encode()
            for data in unpacked(file.read_bytes()):
                yield name, data


def unpacked(data: bytes) -> Iterator[bytes]:
    """The data, and what they are when they are decompressed or decoded."""
    yield data
    if data.startswith(b"\x1f\x8b"):
        yield from unpacked(gzip.decompress(data))
    if data.startswith(b"%PDF"):
        for stream in STREAM.findall(data):
            try:
                yield zlib.decompress(stream)
            except zlib.error:
                continue
    for found in BASE64.findall(data):
        for start in range(4):  # what stands before it may look like base64 too
            yield from _decoded(found[start:])


def _decoded(text: bytes) -> Iterator[bytes]:
    plain = text.translate(bytes.maketrans(b"-_", b"+/"))
    try:
        yield base64.b64decode(plain[: len(plain) // 4 * 4])
    except binascii.Error:
        return
