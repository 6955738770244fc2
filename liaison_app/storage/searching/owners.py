"""From where the words stand up to the record that is opened for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from liaison_app.domain.fields import field_types
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import marks
from liaison_app.storage.schema.kinds import KINDS, Kind, target_of

# What belongs to several things leads to the first of these that it names.
_LEADS_TO = ("commitment", "meeting", "proposal", "organisation", "person", "project")
# What names nothing itself leads to what names it: that kind, and how it is found.
_HELD = "SELECT id FROM {kind} WHERE file_id = ? AND deleted_at IS NULL ORDER BY id"
_SPOKEN_OF = (
    "SELECT commitment_id FROM contact_commitment "
    "WHERE contact_id = ? AND deleted_at IS NULL ORDER BY position"
)
_HELD_BY: Mapping[str, Sequence[tuple[str, str]]] = {
    "stored_file": [
        (kind, _HELD.format(kind=kind)) for kind in ("attachment", "monthly_report", "contact")
    ],
    "contact": [
        ("commitment", _SPOKEN_OF),
    ],
}


@dataclass(frozen=True, slots=True)
class Step:
    """A record on the way up; `order` is its number among its siblings."""

    kind: str
    id: int
    order: int | None = None


Path = tuple[Step, ...]


def read_paths(moment: Moment, kind: Kind, ids: Iterable[int]) -> dict[int, Path]:
    """Give the way up from each record; what lies in the bin, or belongs to it, is left out."""
    if not _references(kind.name) and kind.name not in _HELD_BY:
        return {identity: (Step(kind.name, identity),) for identity in ids}  # no words in the bin
    paths: dict[int, Path] = {identity: (Step(kind.name, identity),) for identity in ids}
    done: dict[int, Path] = {}
    while paths:
        paths = _one_step(moment, paths, done)
    return {identity: done[identity] for identity in sorted(done)}


def _one_step(moment: Moment, paths: Mapping[int, Path], done: dict[int, Path]) -> dict[int, Path]:
    going: dict[int, Path] = {}
    for name in {path[-1].kind for path in paths.values()}:
        here = {start: path for start, path in paths.items() if path[-1].kind == name}
        rows = _rows(moment, KINDS[name], {path[-1].id for path in here.values()})
        for start, path in here.items():
            row = rows.get(path[-1].id)
            if row is None:
                continue
            there = (*path[:-1], replace(path[-1], order=row[1]))
            above = _above(moment, KINDS[name], path[-1].id, row[2:])
            if above is None or any(step.kind == above.kind for step in there):
                done[start] = there
            else:
                going[start] = (*there, above)
    return going


def _rows(
    moment: Moment, kind: Kind, ids: Iterable[int]
) -> dict[int, tuple[int, int | None, *tuple[int | None, ...]]]:
    wanted = sorted(ids)
    sql = step_statement(kind).format(ids=marks(wanted))
    return {row[0]: row for row in moment.execute(sql, wanted)}


def step_statement(kind: Kind) -> str:
    """Give the SQL of one step up; `{ids}` stands for the question marks."""
    order = f'"{kind.order}"' if kind.order else "NULL"
    columns = ["id", order, *(f'"{name}"' for name in _references(kind.name))]
    return (
        f'SELECT {", ".join(columns)} FROM "{kind.name}" '
        "WHERE id IN ({ids}) AND +deleted_at IS NULL"
    )


@cache
def _references(name: str) -> tuple[str, ...]:
    """Give the references that lead up, the first that is filled counts."""
    kind = KINDS[name]
    if kind.sort_text:
        return ()
    if kind.owner_field:
        return (kind.owner_field,)
    fields = [field for field in field_types(kind.record) if field.endswith("_id")]
    up = [
        field for field in fields if target_of(kind, field) not in _HELD_BY or name == "attachment"
    ]
    usual = [field for wanted in _LEADS_TO for field in up if field == f"{wanted}_id"]
    own = [field for field in up if field not in usual and field != "file_id"]
    return (*usual, *own)


def _above(
    moment: Moment, kind: Kind, identity: int, references: Sequence[int | None]
) -> Step | None:
    for field, target in zip(_references(kind.name), references, strict=True):
        if target is not None:
            return Step(target_of(kind, field), target)
    for holder, sql in _HELD_BY.get(kind.name, ()):
        found = moment.execute(sql, (identity,)).fetchone()
        if found is not None:
            return Step(holder, found[0])
    return None
