"""The files that make a site one that a browser can keep."""

from __future__ import annotations

import json
from pathlib import Path

from prontuario.offline.listing import LISTING, LIVE, WORKER, integrity, listing
from prontuario.web.bundles import UNREGISTER, script
from prontuario.web.bundles import WORKER as WORKER_SCRIPT


def offline_files(folder: Path, version: str, day: str) -> dict[str, str]:
    """The worker and its listing for the site in `folder`, by path. A copy says `version` and `day` of itself.

    The worker holds the listing's hash and the listing holds all the others: a browser takes the copy only whole.
    """
    text = json.dumps(
        {"version": version, "day": day, **listing(folder)}, ensure_ascii=False, separators=(",", ":")
    )
    edition = {"listing": LISTING, "integrity": integrity(text.encode()), "live": LIVE}
    beginning = f'"use strict"\nconst edition = {json.dumps(edition)}\n'
    return {LISTING: text, WORKER: beginning + script(WORKER_SCRIPT)}


def unregister_files() -> dict[str, str]:
    """A worker that removes itself and all it has kept: to an author who is writing, old pages are of no use."""
    return {WORKER: script(UNREGISTER)}
