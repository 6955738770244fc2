"""The benchmarks run, on a file small enough for every day."""

from pathlib import Path

import pytest

from liaison_app.base.clock import Clock
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.office import registers
from liaison_app.office.desk import Desk
from liaison_app.storage.copying import judge_soundness
from liaison_app.storage.datafile import open_for_reading
from tests.benchmarks import export, register, search
from tests.benchmarks.figures import Figure, from_line, table, to_line
from tests.benchmarks.volume import TODAY, make_volume

COUNT = 430


@pytest.fixture(scope="module")
def volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_volume(tmp_path_factory.mktemp("volume") / "volume.db", COUNT)


def test_the_volume_is_a_sound_file_with_its_registers(volume: Path) -> None:
    judge_soundness(volume)
    file = open_for_reading(volume)
    desk = Desk(file, Clock(TODAY))
    everything = CommitmentFilter(statuses=frozenset())
    rows = registers.every_row(desk, registers.COMMITMENTS, everything, Sort("number"), "zh")
    assert len(rows) == COUNT
    assert all(row.text.language == "zh" and row.shown_number for row in rows)
    assert registers.count_commitments(desk, everything).overdue > 10
    found = registers.all_ids(
        desk, registers.COMMITMENTS, CommitmentFilter(words="вольфрам"), Sort(), "ru"
    )
    assert 0 < len(found) < COUNT
    file.close()


def test_every_benchmark_gives_its_figures(volume: Path) -> None:
    figures = [*register.figures(volume), *search.figures(volume), *export.figures(volume)]
    assert all(figure.seconds > 0 and figure.floor > 0 for figure in figures)
    assert [from_line(to_line(figure)) for figure in figures] == figures


def test_a_missed_aim_is_marked() -> None:
    met = Figure("met", 1.0, 1.0, "floor", 1.5)
    slow = Figure("slow", 2.0, 1.0, "floor", 1.5)
    late = Figure("late", 0.2, 0.2, "floor", 1.5, at_most=0.1)
    marked = [
        line.split()[0] for line in table([met, slow, late]).splitlines() if " missed " in line
    ]
    assert marked == ["slow", "late"]
    assert Figure("alone", 0.2, 0.1, "floor", None, at_most=0.3).met
