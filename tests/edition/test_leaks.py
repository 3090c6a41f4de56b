"""What the crisis team alone may see is nowhere in the staff edition: not in a byte of it."""

import base64
import gzip
import re
import shutil
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import get_type_hints

import pypdfium2
import pytest
import zxingcpp
from mkdocs.config import load_config

from prontuario.checks.settle import Examined
from prontuario.edition.cut import cut
from prontuario.examine import examine
from prontuario.model.base import typed_fields
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.models import all_models, parts_in
from prontuario.pages.macros import Macros, UnknownName
from prontuario.paper.printer import print_sheet
from prontuario.paper.sheets import SHEETS
from prontuario.rehearsal.losses import losses_by_name
from prontuario.seam.settings import edition_of
from prontuario.site import Site
from prontuario.views.views import Views
from prontuario.web.macros import macros
from tests.cases import base_handbook
from tests.edition.canaries import MEANS_SOMETHING, RULES, Planted, carrier, plant
from tests.edition.reading import everything_in, unpacked
from tests.example import example
from tests.site.built import ROOT, Built, built_once, working
from tests.site.project import copy_example
from tests.torture.scale import LONG, figures

ON_NO_PAGE = {f"Words.{kind}" for kind in ("apology", "blame", "next_update", "slang")}
ON_NO_PAGE |= {"Person.handles", "Training.course", "Role.competence", "Procedure.title", "Procedure.summary"}
ON_NO_PAGE |= {"IgnoredCheck.because", "CheckSeverity.because"}
ON_PAPER = [
    "contacts",
    "call-card",
    "first-minutes",
    *(["binder"] if LONG else []),
]  # its layout takes a minute
PRIVATE_KINDS = (Kind.PROCEDURE, Kind.MESSAGE, Kind.CLOCK, Kind.DRILL)


def project(root: Path) -> Path:
    """The example, with a canary in whatever staff do not see."""
    copy_example(root)
    plant(root)
    return root


@pytest.fixture(scope="module")
def planted_at(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Planted]:
    root = tmp_path_factory.mktemp("planted")
    for folder in ("playbooks", "roster"):
        shutil.copytree(ROOT / folder, root / folder)
    return root, plant(root)


@pytest.fixture(scope="module")
def planted(planted_at: tuple[Path, Planted]) -> Planted:
    return planted_at[1]


@pytest.fixture(scope="module")
def examined(planted_at: tuple[Path, Planted]) -> Examined:
    return examine(planted_at[0])


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return working(built_once(tmp_path_factory, "canaries-staff", project, "staff"))


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return working(built_once(tmp_path_factory, "canaries-team", project, "team"))


def digits(canary: str) -> bytes:
    """As paper says it: a number stands in groups."""
    return canary.lstrip("+").encode()


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, planted: Planted) -> dict[str, bytes]:
    """What the staff's sheets say, in words and in QR codes, without spaces."""
    root = tmp_path_factory.mktemp("paper")
    for folder in ("playbooks", "roster"):
        shutil.copytree(ROOT / folder, root / folder)
    plant(root)
    book = Site(examine(root), edition=Edition.STAFF).views
    return {name: said_on_paper(print_sheet(SHEETS[name], book).pdf) for name in ON_PAPER}


TABLES = {
    "threat": "threats", "role": "roles", "person": "people", "channel": "channels", "message": "messages", "loss": "losses",
    "site": "sites",
    "kit": "threats",
    "exercise": "threats",
}  # fmt: skip


def calls(name: str, handbook: Handbook) -> list[tuple[str, ...]]:
    """What a page of the staff edition may tell a macro: each name of the whole handbook that it could ask for."""
    takes = macros()[name].takes
    if takes == ("loss",):
        return [(loss,) for loss in losses_by_name(handbook)]
    return [(each,) for each in getattr(handbook, TABLES[takes[0]])] if takes and takes[0] in TABLES else [()]


@pytest.mark.parametrize("name", [name for name, each in macros().items() if each.takes != ("name",)])
def test_no_macro_shows_a_canary_on_a_page_for_staff(name, planted, examined):
    shown = Macros(Views(examined, edition=Edition.STAFF))
    said = []
    for arguments in calls(name, examined.handbook):
        with suppress(UnknownName):
            said.append(shown.show(name, *arguments))
    assert [planted.where[canary] for canary in planted.where if any(canary in block for block in said)] == []


def said_on_paper(pdf: bytes) -> bytes:
    pages = pypdfium2.PdfDocument(pdf)
    words = [page.get_textpage().get_text_range() for page in pages]
    codes = [code.text for page in pages for code in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]
    return "".join("".join(words + codes).split()).encode()


def found(canaries: Iterable[str], built: Built) -> dict[str, set[str]]:
    """The canaries that are in a site, with the files where they are."""
    needles = {canary.lstrip("+").encode(): canary for canary in canaries}
    any_of_them = re.compile(b"|".join(map(re.escape, needles)))
    where: dict[str, set[str]] = {}
    for name, data in everything_in(built.folder):
        for needle in any_of_them.findall(data):
            where.setdefault(needles[needle], set()).add(name)
    return where


def private_fields() -> set[str]:
    """Each field that staff never see, unless a switch opens it, and that can carry a canary."""
    return {
        f"{name}.{key}"
        for name, model in all_models().items()
        for key, info in typed_fields(model).items()
        for hint in [
            get_type_hints(model, include_extras=True)[
                next(a for a, i in model.model_fields.items() if i is info)
            ]
        ]
        if (name in RULES.opened or key not in RULES.keys.get(name, ()))
        and carrier(hint) is not None
        and not list(parts_in(hint))
    }


def test_every_private_field_carries_a_canary(planted):
    assert private_fields() - set(planted.where.values()) <= MEANS_SOMETHING
    assert len(private_fields()) > 40


@pytest.mark.parametrize(
    "said", ["{avoid: team}", "{steps: staff, summary: team}", "{title: staff}", "team", "staff"]
)
def test_what_a_threat_opens_or_closes_itself_is_planted_as_staff_see_it(said, tmp_path):
    threat = base_handbook(tmp_path) / "playbooks/threats/website-down.yml"
    (tmp_path / "roster/absences.yml").write_text("[]\n", "utf-8")
    for file in ("clocks", "criticism", "planned", "resources", "sites", "suppliers"):
        place = (
            tmp_path
            / ("playbooks" if file in ("clocks", "criticism", "planned") else "roster")
            / f"{file}.yml"
        )
        place.write_text("{}\n", "utf-8")
    threat.write_text(f"{threat.read_text('utf-8')}visible_to: {said}\n", "utf-8")
    here = plant(tmp_path)
    whole = examine(tmp_path).handbook
    seen = {edition: repr(vars(cut(whole, edition))) for edition in Edition}
    assert any(canary in seen[Edition.TEAM] for canary in here.where)
    assert [here.where[canary] for canary in here.where if canary in seen[Edition.STAFF]] == []


def test_no_canary_is_in_the_staff_edition(planted, staff):
    assert {planted.where[canary]: files for canary, files in found(planted.where, staff).items()} == {}
    sizes = [len(data) for _, data in everything_in(staff.folder)]
    figures(
        f"{len(planted.where):,} canaries in private fields: none in {sum(sizes):,} bytes of the staff's site, unpacked"
    )


def test_the_same_canaries_are_in_the_teams(planted, team):
    """Else the test above proves nothing."""
    there = {planted.where[canary] for canary in found(planted.where, team)}
    assert set(planted.where.values()) - there <= ON_NO_PAGE


def test_no_private_subject_is_named(staff):
    whole = example().handbook
    shown = cut(whole, Edition.STAFF)
    names = {name for kind in PRIVATE_KINDS for name in whole.names(kind) - shown.names(kind) if "-" in name}
    public = {name for kind in Kind for name in shown.names(kind)}
    assert found(names - public, staff) == {}
    assert len(names) > 20


@pytest.mark.parametrize(
    "page", ["weak.html", "clocks.html", "drills.html", "messages", "without", "maintain"]
)
def test_the_teams_pages_are_not_there(staff, team, page):
    assert not (staff.folder / page).exists()
    assert (team.folder / page).exists()


def test_a_plain_build_is_for_staff():
    assert edition_of(load_config(str(ROOT / "mkdocs.yml")), {}) == Edition.STAFF


@pytest.mark.parametrize("name", ON_PAPER)
def test_no_canary_is_on_the_staffs_paper(planted, papers, name):
    said = papers[name]
    assert len(said) > 1_000
    assert [planted.where[canary] for canary in planted.where if digits(canary) in said] == []


def test_what_is_packed_is_read():
    secret = b"zq0001x is here"
    packed = [
        gzip.compress(secret),
        b"data:text/plain;base64," + base64.b64encode(secret),
        b"#incident=" + base64.urlsafe_b64encode(secret).rstrip(b"="),
        b"%PDF-1.7\nstream\n" + zlib.compress(secret) + b"\nendstream",
    ]
    for each in packed:
        assert b"zq0001x" not in each
        assert any(b"zq0001x" in data for data in unpacked(each))
