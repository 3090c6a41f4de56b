"""Scripts that Python hands out itself, with something of its own before or behind them."""

from __future__ import annotations

from prontuario.web.folders import BUILT

# What answers in the finder; the worker that keeps a copy, and the one that ends it; what brings a served page again.
FINDER, WORKER, UNREGISTER, NEWS = "finder_engine", "service_worker", "unregister", "news"


def script(name: str) -> str:
    """The text of one of these."""
    return (BUILT / f"{name}.js").read_text("utf-8")
