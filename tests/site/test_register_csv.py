"""The register as a table: each edition has its own columns."""

import csv
import io

from prontuario.model.edition import Edition
from prontuario.pages.csv_files import register
from prontuario.site import Site
from tests.example import example


def rows(edition):
    text = register(Site(example(), edition=edition).views)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:])))


def test_the_team_has_more_columns_and_each_threat_is_a_row():
    staff, team = rows(Edition.STAFF), rows(Edition.TEAM)
    assert staff[0] == ["No.", "Threat", "Priority", "Damage", "Likelihood", "Impact", "Owner", *staff[0][7:]]
    assert len(staff[0]) == 8
    assert team[0][:8] == staff[0]
    assert team[0][8:] == ["Draft", "Why this priority", "Next review by", "Source file"]
    assert {len(row) for row in staff} == {8}
    assert len(team) == 1 + len(example().handbook.threats)


def test_it_is_beside_the_register_with_the_blank_form():
    site = Site(example(), edition=Edition.STAFF)
    assert {"threats/register.csv", "threats/form.csv"} <= set(site.files)
    page = site.show("threat_register", (), "threats/index.html")
    assert 'href="../threats/register.csv" download' in page
    assert 'href="../threats/form.csv" download' in page
