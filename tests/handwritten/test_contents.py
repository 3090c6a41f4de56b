"""What a file beside the pages says is found, in whatever way it is packed and encoded."""

import base64
import gzip
import io
import zipfile

import pytest
from PIL import Image

from prontuario.handwritten.contents import inside, text_of
from prontuario.handwritten.photo import tells_position
from tests.handwritten.test_photo import exif, saved

WORDS = "Ada 07700 900399"


def zipped(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, each in files.items():
            archive.writestr(name, each)
    return data.getvalue()


def pdf(words: str, title: str = "") -> bytes:
    """A PDF of one page, its text compressed, as office programs write one."""
    import weasyprint

    return weasyprint.HTML(string=f"<title>{title}</title><p>{words}").write_pdf()


MAIL = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
FILES = {
    "utf-8": WORDS.encode(),
    "utf-8 with a sign": b"\xef\xbb\xbf" + WORDS.encode(),
    "utf-16 of Notepad": WORDS.encode("utf-16"),
    "utf-16 the other way": b"\xfe\xff" + WORDS.encode("utf-16-be"),
    "utf-16 without a sign": (WORDS * 5).encode("utf-16-le"),
    "utf-32": WORDS.encode("utf-32"),
    "zip": zipped(a=WORDS.encode()),
    "zip in a zip": zipped(a=zipped(b=WORDS.encode("utf-16"))),
    "gzip": gzip.compress(WORDS.encode()),
    "office document": zipped(**{"word/document.xml": b"<w:p><w:t>Ada 07700 </w:t><w:t>900399</w:t></w:p>"}),
    "rtf": rb"{\rtf1\ansi Ada 07700 {\b 900}399}",
    "rtf with codes": rb"{\rtf1 Ada \'30\'37700 900399}",
    "json": rb'{"a": "Ada 07700\u0020900399"}',
    "mail": MAIL + base64.b64encode(WORDS.encode()),
    "pdf": pdf(WORDS),
    "title of a pdf": pdf("x", WORDS),
    "page in a page": b'<a href="data:text/plain;base64,' + base64.b64encode(WORDS.encode()) + b'">x</a>',
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_the_words_are_found(tmp_path, data):
    (tmp_path / "file").write_bytes(data)
    found = " ".join(text_of(tmp_path / "file").replace("</w:t><w:t>", "").split())
    assert "07700 900399" in found


BROKEN = {
    "nothing": b"",
    "broken zip": b"PK\x03\x04broken",
    "zip cut short": zipped(a=b"x")[:-9],
    "broken gzip": b"\x1f\x8bbroken",
    "broken pdf": b"%PDF-1.7 broken",
    "picture without a place": saved("PNG"),
    "only a mark of order": b"\xff\xfe",
    "zeros": b"\0" * 99,
    "broken mail": b"From: a\xff\n\n=??=",
    "unknown letters": b"Content-Type: text/plain; charset=nothing\nFrom: x\n\nx",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_breaks_nothing(tmp_path, data):
    (tmp_path / "file").write_bytes(data)
    text_of(tmp_path / "file")
    list(inside(data))


def test_a_bomb_is_not_unfolded():
    bomb = zipped(a=gzip.compress(b"\0" * 300_000_000))
    assert sum(len(each) for each in inside(bomb)) < 100_000_000


@pytest.mark.parametrize("pack", [lambda photo: zipped(**{"word/media/image1.jpeg": photo}),
                                  lambda photo: b'<svg><image href="data:image/jpeg;base64,' + base64.b64encode(photo) + b'"/></svg>'])  # fmt: skip
def test_a_photograph_in_a_document_tells_its_place(pack):
    photo = saved("JPEG", exif=exif())
    assert Image.open(io.BytesIO(photo)).getexif()
    assert any(tells_position(each) for each in inside(pack(photo)))
    assert not any(tells_position(each) for each in inside(pack(saved("JPEG"))))
