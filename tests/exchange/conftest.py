"""Data files to load into: a fresh one costs a copy, not a migration."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from liaison_app.base.clock import Clock
from liaison_app.office.desk import Desk
from liaison_app.storage.datafile import create_and_open, open_file
from tests.exchange.documents import TODAY

NewDesk = Callable[[], Desk]


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an empty data file, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    create_and_open(path, "", Clock().local_now()).close()
    return path


@pytest.fixture
def new_desk(empty_file: Path, tmp_path: Path) -> Iterator[NewDesk]:
    """Give a desk over an empty data file of its own each time."""
    desks: list[Desk] = []
    clock = Clock(TODAY)

    def make() -> Desk:
        path = tmp_path / f"office{len(desks)}.db"
        shutil.copyfile(empty_file, path)
        desks.append(Desk(open_file(path, "Айгүл", clock.local_now()), clock, "Айгүл"))
        return desks[-1]

    yield make
    for desk in desks:
        desk.file.close()


@pytest.fixture
def desk(new_desk: NewDesk) -> Desk:
    """Give a desk over an empty data file."""
    return new_desk()
