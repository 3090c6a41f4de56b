"""HTML into PDF, by WeasyPrint, which needs Pango and a font of the system."""

from __future__ import annotations

import hashlib
import io
import logging
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from prontuario.web.folders import PAPER_STYLE

FONT = "DejaVu Sans"
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
EXTRA = ("weasyprint", "segno")
NO_EXTRA = 'printing is an extra, and is not installed - run: pip install "prontuario[print]"'
# The names are those of WeasyPrint's own guide (First Steps), which says more.
NO_PANGO = (
    f"the library Pango is missing - install it (Debian: apt-get install {PACKAGES}; macOS: brew install pango;"
    " Windows: install MSYS2, run in it: pacman -S mingw-w64-x86_64-pango,"
    " and set WEASYPRINT_DLL_DIRECTORIES to its mingw64\\bin)"
)
NO_FONT = (
    "the font DejaVu Sans is missing - install it (Debian: apt-get install fonts-dejavu-core;"
    " macOS: brew install --cask font-dejavu; Windows: download it from dejavu-fonts.github.io)"
)


class CannotPrint(Exception):
    """This machine cannot make PDFs. Its text says what to install."""


@dataclass(frozen=True)
class Layout:
    """Pages as they will be printed."""

    document: Any
    identifier: bytes

    def print(self) -> tuple[bytes, frozenset[str]]:
        """The file, the same bytes for the same input; and the characters that no font has: boxes are there."""
        heard = _Heard()
        heard.logger.addHandler(heard)
        try:
            return self.document.write_pdf(pdf_identifier=self.identifier), frozenset(heard.characters)
        finally:
            heard.logger.removeHandler(heard)

    @cached_property
    def places(self) -> dict[str, tuple[int, float]]:
        """Where each element with an id begins: on which page (from 0), and how far from its top (CSS pixels)."""
        return {
            name: (number, y)
            for number, page in reversed(list(enumerate(self.document.pages)))
            for name, (_, y, *_) in page.anchors.items()
        }


class _Heard(logging.Handler):
    """What WeasyPrint says of characters without a sign, once for each time that one is drawn."""

    logger = logging.getLogger("weasyprint")

    def __init__(self) -> None:
        super().__init__()
        self.characters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Takes note of the character."""
        if isinstance(record.args, tuple) and str(record.msg).startswith(".notdef"):
            self.characters.add(str(record.args[0]))


def need_extra() -> None:
    """Sees to it that the packages of the extra `print` are installed. Raises `CannotPrint`."""
    if any(find_spec(package) is None for package in EXTRA):
        raise CannotPrint(NO_EXTRA)


def lay_out(html: str) -> Layout:
    """Lays a document out. Fetches nothing: pictures stand in it. Raises `CannotPrint` without Pango or our font."""
    weasyprint = _weasyprint()
    _need_font(weasyprint)
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    style = weasyprint.CSS(string=PAPER_STYLE.read_text("utf-8"), url_fetcher=fetcher)
    document = weasyprint.HTML(string=html, url_fetcher=fetcher).render(stylesheets=[style])
    return Layout(document, hashlib.sha256(html.encode()).hexdigest()[:32].encode())


def _weasyprint() -> ModuleType:
    """WeasyPrint; it says on standard output what it lacks, in words for programmers, before it fails."""
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
            import weasyprint
    except OSError as error:
        raise CannotPrint(NO_PANGO) from error
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    module: ModuleType = weasyprint
    return module


def _need_font(weasyprint: ModuleType) -> None:
    """Stops where our font is not installed: another may lack the signs, or fill more than its page; and with none
    at all, Pango ends the whole process."""
    ffi, fontconfig = weasyprint.text.ffi.ffi, weasyprint.text.ffi.fontconfig
    fonts = fontconfig.FcConfigGetFonts(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcSetSystem)
    for number in range(fonts.nfont):
        family = ffi.new("FcChar8 **")
        fontconfig.FcPatternGetString(fonts.fonts[number], b"family", 0, family)
        if family[0] != ffi.NULL and ffi.string(ffi.cast("char *", family[0])).decode() == FONT:
            return
    raise CannotPrint(NO_FONT)
