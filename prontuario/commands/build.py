"""`prontuario build`: proves the plan, builds the site aside, and puts it in the place of the last one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prontuario.commands.check import report_of
from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_site
from prontuario.commands.options import For
from prontuario.commands.progress import working
from prontuario.commands.stop import UNUSABLE, stop
from prontuario.model.edition import Edition
from prontuario.publish.errors import CannotPublish
from prontuario.publish.generator import Refused, run_generator
from prontuario.publish.staging import Staging, staging
from prontuario.report.formats import summary
from prontuario.report.output import write
from prontuario.site import CANNOT_OPEN, HANDED_OVER, Site, open_site

REFUSED = 1
UNTOUCHED = "Nothing was published, the site of before is untouched"

To = Annotated[
    Path | None,
    typer.Option("--to", metavar="FOLDER", help="The site's folder; site/ in --root when left out."),
]
MORE = epilog(
    {
        "prontuario build": "The edition for all staff, in site/.",
        "prontuario build --edition team --to public/team": "The crisis team's, in a folder that you name.",
    },
    {
        0: "the site is published",
        1: "the plan has errors, or a page cannot be built: the site of before stays",
        2: "a file cannot be read, the folder holds no handbook, or nothing could be written",
    },
)


def build(root: Folder = Path(), to: To = None, edition: For = Edition.STAFF) -> None:
    """Check the plan and publish its site, whole or not at all."""
    need_site(root)
    place = to if to is not None else root / "site"
    try:
        with staging(
            place, root, lambda: _say(f"Another build of {place} runs: waiting for its end.")
        ) as shop:
            site = _proved(root, edition)
            _publish(site, root.resolve(), shop)
    except CannotPublish as fault:
        stop(f"{UNTOUCHED}: {fault}.")
    except Refused as refused:
        _say(f"{refused}\n{UNTOUCHED}: see above what is wrong with the pages.")
        raise typer.Exit(REFUSED) from None
    typer.echo(f"{place.as_posix()}: version {site.build_info.version} for {edition}")


def _proved(root: Path, edition: Edition) -> Site:
    """The handbook in `root`. Says what is found in it, and ends the command where that stops a build."""
    try:
        with working("Checking the plan"):
            site = open_site(root, edition)
    except CANNOT_OPEN as error:
        stop(f"{UNTOUCHED}: {error}.")
    examined = site.examined
    write(report_of(examined, root), "text")
    if examined.errors:
        _say(f"{UNTOUCHED}: the plan has {summary(examined.errors)}.")
        raise typer.Exit(UNUSABLE if examined.unreadable else REFUSED)
    return site


def _publish(site: Site, root: Path, shop: Staging) -> None:
    """Builds aside, looks at what was built, and puts it in its place."""
    if shop.edition_before not in ("", site.edition):
        _say(
            f"{shop.place} held the edition for {shop.edition_before}; from now on it holds {site.edition}'s."
        )
    with working(f"Building the site for {site.edition}"):
        settings = {"PRONTUARIO_EDITION": site.edition, HANDED_OVER: "1"}
        run_generator(root, shop.new, settings, site.handed_over())
        pages = [page.address for page in site.pages]
        wrong = shop.unsound(pages)
    if wrong:
        raise Refused("\n".join(wrong))
    shop.publish()


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)
