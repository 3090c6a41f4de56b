"""What a file beside the pages says: its words, whatever its encoding, and the files that are packed in it."""

from __future__ import annotations

import base64
import binascii
import email
import gzip
import io
import json
import logging
import re
import zipfile
import zlib
from collections.abc import Iterator
from email.policy import default
from pathlib import Path

LARGEST = 20_000_000  # bytes of a file that is looked into, and of a part of it unfolded
DEEPEST = 4
# How a text begins that says its encoding; the longer signs first.
SIGNS = {b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
PARAGRAPH = re.compile(r"[<]/(w:p|a:p|text:p|si|c|v)\s*>")
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
RTF_CODE = re.compile(r"\\'([0-9a-fA-F]{2})")
RTF_WORD = re.compile(r"\\[a-z]+-?\d* ?|[{}]")
MAIL = re.compile(
    r"(From|To|Subject|MIME-Version|Received|Date|Return-Path|Delivered-To|X-[\w-]+|Content-[\w-]+): "
)
DATA = re.compile(rb"data:[\w/+.-]*;base64,([A-Za-z0-9+/=\s]{16,})")


def text_of(file: Path) -> str:
    """All words in a file, and in what is packed in it; empty where nothing can be read."""
    return "\n".join(_texts(data_of(file)))


def data_of(file: Path) -> bytes:
    """What a file holds; nothing where it is too large, or cannot be read."""
    try:
        return file.read_bytes() if file.stat().st_size <= LARGEST else b""
    except OSError:
        return b""


def inside(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """A file and, one after the other, the files that are packed in it."""
    yield data
    if depth < DEEPEST:
        for each in _packed(data):
            yield from inside(each, depth + 1)


def _texts(data: bytes) -> Iterator[str]:
    for each in inside(data):
        if each.startswith(b"%PDF"):
            yield _pdf(each)
        elif text := _decoded(each):
            yield _spelt(text)


def _spelt(text: str) -> str:
    """A text without the ways in which a format spells letters and parts paragraphs."""
    if text.startswith("{\\rtf"):
        text = RTF_WORD.sub("", RTF_CODE.sub(lambda found: chr(int(found[1], 16)), text))
    if MAIL.match(text):
        text = f"{text}\n{_mail(text)}"
    return PARAGRAPH.sub("\n", ESCAPED.sub(lambda found: json.loads(f'"\\u{found[1]}"'), text))


def _mail(text: str) -> str:
    message = email.message_from_string(text, policy=default)
    try:
        parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
        return "\n".join([*map(str, message.values()), *map(str, parts)])
    except (LookupError, ValueError, KeyError):  # an encoding that nobody knows
        return ""


def _decoded(data: bytes) -> str:
    """A file as text, in the encoding that it is in; empty for another file."""
    for sign, encoding in SIGNS.items():
        if data.startswith(sign):
            return data.decode(encoding, errors="replace")
    start = data[:2000]
    if b"\0" in start:
        for part, encoding in ((start[1::2], "utf-16-le"), (start[::2], "utf-16-be")):
            if part.count(0) > 0.7 * len(part):
                return data.decode(encoding, errors="replace")
        return ""
    return data.decode("utf-8", errors="replace")


def _packed(data: bytes) -> Iterator[bytes]:
    """The files in an archive, and pictures that stand in a text."""
    try:
        if data.startswith(b"\x1f\x8b"):
            yield gzip.GzipFile(fileobj=io.BytesIO(data)).read(LARGEST)
        elif data.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for each in archive.infolist():
                    if each.file_size <= LARGEST and not each.is_dir():
                        yield archive.read(each)
        else:
            for found in DATA.findall(data):
                yield base64.b64decode(b"".join(found.split()) + b"==")
    except (
        OSError,
        EOFError,
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        binascii.Error,
    ):
        return


def _pdf(data: bytes) -> str:
    """The words of a PDF, its title and author; empty where it is locked or damaged."""
    from pypdf import PdfReader  # only where there is a PDF: it takes a while to load

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        facts = [str(value) for value in (reader.metadata or {}).values()]
        return "\n".join([*facts, *(page.extract_text() for page in reader.pages)])
    except Exception:  # the reader trusts what programs write, and meets what anybody wrote
        return ""
