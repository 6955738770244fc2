"""Reads every record of a data file, page by page, with what it owns and the bin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, Executable, func, select

from liaison_app.storage.schema.kinds import Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.wholes.plan import plan_of
from liaison_app.storage.wholes.whole import ROOTS, Whole, owned_kinds, references_of

_PAGE = 500
_PAGE_OF_DEEP = 20  # a meeting may own thousands of lines
_AT_ONCE = 500  # values of one IN


def count_roots(snapshot: Snapshot) -> int:
    """Give how many records there are that nobody owns, the bin included."""
    counts = [
        snapshot.session.scalar(select(func.count()).select_from(TABLES[kind.name]))
        for kind in ROOTS
    ]
    return sum(count or 0 for count in counts)


def read_wholes(snapshot: Snapshot, kind: Kind) -> Iterator[Whole]:
    """Give every record of a kind in the order of the uids."""
    connection = snapshot.session.connection()
    uid = TABLES[kind.name].c.uid
    query = select(*plan_of(kind).columns).order_by(uid).limit(_page_size(kind))
    last = ""
    while page := list(_completed(connection, kind, query.where(uid > last))):
        yield from page
        last = page[-1].uid


def read_named(snapshot: Snapshot, kind: Kind, uids: Iterable[str]) -> Iterator[Whole]:
    """Give the records of a kind that have one of the uids, in no particular order."""
    connection = snapshot.session.connection()
    query = select(*plan_of(kind).columns)
    for some in _portions(list(uids)):
        yield from _completed(connection, kind, query.where(TABLES[kind.name].c.uid.in_(some)))


def _page_size(kind: Kind) -> int:
    deep = any(owned_kinds(owned) for owned in owned_kinds(kind).values())
    return _PAGE_OF_DEEP if deep else _PAGE


def _completed(connection: Connection, kind: Kind, query: Executable) -> Iterator[Whole]:
    values = plan_of(kind).values
    found = {row[0]: Whole(kind, values(row), {}, row[0]) for row in connection.execute(query)}
    _fill(connection, kind, found)
    return iter(found.values())


def _by_owner(
    connection: Connection, kind: Kind, query: Executable
) -> Iterator[tuple[int, int, Whole]]:
    values = plan_of(kind).values
    for row in connection.execute(query):
        yield row[-1], row[0], Whole(kind, values(row), {}, row[0])


def _fill(connection: Connection, kind: Kind, owners: dict[int, Whole]) -> None:
    """Give records their references as uids and what they own."""
    if not owners:
        return
    _name_references(connection, kind, owners.values())
    for name, child in owned_kinds(kind).items():
        members: dict[int, Whole] = {}
        table = TABLES[child.name]
        owner_column = table.c[child.owner_field]
        query = select(*plan_of(child).columns, owner_column).order_by(
            owner_column, table.c[child.order], table.c.id
        )
        for some in _portions(list(owners)):
            found = _by_owner(connection, child, query.where(owner_column.in_(some)))
            for owner, record_id, member in found:
                owners[owner].children.setdefault(name, []).append(member)
                members[record_id] = member
        _fill(connection, child, members)


def _name_references(connection: Connection, kind: Kind, wholes: Iterable[Whole]) -> None:
    wanted: dict[str, set[object]] = {}
    for name, target in references_of(kind).items():
        named = wanted.setdefault(target.name, set())
        named.update(whole.values[name] for whole in wholes)
    uids = {target: _uids(connection, target, ids - {None}) for target, ids in wanted.items()}
    for name, target in references_of(kind).items():
        known = uids[target.name]
        for whole in wholes:
            whole.values[name] = known.get(whole.values[name])


def _uids(connection: Connection, kind_name: str, ids: set[object]) -> dict[object, str]:
    table = TABLES[kind_name]
    found: dict[object, str] = {}
    for some in _portions(list(ids)):
        query = select(table.c.id, table.c.uid).where(table.c.id.in_(some))
        found.update(connection.execute(query).all())
    return found


def _portions(values: Sequence[object]) -> Iterator[Sequence[object]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
