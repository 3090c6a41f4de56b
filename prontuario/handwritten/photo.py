"""Pictures without what a camera writes beside them: the place and time, the device, its owner.

The picture itself is not touched. What stays is what a browser needs to show it: colours, density, which way is up.
Formats: JPEG (ITU-T T.81, JFIF, Exif), PNG (W3C, third edition), WebP (RFC 9649).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

ORIENTATION = 0x0112
GPS = 0x8825
EXIF = b"Exif\0\0"
# What names a position in other formats: XMP in any of them, films of telephones, and maps of coordinates.
NAMED = re.compile(rb"GPSLatitude|GPSLongitude|com\.apple\.quicktime\.location|\xa9xyz", re.IGNORECASE)
TIFF = re.compile(rb"II\*\0|MM\0\*")
MOST_HEADERS = 50

JPEG, PNG, RIFF, WEBP = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF", b"WEBP"
ICC, ADOBE, JFIF = b"ICC_PROFILE\0", b"Adobe", b"JFIF\0"
APP0, APP1, APP2, APP14, APP15, COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
SCAN, END, RESTARTS = 0xDA, 0xD9, range(0xD0, 0xD8)
# PNG's chunks that a picture is made of; all others are words about it.
PNG_KEPT = (
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI",
    b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
)  # fmt: skip
WEBP_KEPT = (b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP")
HAS_EXIF, HAS_XMP = 0x08, 0x04


class Unreadable(ValueError):
    """A picture is damaged: nobody can be sure of what it holds."""


def without_position(data: bytes) -> bytes:
    """A picture without what a camera wrote beside it; anything else as it is. Raises Unreadable."""
    try:
        if data.startswith(JPEG):
            return b"".join(_jpeg(data))
        if data.startswith(PNG):
            return b"".join(_png(data))
        if data.startswith(RIFF) and data[8:12] == WEBP:
            return _webp(data)
    except (struct.error, IndexError) as error:
        raise Unreadable(str(error)) from None
    return data


def tells_position(data: bytes) -> bool:
    """Whether a file still tells where it was taken: a format that nobody strips here, like HEIC, TIFF or a film."""
    headers = [found.start() for found in TIFF.finditer(data)][:MOST_HEADERS]
    return bool(NAMED.search(data)) or any(_has_gps(data[start : start + 65_536]) for start in headers)


def _has_gps(tiff: bytes) -> bool:
    return bool(_read(tiff).get_ifd(GPS))


def _read(tiff: bytes) -> Image.Exif:
    """What a camera wrote; nothing where that cannot be read."""
    exif = Image.Exif()
    try:
        exif.load(EXIF + tiff)
        exif.get_ifd(GPS)
    except Exception:  # the reader trusts what cameras write, and meets what anybody wrote
        return Image.Exif()
    return exif


def _upright(tiff: bytes) -> bytes:
    """The same, reduced to which way is up; empty where that is as usual."""
    turned = _read(tiff).get(ORIENTATION)
    if turned not in range(2, 9):
        return b""
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    return bytes(exif.tobytes()).removeprefix(EXIF)


def _jpeg(data: bytes) -> Iterator[bytes]:
    """The segments of a JPEG that a picture is made of. What follows its end, like a second picture, is left out."""
    yield JPEG
    at = 2
    while True:
        if data[at] != 0xFF:
            raise Unreadable("no marker where one has to be")
        while data[at + 1] == 0xFF:  # padding
            at += 1
        marker = data[at + 1]
        if marker == END:
            yield b"\xff\xd9"
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        segment, body = data[at : at + 2 + length], data[at + 4 : at + 2 + length]
        if len(segment) < length + 2:
            raise Unreadable("a segment is cut")
        yield _jpeg_segment(marker, segment, body)
        at += 2 + length
        if marker == SCAN:
            end = _scan_end(data, at)
            yield data[at:end]
            at = end


def _jpeg_segment(marker: int, segment: bytes, body: bytes) -> bytes:
    """A segment, or what is left of it."""
    kept = {APP0: body.startswith(JFIF), APP2: body.startswith(ICC), APP14: body.startswith(ADOBE)}
    if marker == APP1 and body.startswith(EXIF):
        upright = _upright(body.removeprefix(EXIF))
        return struct.pack(">BBH", 0xFF, APP1, len(EXIF + upright) + 2) + EXIF + upright if upright else b""
    told = marker == COMMENT or APP0 <= marker <= APP15
    return segment if kept.get(marker, not told) else b""


def _scan_end(data: bytes, at: int) -> int:
    """Where the next marker after compressed data begins."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise Unreadable("the picture does not end")
        if data[at + 1] == 0 or data[at + 1] in RESTARTS:
            at += 2
        else:
            return at


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG
    at = len(PNG)
    while True:
        length, name = struct.unpack_from(">I4s", data, at)
        chunk = data[at : at + 12 + length]
        if len(chunk) < length + 12:
            raise Unreadable("a chunk is cut")
        if name == b"eXIf" and (upright := _upright(chunk[8:-4])):
            yield (
                struct.pack(">I", len(upright))
                + name
                + upright
                + struct.pack(">I", zlib.crc32(name + upright))
            )
        elif name in PNG_KEPT:
            yield chunk
        if name == b"IEND":
            return
        at += 12 + length


def _webp(data: bytes) -> bytes:
    (size,) = struct.unpack_from("<I", data, 4)
    at, end, kept = 12, min(8 + size, len(data)), []
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if len(body) < length:
            raise Unreadable("a chunk is cut")
        upright = _upright(body.removeprefix(EXIF)) if name == b"EXIF" else b""
        if name in WEBP_KEPT:
            kept.append((name, body))
        elif upright:
            kept.append((name, upright))
        at += 8 + length + length % 2
    turned = any(name == b"EXIF" for name, _ in kept)
    chunks = [_webp_chunk(name, _flags(body, turned) if name == b"VP8X" else body) for name, body in kept]
    packed = WEBP + b"".join(chunks)
    return RIFF + struct.pack("<I", len(packed)) + packed


def _flags(body: bytes, turned: bool) -> bytes:
    """The head of an extended WebP, which announces what follows."""
    flags = body[0] & ~(HAS_EXIF | HAS_XMP) | (HAS_EXIF if turned else 0)
    return bytes([flags]) + body[1:]


def _webp_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack("<4sI", name, len(body)) + body + b"\0" * (len(body) % 2)
