"""An open data file for the tests of this floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liaison_app.storage.datafile import DataFile, open_file
from tests.storage.files import LOCAL, made


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DataFile]:
    """Give a new data file, open for writing."""
    opened = open_file(made(tmp_path / "liaison.db"), "Айгерим", LOCAL)
    yield opened
    opened.close()
