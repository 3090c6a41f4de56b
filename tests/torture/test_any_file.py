"""Whatever stands in a file of a handbook: no traceback, each finding has its place, and no report is broken by it."""

import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from prontuario.model.load import load
from tests.torture.fed import PLACES, Fed, seeds
from tests.torture.guided import ROOMS, explore
from tests.torture.invented import INVENTED
from tests.torture.mangled import mangled
from tests.torture.scale import figures, scale

CORPUS = Path(__file__).with_name("corpus")
KEPT = sorted(file.relative_to(CORPUS).as_posix() for file in CORPUS.glob("*/*"))


def place_of(folder: str) -> str:
    """The file that a folder of the corpus stands for: `people` is roster/people.yml."""
    (place,) = [each for each in PLACES if folder in (Path(each).stem, Path(each).parent.name)]
    return place


@pytest.fixture(scope="module")
def fed(tmp_path_factory):
    return Fed(tmp_path_factory.mktemp("fed"))


@pytest.mark.parametrize("name", KEPT)
def test_what_once_was_hard_is_answered(fed, name):
    fed.answer(place_of(Path(name).parent.name), (CORPUS / name).read_bytes())


def test_a_mangled_file_is_answered(fed):
    random, sound, many, began = Random(5), seeds(), scale(60, 4_500), time.monotonic()
    for _ in range(many):
        place, data = random.choice(sound)
        fed.answer(place, mangled(random, data))
    figures(f"{many:,} mangled files, {time.monotonic() - began:.0f} s")


def test_an_invented_file_is_answered(fed):
    many, began = scale(60, 2_000), time.monotonic()

    @settings(max_examples=many)
    @given(INVENTED)
    def answered(made):
        fed.answer(*made)

    answered()
    figures(f"{many:,} invented files, {time.monotonic() - began:.0f} s")


def test_a_fuzzer_guided_by_coverage_finds_nothing(fed):
    """It runs the loader alone, which is what decides about a file; what it discovers is examined whole."""
    many, began = scale(80, 4_000), time.monotonic()

    def run(place: str, data: bytes) -> None:
        fed.put(place, data)
        try:
            load(fed.root)
        finally:
            fed.take_back(place)

    found, reached = explore(Random(7), seeds(), many, run)
    for place, data in found:
        fed.answer(place, data)
    assert {room for room in ROOMS if any(file.startswith(room) for file, _ in reached)} == set(ROOMS)
    figures(
        f"{many:,} files by a fuzzer that is guided by coverage: {len(reached):,} lines, {len(found)} discoveries, {time.monotonic() - began:.0f} s"
    )
