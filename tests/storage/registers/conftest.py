"""Registers read from a real file."""

from collections.abc import Sequence
from typing import TypeVar

import pytest

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import Sort
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.reading import Register, all_ids, first_page
from tests.storage.registers.records import TODAY, Stored

Filter = TypeVar("Filter")
Row = TypeVar("Row")


@pytest.fixture
def stored(file: DataFile) -> Stored:
    """Give what stores records into an empty file."""
    return Stored(file)


class Reader:
    """Asks registers of one file on the day of the tests."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def ids(
        self,
        register: Register[Filter, Row],
        wanted: Filter,
        sort: Sort | None = None,
        language: ContentLanguage = "ru",
    ) -> Sequence[int]:
        with self._file.moment() as moment:
            asked = ask(moment, language, TODAY)
            return list(all_ids(moment, register, wanted, sort or Sort(), asked))

    def rows(
        self,
        register: Register[Filter, Row],
        wanted: Filter,
        sort: Sort | None = None,
        language: ContentLanguage = "ru",
    ) -> list[Row]:
        with self._file.moment() as moment:
            asked = ask(moment, language, TODAY)
            return first_page(moment, register, wanted, sort or Sort(), asked)


@pytest.fixture
def read(file: DataFile) -> Reader:
    """Give what asks registers."""
    return Reader(file)
