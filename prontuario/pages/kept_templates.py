"""Compiled templates, kept from one build to the next: compiling them again takes a quarter of a small site's build."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

import prontuario

FOLDER = "templates"


class KeptTemplates(jinja2.FileSystemBytecodeCache):
    """Keeps them in a folder of the reader's own; a folder that cannot be written keeps none, and harms nothing."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Reads one."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Writes one."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def kept_templates(compiler: Path) -> jinja2.BytecodeCache | None:
    """What the environment that is made in the file `compiler` has compiled; None where nothing can be kept.

    A template that changed is compiled again, and all are for another engine, another Jinja, another `compiler`.
    """
    with suppress(OSError, RuntimeError, ImportError):  # nobody's home; a system of which Python knows half
        from platformdirs import user_cache_path

        parts = (prontuario.__version__, jinja2.__version__, compiler.read_text("utf-8"))
        name = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
        folder = user_cache_path("prontuario") / FOLDER / name
        folder.mkdir(parents=True, exist_ok=True)
        return KeptTemplates(str(folder))
    return None
