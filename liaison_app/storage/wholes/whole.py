"""A record as plain values, with everything it owns; nobody knows an id, all know uids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from liaison_app.domain.fields import child_fields, field_types
from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF, KINDS, Kind, target_of

# The kinds that nobody owns; all others lie inside one of them.
ROOTS = tuple(kind for kind in KINDS.values() if not kind.owner_field)


@dataclass(slots=True, eq=False)
class Whole:
    """A record by its attributes, references as uids; its owned lists hold the bin too."""

    kind: Kind
    values: dict[str, object]
    children: dict[str, list[Whole]] = field(default_factory=dict)
    record_id: int | None = None

    @property
    def uid(self) -> str:
        """Give the name that is unique everywhere."""
        return str(self.values["uid"])

    @property
    def binned(self) -> bool:
        """Tell whether it lies in the bin."""
        return self.values["deleted_at"] is not None

    def everything(self) -> Iterator[Whole]:
        """Give the record and all that lies inside it."""
        yield self
        for members in self.children.values():
            for member in members:
                yield from member.everything()

    def references(self) -> Iterator[tuple[str, Kind, str]]:
        """Give what it names itself: the attribute, the kind and the uid."""
        for attribute, target in references_of(self.kind).items():
            uid = self.values[attribute]
            if isinstance(uid, str):
                yield attribute, target, uid


@cache
def own_fields(kind: Kind) -> tuple[str, ...]:
    """Give the attributes of a kind that are its own: no id, no owner, no owned lists."""
    owned = child_fields(kind.record)
    return tuple(
        name
        for name in field_types(kind.record)
        if name not in ("id", kind.owner_field) and name not in owned
    )


@cache
def references_of(kind: Kind) -> Mapping[str, Kind]:
    """Give the attributes that name another record, with the kind they name."""
    return {name: KINDS[target_of(kind, name)] for name in own_fields(kind) if name.endswith("_id")}


@cache
def soft_references_of(kind: Kind) -> tuple[str, ...]:
    """Give the attributes that hold the uid of a record of any kind, or nothing."""
    return tuple(name for name in own_fields(kind) if name.endswith("_uid"))


@cache
def owned_kinds(kind: Kind) -> Mapping[str, Kind]:
    """Give the owned lists of a kind with the kind of their members."""
    return {name: KIND_OF[child] for name, child in child_fields(kind.record).items()}


def as_record(whole: Whole, id_of: Callable[[str], int]) -> Record:
    """Make the record of the domain, as the rules want it; what it owns without the bin."""
    make: Callable[..., Record] = whole.kind.record
    values = dict(whole.values)
    for attribute, _, uid in whole.references():
        values[attribute] = id_of(uid)
    for name, members in whole.children.items():
        values[name] = [as_record(member, id_of) for member in members if not member.binned]
    return make(id=whole.record_id, **values)
