"""Hands the handbook to the site generator and its macros plugin, and adds one virtual page per subject.

A handbook's `macros.py` imports these. MkDocs loads that file twice: as `hooks:` (the `on_*` functions) and as the
macros plugin's module (`define_env`). What both need is kept by `prontuario.site`.
"""

from __future__ import annotations

import importlib
import logging
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from prontuario.handwritten.active import active_html
from prontuario.handwritten.comments import without_html_comments
from prontuario.handwritten.macros import MACROS
from prontuario.handwritten.sandbox import PageEnvironment
from prontuario.model.schema import write_schemas
from prontuario.pages.macros import UnknownName
from prontuario.pages.sitemap import GeneratedPage
from prontuario.publish.errors import CannotPublish
from prontuario.publish.place import need_own_place
from prontuario.report.formats import as_line, summary
from prontuario.seam import settings
from prontuario.seam.source_address import direct
from prontuario.site import Site, failed, failure
from prontuario.slim.site import slim_site

log = logging.getLogger("mkdocs.prontuario")
# Set by `prontuario serve` for what it has built.
WATCHED = "PRONTUARIO_WATCHED"
ANCHOR = re.compile(r'<[^>]*\sid="([^"]+)"')
running: set[str] = set()


def on_startup(*, command: str, **_: Any) -> None:
    """Remembers whether an author is watching: `serve` shows what is wrong on the page, a build stops."""
    running.add("serve" if os.environ.get(WATCHED) else command)


@event_priority(100)  # before the macros plugin imports this file
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the handbook anew for each build, says what is wrong with it, and names the site after it."""
    if "serve" in running:
        if not os.environ.get(WATCHED):  # `prontuario serve` begins a new process when code changes
            _forget_engine()
    else:
        _need_place(config)
    site = _site(config, anew=True)
    for finding in site.examined.findings:
        log.log(logging.ERROR if finding in site.examined.errors else logging.INFO, as_line(finding))
    if site.examined.errors and "serve" not in running:
        raise Abort(f"Nothing was built: the plan has {summary(site.examined.errors)}.")
    if "serve" in running:
        _refresh_schemas(site, Path(config.config_file_path).parent)
    else:
        # Whatever the engine dates, it dates as the handbook: two builds of one commit are the same.
        os.environ["SOURCE_DATE_EPOCH"] = str(int(site.build_info.moment.timestamp()))
    policy = site.views.handbook.policy
    settings.complete(config, site.views.labels, (policy.language, *policy.languages))
    config.site_name = site.name
    watched = "serve" in running
    config.extra["prontuario"] = {
        **site.frame(),
        "kept": not watched,
        "turns_lead": site.views.turns_lead,
        "policy": "" if watched else site.policy,
    }
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds a page for each subject, unless docs/ holds one that was written by hand, and what scripts read.

    Takes away what this edition's readers may not see: what is in docs/ and not in this edition.
    """
    site = _site(config)
    written = [file for file in files if file.src_dir == config.docs_dir]
    gone = [file for file in written if not site.shows(file.src_uri)]
    for file in gone:
        files.remove(file)
    if gone:
        files.add_files_from_theme(
            config.theme.get_env(), config
        )  # one of them may have hidden a file of the theme
    config.nav = _without(config.nav, site.absent_pages)
    for path, text in site.product_pages.items():
        files.append(File.generated(config, path, content=text))
    for page in site.pages:
        if files.get_file_from_path(page.path) is None:
            file = File.generated(config, page.path, content=page.head)
            file.edit_uri = f"../{page.file}" if page.file else None
            files.append(file)
    for path, text in site.files.items():
        files.append(File.generated(config, path, content=text))
    return files


@event_priority(-100)  # after the macros plugin has filled the page
def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Stops a build when a macro failed: its error never reaches a reader."""
    if failed(markdown) and "serve" not in running:
        raise Abort(f"Nothing was built: a macro failed on {page.file.src_path}, see above.")
    page.edit_url = direct(page.edit_url) if page.edit_url else None
    return markdown


@event_priority(-100)  # after the macros plugin has made its own
def on_pre_build(*, config: MkDocsConfig) -> None:
    """Lets pages run nothing but macros: the plugin's environment would let them call whatever Python can."""
    plugin: Any = config.plugins["macros"]
    plugin._env = plugin.for_pages
    if plugin.env is not plugin.for_pages:
        raise Abort("Nothing was built: this version of mkdocs-macros-plugin cannot be held in a sandbox.")


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Fills a page that comes from data; takes the comments of authors out of any other, and stops at one that acts."""
    made = None if page.file.src_dir else _site(config).page_at(page.file.src_path)
    if made:
        block = _filled(made, config)
        page.present_anchor_ids = set(ANCHOR.findall(block))  # pages written by hand may lead there
        return block
    left = without_html_comments(html)
    acts = active_html(left, by_hand=False) if page.file.src_dir == config.docs_dir else ()
    if not acts:
        return left
    reason = f"a page cannot hold `{acts[0]}`: it would do something instead of saying something"
    log.error("%s: %s", page.file.src_path, reason)
    if "serve" in running:
        return failure(reason)
    raise Abort(f"Nothing was built: {page.file.src_path} would act, see above.")


def _filled(page: GeneratedPage, config: MkDocsConfig) -> str:
    """What a page that comes from data shows: finished HTML, in which Markdown and the macros plugin have no part."""
    try:
        return _site(config).block(page)
    except Exception as error:  # a mistake of ours: the author sees where, and the reader no half page
        log.error("%s: this page fails: %s", page.path, error)
        if "serve" in running:
            return failure(str(error))
        raise Abort(f"Nothing was built: the page {page.path} failed, see above.") from None


@event_priority(-200)  # after everything else that writes into the site
def on_post_build(*_: Any, config: MkDocsConfig | None = None) -> None:
    """Makes the site light, and writes what lets a browser keep it.

    The macros plugin calls this name too, with something of its own.
    """
    if config is None:
        return
    folder, site = Path(config.site_dir), _site(config)
    site.clear_pictures(folder)
    if "serve" not in running:
        slim_site(folder)
    files = site.copy_files(folder, watched="serve" in running)
    for path, text in files.items():
        (folder / path).write_bytes(text.encode())


def define_env(env: Any) -> None:
    """Makes the environment in which pages run, with every macro, and tells pages for whom they are."""
    env.variables["for_team"] = _site(env.conf).for_team
    macros = {name: _macro(env, name) for name in MACROS}
    env.for_pages = PageEnvironment(macros, on_error=partial(_page_failed, env))


def _macro(env: Any, name: str) -> Callable[..., str]:
    """A macro as a plain function."""

    def macro(*arguments: str, **named: str) -> str:
        return _call(env, name, *arguments, **named)

    return macro


def _call(env: Any, name: str, *arguments: str, **named: str) -> str:
    try:
        return _site(env.conf).show(name, arguments, env.page.url, **named)
    except UnknownName as unknown:
        log.error("%s: %s", env.page.file.src_path, unknown)
        return failure(str(unknown))


def _page_failed(env: Any, line: int, reason: str) -> str:
    log.error("%s:%s: this page fails: %s", env.page.file.src_path, line or 1, reason)
    return failure(reason)


def _need_place(config: MkDocsConfig) -> None:
    """Stops before the site generator empties a folder that holds anything but a site."""
    try:
        need_own_place(Path(config.site_dir), Path(config.config_file_path).parent)
    except CannotPublish as fault:
        said = str(fault).replace("--to", "--site-dir")  # as the site generator calls it
        raise Abort(f"Nothing was built: {said}.") from None


def _refresh_schemas(site: Site, root: Path) -> None:
    """Lets the author's editor know the names that the handbook has by now."""
    folder = root / "docs/schema"
    if folder.is_dir():
        with suppress(OSError):  # somebody else's folder: the site is shown all the same
            write_schemas(folder, site.examined.handbook)


def _forget_engine() -> None:
    """Makes the next import read the engine as it is now: its author is watching."""
    for name in [name for name in sys.modules if name.split(".")[0] == "prontuario"]:
        del sys.modules[name]


def _without(nav: Any, gone: frozenset[str]) -> Any:
    """The menu without pages that are not in this edition, and without sections that they leave empty."""
    if isinstance(nav, list):
        kept = [_without(each, gone) for each in nav]
        return [each for each in kept if each] or None
    if isinstance(nav, dict):
        return {title: left for title, each in nav.items() if (left := _without(each, gone))}
    return None if nav in gone else nav


def _site(config: Any, *, anew: bool = False) -> Site:
    """The handbook beside the configuration, in the edition that it names, from the engine as it is now."""
    engine = importlib.import_module("prontuario.site")
    root, edition = Path(config["config_file_path"]).parent, settings.edition_of(config)
    if os.environ.pop(engine.HANDED_OVER, ""):
        return cast(Site, engine.take_over(root, sys.stdin.buffer.read()))
    try:
        return cast(Site, engine.open_site(root, edition, anew=anew))
    except engine.CANNOT_OPEN as error:
        raise Abort(f"Nothing was built: {error}") from None
