"""Take the README's pictures: build the site, serve it on the loopback, photograph pages with Chromium."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
DESKTOP = (1280, 800)
PHONE = (390, 780)


class Picture(NamedTuple):
    """One picture: a page of the site, as one visitor sees it."""

    name: str
    page: str
    size: tuple[int, int] = DESKTOP
    scheme: Literal["light", "dark"] = "light"


PICTURES = [
    Picture("home-phone", "", PHONE),
    Picture("threat-phone", "threats/website-down.html", PHONE),
    Picture("threat-phone-dark", "threats/website-down.html", PHONE, "dark"),
    Picture("threat", "threats/website-down.html"),
    Picture("register", "threats/index.html"),
]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serve files without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback; the value is its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def installed_browser() -> str:
    """Return the path of Chromium, installed if there was none."""
    command = [str(ROOT / "tools/browser.sh"), "--path"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def take(browser: Browser, address: str, picture: Picture, out: Path) -> Path:
    """Take one picture and return its file."""
    width, height = picture.size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme=picture.scheme,
        device_scale_factor=2 if picture.size == PHONE else 1,
        reduced_motion="reduce",
        service_workers="block",
    )
    try:
        answer = page.goto(address + picture.page, wait_until="load")
        if answer is None or not answer.ok:
            raise SystemExit(f"The site has no page “{picture.page}” for the picture {picture.name}.")
        page.evaluate("document.fonts.ready")
        file = out / f"{picture.name}.png"
        page.screenshot(path=file, animations="disabled")
    finally:
        page.close()
    return file


def main() -> None:
    """Take all the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that is built already (default: build it)")
    parser.add_argument("--out", type=Path, default=ROOT / "pictures", help="the folder for the pictures")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        chromium = os.environ.get("PRONTUARIO_CHROMIUM") or installed_browser()
        site: Path = options.site or Path(folder)
        if options.site is None:
            mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder]
            subprocess.run(mkdocs, cwd=ROOT, env={**os.environ, "PRONTUARIO_EDITION": "team"}, check=True)
        options.out.mkdir(parents=True, exist_ok=True)
        with served(site) as address, sync_playwright() as playwright:
            # The sandbox does not start for root, nor in a container.
            flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
            browser = playwright.chromium.launch(executable_path=chromium, args=flags)
            for picture in PICTURES:
                print(take(browser, address, picture, options.out))
            browser.close()


if __name__ == "__main__":
    main()
