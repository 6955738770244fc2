"""What a load did, in numbers and in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from liaison_app.base.messages import Message, message, plural_message
from liaison_app.office.exchange.parsing import Cleaning
from liaison_app.storage.changes import Changes


@dataclass(frozen=True, slots=True)
class LoadReport:
    """Records by list: new ones, and those that were there already; what cleaning took away."""

    added: Mapping[str, int]
    equal: Mapping[str, int]
    removed: int = 0
    cleanings: tuple[Cleaning, ...] = ()  # the first hundred
    office_left: bool = False
    new_ids: Mapping[str, range] | None = None

    @property
    def added_total(self) -> int:
        """Give how many records were added; what lies inside them is not counted."""
        return sum(self.added.values())

    @property
    def changes(self) -> Changes:
        """Give every record that was added, for the pages that show them."""
        ids = self.new_ids or {}
        return Changes(frozenset((kind, one) for kind, some in ids.items() for one in some))

    def sentences(self) -> Iterator[Message]:
        """Give what the user is told, one sentence a line."""
        yield plural_message(
            "exchange",
            "{count} record was added.",
            "{count} records were added.",
            self.added_total,
        )
        if equal := sum(self.equal.values()):
            yield plural_message(
                "exchange",
                "{count} record was there already and was left as it is.",
                "{count} records were there already and were left as they are.",
                equal,
            )
        if self.office_left:
            yield message(
                "exchange", "The data file keeps its own name and settings of the office."
            )
        yield from self._cleaned()

    def _cleaned(self) -> Iterator[Message]:
        if not self.removed:
            return
        yield plural_message(
            "exchange",
            "{count} character that nothing can show was taken out of the texts:",
            "{count} characters that nothing can show were taken out of the texts:",
            self.removed,
        )
        for cleaning in self.cleanings:
            yield message(
                "exchange", "{place}: {count}", place=cleaning.place, count=cleaning.removed
            )
