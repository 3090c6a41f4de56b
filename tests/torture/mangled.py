"""Files as accidents, imports and malice leave them: bytes turned, lost, doubled, mixed, in odd encodings."""

from collections.abc import Callable
from random import Random

ODD = [
    *(
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r\n",
        b"\r",
        b"\t",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\x1b[31m",
        b"\x7f",
    ),
    *(
        b"&a ",
        b"*a",
        b"!!python/object/apply:os.system [x]",
        b"!x ",
        b"<<: *a",
        b"? ",
        b"- ",
        b": ",
        b"{",
        b"[",
        b"}",
        b"]",
    ),
    *(
        b"|\n",
        b">-\n",
        b"---\n",
        b"...\n",
        b"%TAG ! x\n",
        b"#",
        b'"',
        b"'",
        b"`",
        b"@",
        b"\\ud800",
        b"\\0",
        b"..",
        b"/",
        b"CON",
    ),
    *(
        b"{{ 7*7 }}",
        b"<script>",
        b"\n::error::x\n",
        b"9" * 40,
        b"9999-12-31",
        b"0001-01-01",
        b"9999w",
        b"0m",
        b"1e999",
        b".nan",
        b"-1",
    ),
    "\u202e\U0001f6a8\u0301".encode(),
]
ENCODINGS = ("utf-16", "utf-32", "utf-8-sig", "cp1252", "utf-7", "iso-8859-15")


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((1, 2, 5, 20, 200)))


def truncate(random: Random, data: bytes) -> bytes:
    """Ends early."""
    return data[: random.randrange(len(data) + 1)]


def flip(random: Random, data: bytes) -> bytes:
    """Turns one bit."""
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def insert(random: Random, data: bytes) -> bytes:
    """Puts something odd in between, or in place of something."""
    start, end = _span(random, data)
    return (
        data[:start]
        + random.choice(ODD) * random.choice((1, 1, 1, 3, 50))
        + data[random.choice((start, end)) :]
    )


def lose(random: Random, data: bytes) -> bytes:
    """Loses a part."""
    start, end = _span(random, data)
    return data[:start] + data[end:]


def splice(random: Random, data: bytes) -> bytes:
    """Repeats a part elsewhere."""
    (start, end), at = _span(random, data), random.randrange(len(data) + 1)
    return data[:at] + data[start:end] + data[at:]


def lines(random: Random, data: bytes) -> bytes:
    """Doubles, moves, indents or drops a line."""
    rows = data.splitlines(keepends=True) or [b""]
    at, to = random.randrange(len(rows)), random.randrange(len(rows))
    changed = random.choice(
        (rows[at], b"", b"  " + rows[at], rows[at].lstrip(), rows[at] * 2, rows[at].split(b":")[0] + b":\n")
    )
    rows[to] = changed
    return b"".join(rows)


def encode(random: Random, data: bytes) -> bytes:
    """Saves it in another encoding, or with other line ends."""
    if random.random() < 0.3:
        return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n")))
    return data.decode("utf-8", errors="replace").encode(random.choice(ENCODINGS), errors="replace")


WAYS: tuple[Callable[[Random, bytes], bytes], ...] = (
    truncate,
    flip,
    insert,
    insert,
    lose,
    splice,
    lines,
    lines,
    encode,
)


def mangled(random: Random, data: bytes) -> bytes:
    """The file after one to four accidents."""
    for _ in range(random.choice((1, 1, 2, 4))):
        data = random.choice(WAYS)(random, data)
    return data
