"""What every record has, whatever it is about."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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

    @property
    def key(self) -> int:
        """Give the id of a stored record; raises ValueError for one that is not stored yet."""
        if self.id is None:
            raise ValueError("the record is not stored")
        return self.id


class Side(StrEnum):
    """Whose: the Kazakhstan side's, the Chinese side's or both sides' (domain.md 3)."""

    KZ = "kz"
    CN = "cn"
    JOINT = "joint"
