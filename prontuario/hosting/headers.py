"""What a server says with each file: above all, what a page may load and run."""

from __future__ import annotations

# Nothing but what the handbook's own host hands out, and no script or style written into a page: text that found a way
# into one would still run nothing.
SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # signs in style sheets, QR codes
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
# What a page loads when it was opened from a folder, where Firefox takes 'self' for nobody. A page on a server may load
# no file of the reader's device, whatever its policy says.
FROM_A_FOLDER = ("script-src", "style-src", "img-src")
# Browsers ignore it inside a page.
ONLY_IN_A_HEADER = {"frame-ancestors": "'none'"}


def policy_in_page() -> str:
    """The Content-Security-Policy that each page carries itself, wherever it is opened."""
    from_a_folder = {name: f"{SOURCES[name]} file:" for name in FROM_A_FOLDER}
    return _joined({**SOURCES, **from_a_folder})


def headers() -> dict[str, str]:
    """What a server says with each file, by name.

    `private`: no proxy keeps a copy. `no-cache`: a browser asks each time whether its copy is the newest.
    """
    return {
        "Content-Security-Policy": _joined({**SOURCES, **ONLY_IN_A_HEADER}),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
        "Strict-Transport-Security": "max-age=31536000",
        "Cache-Control": "private, no-cache",
    }


def for_pages_host() -> str:
    """The file `_headers`, which Cloudflare Pages, Netlify and others read from the site."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers().items()), ""])


def _joined(sources: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in sources.items())
