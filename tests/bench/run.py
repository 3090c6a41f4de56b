"""How fast: checking and building a grown handbook, as ratios to a plain MkDocs site of the same pages.

`make bench` runs it; `COUNT=1000` sets the number of threats. Each figure is the median of three alternating
runs on this machine; only the ratios compare with another machine's.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from prontuario.examine import examine
from prontuario.site import Site

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
PARTS = ("docs", "playbooks", "roster", "prontuario", "macros.py", "mkdocs.yml")


def grown_handbook(folder: Path, count: int) -> Path:
    """The example in `folder`, its threats copied under new names until there are `count`."""
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / part)
    originals = sorted((folder / "playbooks/threats").glob("*.yml"))
    for number in range(count - len(originals)):
        original = originals[number % len(originals)]
        text = original.read_text("utf-8").replace("title: {en: ", f"title: {{en: No. {number} ", 1)
        (original.parent / f"{original.stem}-{number}.yml").write_text(text, encoding="utf-8")
    return folder


def plain_site(folder: Path, handbook: Path) -> Path:
    """The same pages as ready Markdown, with the same theme and search, without our engine."""
    site = Site(examine(handbook))
    (folder / "docs").mkdir()
    for page in site.pages:
        path = folder / "docs" / page.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{page.head}\n{site.block(page)}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Plain\nuse_directory_urls: false\nnav: [index.md]\nnot_in_nav: '*'\n"
        "theme: {name: material, font: false}\nplugins: [search]\n",
        encoding="utf-8",
    )
    return folder


def seconds(*command: str, folder: Path) -> float:
    """How long a command takes. Raises CalledProcessError when it fails."""
    start = time.perf_counter()
    environment = {
        **os.environ,
        "PRONTUARIO_EDITION": "team",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(folder),
    }
    subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, check=True, capture_output=True
    )
    return time.perf_counter() - start


def main() -> None:
    """Measures and prints."""
    count = int(os.environ.get("COUNT", "100"))
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as plain:
        handbook = grown_handbook(Path(ours), count)
        baseline = plain_site(Path(plain), handbook)
        times: dict[str, list[float]] = {"plain build": [], "our build": [], "our check": []}
        for _ in range(RUNS):
            times["plain build"].append(seconds("mkdocs", "build", "-q", folder=baseline))
            times["our build"].append(seconds("mkdocs", "build", "-q", folder=handbook))
            times["our check"].append(seconds("prontuario", "check", folder=handbook))
    base = statistics.median(times["plain build"])
    print(f"{count} threats, {RUNS} alternating runs, medians")
    for name, taken in times.items():
        print(
            f"{name:12} {statistics.median(taken):6.2f} s   {statistics.median(taken) / base:5.2f} of the plain build"
        )


if __name__ == "__main__":
    main()
