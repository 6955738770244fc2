"""What every record has, whatever it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

_before_first: list[Callable[[], None]] = []
_one_was_made = False


def before_the_first(prepare: Callable[[], None]) -> None:
    """Have `prepare` called before any record is made; it may be called twice, by two threads.

    Raises RuntimeError where one was made already: it would be without what `prepare` does.
    """
    if _one_was_made:
        raise RuntimeError("a record was made before")
    _before_first.append(prepare)


@dataclass(eq=False, kw_only=True)
class Record:
    """A row of the office's memory: known here by `id`, everywhere by `uid`."""

    id: int | None = None
    uid: str = ""
    version: int = 1
    created_at: datetime | None = None
    created_by: str = ""
    updated_at: datetime | None = None
    updated_by: str = ""
    deleted_at: datetime | None = None
    illustrative: bool = False  # invented for a demonstration; marked wherever it is shown

    def __new__(cls, *_: object, **__: object) -> Self:
        """Make one; whoever keeps records was told before the first (`before_the_first`)."""
        if not _one_was_made:
            _prepare()
        return super().__new__(cls)

    @property
    def key(self) -> int:
        """Give the id of a stored record; raises ValueError for one that is not stored yet."""
        if self.id is None:
            raise ValueError("the record is not stored")
        return self.id


def _prepare() -> None:
    global _one_was_made
    for prepare in _before_first:
        prepare()
    _one_was_made = True  # only now: another thread may be here meanwhile


class Side(StrEnum):
    """Whose: the Kazakhstan side's, the Chinese side's or both sides' (domain.md 3)."""

    KZ = "kz"
    CN = "cn"
    JOINT = "joint"
