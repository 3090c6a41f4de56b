"""Joins this handbook to MkDocs. All of it comes with the package: nothing here has to change."""

from prontuario.seam.hooks import (
    define_env,
    on_config,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_pre_build,
    on_startup,
)

__all__ = [
    "define_env",
    "on_config",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_pre_build",
    "on_startup",
]
