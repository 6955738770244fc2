"""The export of all commitments against bare openpyxl that writes the same cells without a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from liaison_app.base.clock import Clock
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.language.catalogs import Phrases
from liaison_app.office import registers
from liaison_app.office.desk import Desk
from liaison_app.office.export import ExportWish, export_commitments
from liaison_app.sheets.commitments import commitment_columns, expanded
from liaison_app.sheets.pens import Toned
from liaison_app.storage.datafile import open_for_reading
from tests.benchmarks.figures import Figure, once, peak_memory
from tests.benchmarks.volume import TODAY

AIM = 1.3
_EVERYTHING = CommitmentFilter(statuses=frozenset())

Cells = list[Sequence[str | int | date | None]]


def figures(volume: Path) -> Iterator[Figure]:
    """Measure one sheet of all commitments, with the peak memory of ours."""
    with closing(open_for_reading(volume)) as file, TemporaryDirectory() as folder:
        desk = Desk(file, Clock(TODAY), "Айгерим")
        target = Path(folder) / "ours.xlsx"
        wish = ExportWish(("ru",), _EVERYTHING)
        ours = once(lambda: export_commitments(desk, wish, target))
        memory = peak_memory()
        cells = _cells(desk)
        floor = once(lambda: _write_bare(cells, Path(folder) / "bare.xlsx"))
        name = f"export of {len(cells):,} rows × {len(cells[0])} cells"
        yield Figure(name, ours, floor, "bare openpyxl write-only", AIM, memory=memory)


def _cells(desk: Desk) -> Cells:
    """Give the values of all cells, worked out beforehand: the floor only writes them."""
    keys = expanded((), extended=True, worded=True, noted=False)
    columns = commitment_columns(keys, "ru", Phrases("ru"))
    rows = registers.every_row(desk, registers.COMMITMENTS, _EVERYTHING, Sort(), "ru")
    cells: Cells = []
    for row in rows:
        values = [column.value(row) for column in columns]
        cells.append([value.word if isinstance(value, Toned) else value for value in values])
    return cells


def _write_bare(cells: Cells, path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for values in cells:
        sheet.append(values)
    book.save(path)
