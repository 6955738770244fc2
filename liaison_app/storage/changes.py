"""Which records a unit of work touched; pages that show them refresh."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The touched records as (kind, id), those of owned children under their own kind."""

    records: frozenset[tuple[str, int]] = field(default_factory=frozenset)

    def __or__(self, other: Changes) -> Changes:
        """Join what two pieces of work touched."""
        return Changes(self.records | other.records)

    def touches(self, *kinds: str) -> bool:
        """Tell whether a record of one of `kinds` was touched."""
        return any(kind in kinds for kind, _ in self.records)

    def ids(self, kind: str) -> frozenset[int]:
        """Give the touched records of one kind."""
        return frozenset(record_id for name, record_id in self.records if name == kind)
