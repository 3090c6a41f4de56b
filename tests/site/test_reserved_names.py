"""However a subject is called: its page is its own, or the name is refused."""

import shutil
from pathlib import Path

from prontuario.examine import examine
from prontuario.site import open_site
from tests.cases import base_handbook

FOLDERS = ("playbooks/threats", "playbooks/messages")


def pages_of(root: Path) -> list[str]:
    return [page.path.casefold() for page in open_site(root, anew=True).pages]


def named(root: Path, names: list[str]) -> list[str]:
    """Gives each name to a threat, a message and a role; the places where one is refused."""
    for folder in FOLDERS:
        model = next((root / folder).glob("*.yml"))
        for name in names:
            shutil.copy(model, root / folder / f"{name}.yml")
    roles = root / "roster/roles.yml"
    lines = [f"{name}: {{title: T, holders: [ada-prova]}}\n" for name in names]
    first = roles.read_text("utf-8").count("\n") + 1
    roles.write_text(roles.read_text("utf-8") + "".join(lines), "utf-8")
    refused = [each.place for each in examine(root).findings if "the handbook makes itself" in each.message]
    return [
        names[place.line - first] if place.file.startswith("roster") else Path(place.file).stem
        for place in refused
    ]


def test_no_subject_takes_the_place_of_another_page(tmp_path):
    root = base_handbook(tmp_path)
    own = {Path(path).stem for path in pages_of(root) if path.count("/") == 0 or path.endswith("index.md")}
    assert {"index", "people", "triage"} <= own
    refused = named(root, sorted(own))
    assert (
        sorted(refused) == ["index"] * 3
    )  # a threat, a message, a role; `threats/people` is in nobody's place
    pages = pages_of(root)
    assert len(pages) == len(set(pages))
    assert {"threats/people.md", "roles/triage.md", "messages/drills.md", "threats/index.md"} <= set(pages)
