"""A desk over a real data file, and the article's meeting begun on it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest

from liaison_app.base.clock import Clock
from liaison_app.office.desk import Desk
from liaison_app.storage.datafile import create_and_open, open_file
from tests.office.making import Table, set_table

TODAY = date(2025, 5, 20)
NOW = datetime(2025, 5, 20, 9, 0)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an empty data file, made once; tests work on copies of it."""
    path = tmp_path_factory.mktemp("office") / "liaison.db"
    create_and_open(path, "Айгерим", NOW).close()
    return path


@pytest.fixture(scope="session")
def laid(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Table]:
    """Give a data file with the cards and the meeting of `table`, made once."""
    path = tmp_path_factory.mktemp("laid") / "liaison.db"
    with desk_over(empty_file, path) as opened:
        return path, set_table(opened)


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """Give the desk of Айгерим on 20 May 2025; its data file is empty but for the `table`."""
    template: Path = request.getfixturevalue("empty_file")
    if "table" in request.fixturenames:
        template, _ = request.getfixturevalue("laid")
    with desk_over(template, tmp_path / "liaison.db") as opened:
        yield opened


@contextmanager
def desk_over(template: Path, path: Path) -> Iterator[Desk]:
    """Open a copy of a data file for the time of a test or of one example."""
    shutil.copy(template, path)
    file = open_file(path, "Айгерим", NOW)
    try:
        yield Desk(file, Clock(TODAY), "Айгерим")
    finally:
        file.close()


@pytest.fixture
def table(laid: tuple[Path, Table]) -> Table:
    """Give a meeting of 24 April 2025 with both sides, an item and a point."""
    return laid[1]
