"""Scripts and styles of a site; what a page needs together is one file, as every request costs on a slow line."""

from __future__ import annotations

from prontuario.web.folders import HERE

BETWEEN = ";\n"  # where a script ends without a semicolon, the next is no part of its last line
# What reads and keeps incidents: other pages load it only where there are some.
STORED = ("validation", "incident", "store")
# The order is that in which they need each other.
BUNDLES = {
    "assets/live/everywhere.js": ("storage", "running", "forget_button"),
    "assets/live/stored.js": STORED,
    "assets/live/message.js": (*STORED, "labels", "dialogs"),
    "assets/live/threat.js": (
        *STORED,
        "labels",
        "clock",
        "dialogs",
        "plan",
        "live",
        "progress",
        "panel",
        "handlers",
    ),
}
# All the others, by their path in the site.
FILES = {
    "assets/duty/duty.js": "scripts/duty/duty.js",
    "assets/export/csv.js": "scripts/export/csv.js",
    "assets/export/ics.js": "scripts/export/ics.js",
    "assets/export/json.js": "scripts/export/json.js",
    "assets/export/log.js": "scripts/export/log.js",
    "assets/export/md.js": "scripts/export/md.js",
    "assets/export/save.js": "scripts/export/save.js",
    "assets/finder/finder.css": "styles/finder.css",
    "assets/finder/finder.js": "scripts/finder/finder.js",
    "assets/frame/scope.js": "scripts/frame/scope.js",
    "assets/frame/theme.js": "scripts/frame/palette.js",
    "assets/live/live.css": "styles/live.css",
    "assets/message/clipboard.js": "scripts/message/clipboard.js",
    "assets/message/drafts.js": "scripts/message/drafts.js",
    "assets/message/message.css": "styles/message.css",
    "assets/message/message.js": "scripts/message/message.js",
    "assets/offline/forget.js": "scripts/offline/forget.js",
    "assets/offline/keeper.js": "scripts/offline/copy.js",
    "assets/offline/kept.js": "scripts/offline/status.js",
    "assets/offline/notice.js": "scripts/offline/notice.js",
    "assets/offline/offline.css": "styles/offline.css",
    "assets/print.css": "styles/print.css",
    "assets/prontuario.css": "styles/site.css",
    "assets/search/iframe-worker.js": "scripts/search/iframe_worker.js",
    "assets/search/later.js": "scripts/search/lazy_index.js",
    "assets/share/changes.js": "scripts/share/changes.js",
    "assets/share/pack.js": "scripts/share/pack.js",
    "assets/share/send.js": "scripts/share/send.js",
    "assets/share/share.css": "styles/share.css",
    "assets/share/share.js": "scripts/share/share.js",
    "assets/share/take.js": "scripts/share/take.js",
    "assets/vendor/lean-qr-2.7.4.LICENSE.txt": "vendor/lean-qr-2.7.4.LICENSE.txt",
    "assets/vendor/lean-qr-2.7.4.js": "vendor/lean-qr-2.7.4.js",
}


def bundles() -> dict[str, str]:
    """Each bundle by its path in the site."""
    return {
        path: BETWEEN.join((HERE / f"scripts/live/{name}.js").read_text("utf-8") for name in names)
        for path, names in BUNDLES.items()
    }


def files() -> dict[str, str]:
    """Scripts, styles and licences by their path in the site."""
    return bundles() | {path: (HERE / source).read_text("utf-8") for path, source in FILES.items()}


def own_scripts() -> frozenset[str]:
    """The scripts in a site that are no other project's."""
    return frozenset(path for path in files() if path.endswith(".js") and "/vendor/" not in path)
