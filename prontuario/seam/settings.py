"""Sets what the engine needs of MkDocs; what a handbook's own `mkdocs.yml` says stays as it is."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, cast

import pathspec
import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.theme import Theme

from prontuario.language.folders import OTHERWISE, languages
from prontuario.language.labels import Labels
from prontuario.language.search_words import search_words
from prontuario.model.tag import script, wider
from prontuario.pages.kept_templates import kept_templates
from prontuario.pages.sitemap import menu
from prontuario.web.folders import SITE, THEME

SETTINGS = Path(__file__).with_name("settings.yml")
MATERIAL = "material"
SEARCH = "material/search"
LANGUAGES = Path("partials/languages")
# By script, a language whose letters the search knows.
HAN = "[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]"
BETWEEN_SIGNS = f"|(?<={HAN})|(?={HAN})"
OF_SCRIPT = {
    "Arab": "ar",
    "Armn": "hy",
    "Cyrl": "ru",
    "Deva": "hi",
    "Grek": "el",
    "Hans": "zh",
    "Hant": "zh",
    "Hebr": "he",
    "Jpan": "ja",
    "Knda": "kn",
    "Kore": "ko",
    "Taml": "ta",
    "Telu": "te",
    "Thai": "th",
}
HOME = "index.md"
STAFF = "staff"


def complete(config: MkDocsConfig, labels: Labels, written: Iterable[str] = ()) -> None:
    """Adds the engine's settings to a configuration; `written`: the languages of the handbook.

    Raises Abort where a part of the site generator is missing.
    """
    engine = cast(dict[str, Any], yaml.safe_load(SETTINGS.read_text("utf-8")))
    engine["plugins"][SEARCH] = _in_all_languages(engine["plugins"][SEARCH], written)
    typed = _typed(config)
    config.use_directory_urls = engine["use_directory_urls"]
    config.theme = _theme(typed.get("theme"), engine["theme"], labels)
    config.nav = _menu(typed.get("nav"), menu(labels))
    config.not_in_nav = pathspec.gitignore.GitIgnoreSpec.from_lines(engine["not_in_nav"].splitlines())
    config.validation.nav.omitted_files = logging.DEBUG
    for key in ("extra_css", "extra_javascript"):
        config[key] = [*engine[key], *(each for each in config[key] if str(each) not in engine[key])]
    for key, value in engine["extra"].items():
        config.extra.setdefault(key, value)
    for name, options in engine["markdown_extensions"].items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = {**options, **config.mdx_configs.get(name, {})}
    for name, options in engine["plugins"].items():
        _plugin(config, name, {**options, **_options(typed.get("plugins"), name)})


def edition_of(config: MkDocsConfig, environ: Mapping[str, str] = os.environ) -> str:
    """The edition that is to be built: what the environment says, or `extra:` in mkdocs.yml; staff's otherwise."""
    said = environ.get("PRONTUARIO_EDITION") or config.extra.get("edition") or STAFF
    return str(said)


def _in_all_languages(search: dict[str, Any], written: Iterable[str]) -> dict[str, Any]:
    """The options of the search, with the languages of the product, their small words, and the scripts of the handbook.

    Of other scripts than its languages have, the search would keep no letter. Chinese has no spaces: each sign is a
    word of the index, and the theme looks for the signs of what somebody types.
    """
    scripts = sorted({OF_SCRIPT[script(each)] for each in written if script(each) in OF_SCRIPT})
    small = "|".join(map(re.escape, search_words().small))
    return {
        **search,
        "separator": search["separator"].replace("SMALL", small) + (BETWEEN_SIGNS if "zh" in scripts else ""),
        "lang": [*languages(), *scripts],
    }


def _typed(config: MkDocsConfig) -> dict[str, Any]:
    """What the handbook's own configuration says."""
    return {key: value for each in config.user_configs for key, value in each.items()}


class KeptTheme(Theme):
    """A theme whose templates are compiled once, and not in each build."""

    def get_env(self) -> Any:
        """The environment in which it is rendered."""
        made = super().get_env()
        made.bytecode_cache = kept_templates(Path(__file__))
        return made


def _theme(typed: Any, engine: dict[str, Any], labels: Labels) -> Theme:
    """Material, with what the product adds to it; a folder of the handbook's own comes first."""
    own = typed if isinstance(typed, dict) else {}
    options = {**engine, **{key: value for key, value in own.items() if key not in ("name", "locale")}}
    theme = KeptTheme(name=MATERIAL, **options)
    place = 1 if "custom_dir" in own else 0
    theme.dirs[place:place] = [str(THEME), str(SITE)]
    if "language" not in own:
        theme["language"] = _frame(labels.spoken, theme.dirs)
    return theme


def _frame(language: str, folders: list[str]) -> str:
    """The language of the theme's own words: that of the product's, as far as the theme has it."""
    there = {path.stem for each in folders for path in (Path(each) / LANGUAGES).glob("*.html")}
    return next((each for each in wider(language) if each in there), OTHERWISE)


def _menu(typed: Any, engine: list[Any]) -> list[Any]:
    """The menu. One in `mkdocs.yml` that leads to the first page is the whole menu; another one is added at the end."""
    if typed and HOME in str(typed):
        return cast(list[Any], typed)
    return [*engine, *(typed or [])]


def _options(typed: Any, name: str) -> dict[str, Any]:
    """What `mkdocs.yml` says of a plugin, under its full or its short name."""
    listed = (
        typed.items()
        if isinstance(typed, dict)
        else [pair for each in typed or () if isinstance(each, dict) for pair in each.items()]
    )
    return {
        key: value
        for found, options in listed
        if found in (name, name.rpartition("/")[2])
        for key, value in (options or {}).items()
    }


def _plugin(config: MkDocsConfig, name: str, options: dict[str, Any]) -> None:
    """Gives a plugin of the site generator its options, and loads it where the handbook does not name it."""
    plugin: Any = config.plugins.get(name)
    fresh = plugin is None
    if plugin is None:
        (found,) = entry_points(group="mkdocs.plugins", name=name) or (None,)
        if found is None:
            raise Abort(
                f"Nothing was built: the site generator has no plugin `{name}` - install Prontuario again."
            )
        plugin = found.load()()
    errors, _ = plugin.load_config(options, config.config_file_path)
    if errors:
        raise Abort(f"Nothing was built: mkdocs.yml: plugin `{name}`: {errors[0][1]}")
    if fresh:
        config.plugins[name] = plugin
