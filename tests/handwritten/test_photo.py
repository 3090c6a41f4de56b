"""A published picture tells what it shows, and neither where nor by whom it was taken."""

import io
import random
import struct

import pytest
from PIL import Image, ImageChops, PngImagePlugin

from prontuario.handwritten.photo import GPS, Unreadable, tells_position, without_position

XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="41,53.5N" dc:creator="Canary Owner"/></x:xmpmeta>'
CANARIES = (b"Canary", b"GPSLatitude", b"2026:11:28")


def exif(orientation: int = 6) -> Image.Exif:
    """What a telephone writes: device, owner, time, position, and which way is up."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010F], made[0x013B], made[0x0132] = "Canary Maker", "Canary Owner", "2026:11:28 03:00:00"
    made.get_ifd(GPS).update({1: "N", 2: (41.0, 53.0, 30.0), 3: "E", 4: (12.0, 29.0, 32.0)})
    return made


def picture() -> Image.Image:
    dice = random.Random(7)
    image = Image.new("RGB", (48, 32))
    image.putdata([(dice.randrange(256), dice.randrange(256), x % 256) for x in range(48 * 32)])
    return image


def saved(form: str, **options: object) -> bytes:
    data = io.BytesIO()
    picture().save(data, form, **options)
    return data.getvalue()


def png_words() -> PngImagePlugin.PngInfo:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Canary Owner")
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    words.add_text("Comment", "Canary " * 50, zip=True)
    return words


def with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    return jpeg[:2] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + jpeg[2:]


PLAIN = saved("JPEG", quality=90)
PICTURES = {
    "jpeg": saved("JPEG", exif=exif(), xmp=XMP, comment=b"Canary"),
    "progressive jpeg": saved("JPEG", exif=exif(), progressive=True, icc_profile=b"colours" * 30_000),
    "jpeg with the notes of a press agency": with_segment(PLAIN, 0xED, b"Photoshop 3.0\0" + b"Canary City"),
    "jpeg with a maker's own segment": with_segment(PLAIN, 0xE5, b"Canary"),
    "jpeg with a preview that has its own head": with_segment(PLAIN, 0xE2, b"FPXR\0Canary"),
    "jpeg with a second picture behind it": PLAIN + saved("JPEG", exif=exif()),
    "jpeg with padding": PLAIN[:2] + b"\xff\xff" + with_segment(PLAIN, 0xFE, b"Canary")[2:],
    "two pictures in one": saved("MPO", save_all=True, append_images=[picture()], exif=exif()),
    "png": saved("PNG", exif=exif(), pnginfo=png_words(), dpi=(300, 300)),
    "png with something behind it": saved("PNG") + b"Canary",
    "webp": saved("WEBP", lossless=True, exif=exif().tobytes(), xmp=XMP),
    "webp without a loss of anything": saved("WEBP", quality=80, exif=exif().tobytes(), xmp=XMP, icc_profile=b"colours"),
}  # fmt: skip


@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)
def test_what_a_camera_wrote_is_gone_and_the_picture_is_the_same(data):
    left = without_position(data)
    for canary in CANARIES:
        assert canary not in left
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(left))
    assert not after.getexif().get_ifd(GPS)
    assert after.getexif().get(0x0112) == before.getexif().get(0x0112)
    assert after.info.get("icc_profile") == before.info.get("icc_profile")
    assert after.info.get("dpi") == before.info.get("dpi")
    assert not ImageChops.difference(before.convert("RGB"), after.convert("RGB")).getbbox()
    assert not tells_position(left)
    assert without_position(left) == left


def test_the_pictures_told_it_before():
    """Else the test above proves nothing."""
    assert sum(tells_position(data) for data in PICTURES.values()) >= 6
    assert all(
        any(canary in data or b"Exif" in data or b"eXIf" in data for canary in CANARIES)
        for data in PICTURES.values()
    )


@pytest.mark.parametrize(
    "data",
    [
        exif().tobytes().removeprefix(b"Exif\0\0"),
        b"\0\0\0\x18ftypheic" + b"\0" * 40 + exif().tobytes() + b"\0" * 40,
        b"\0\0\0\x14ftypqt  " + b"\0" * 9 + b"\xa9xyz\0\x12+41.8919+012.4922/",
        b"\0\0\0\x18ftypmp42" + b"com.apple.quicktime.location.ISO6709",
        b"GIF89a" + b"\x21\xff\x0bXMP DataXMP" + XMP,
        b"%PDF-1.7 " + XMP,
    ],
    ids=["tiff", "heic", "film", "another film", "gif", "pdf"],
)
def test_what_cannot_be_taken_out_is_seen(data):
    assert without_position(data) == data
    assert tells_position(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<svg/>",
        b"%PDF-1.7",
        b"II*\0",
        b"II*\0" * 1000,
        saved("TIFF"),
        b"MM\0*" + b"\xff" * 99,
    ],
)
def test_what_tells_nothing_is_left_alone(data):
    assert without_position(data) == data
    assert not tells_position(data)


def test_a_damaged_picture_is_never_half_read():
    dice = random.Random(11)
    seen = set()
    for data in PICTURES.values():
        for _ in range(60):
            cut = bytearray(data[: dice.randrange(3, len(data))] if dice.random() < 0.5 else data)
            for _ in range(dice.randrange(4)):
                cut[dice.randrange(2, len(cut))] = dice.randrange(256)
            try:
                left = without_position(bytes(cut))
                seen.add("read")
            except Unreadable:
                seen.add("refused")
            else:
                tells_position(left)
    assert seen == {"read", "refused"}
