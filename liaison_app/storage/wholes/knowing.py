"""What is known of a data file by uid, read at once: for files that come in, and for checking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select, text

from liaison_app.base.languages import ContentLanguage
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What other records must know of a meeting."""

    uid: str
    prevailing: ContentLanguage
    signed: bool
    number: tuple[int | None, int] | None  # year and number, where it holds one of its own


def stored_uids(snapshot: Snapshot) -> Iterator[tuple[Kind, str, int]]:
    """Give every record by kind, uid and id, the bin included."""
    connection = snapshot.session.connection()
    for kind in KINDS.values():
        table = TABLES[kind.name]
        for uid, record_id in connection.execute(select(table.c.uid, table.c.id)):
            yield kind, uid, record_id


def stored_homes(snapshot: Snapshot) -> dict[str, str]:
    """Give for each participant, item and point the uid of its meeting."""
    connection = snapshot.session.connection()
    meeting, item = TABLES["meeting"], TABLES["agenda_item"]
    participant, point = TABLES["participant"], TABLES["decision"]
    homes: dict[str, str] = {}
    for query in (
        select(participant.c.uid, meeting.c.uid).join(
            meeting, meeting.c.id == participant.c.meeting_id
        ),
        select(item.c.uid, meeting.c.uid).join(meeting, meeting.c.id == item.c.meeting_id),
        select(point.c.uid, meeting.c.uid)
        .join(item, item.c.id == point.c.item_id)
        .join(meeting, meeting.c.id == item.c.meeting_id),
    ):
        homes.update(connection.execute(query).all())
    return homes


def stored_meetings(snapshot: Snapshot) -> Iterator[MeetingFacts]:
    """Give the facts of every meeting, the bin included."""
    table = TABLES["meeting"]
    columns = ("uid", "prevailing", "state", "year", "number", "addendum_to_id", "deleted_at")
    query = select(*(table.c[name] for name in columns))
    for uid, prevailing, state, year, number, main, binned in snapshot.session.connection().execute(
        query
    ):
        own = number is not None and main is None and binned is None
        yield MeetingFacts(uid, prevailing, state == "signed", (year, number) if own else None)


def stored_sort_keys(snapshot: Snapshot, kind: Kind) -> Iterator[dict[str, str]]:
    """Give the stored sort keys of every record of a kind by column, in the order of the uids."""
    table = TABLES[kind.name]
    columns = [column for column in table.c if column.name.startswith("sort_")]
    query = select(*columns).order_by(table.c.uid).execution_options(yield_per=_AT_ONCE)
    for row in snapshot.session.connection().execute(query):
        yield {column.name: key for column, key in zip(columns, row, strict=True)}


def stored_words(snapshot: Snapshot, rows: Sequence[int]) -> dict[int, str]:
    """Give what the search table holds of some rows."""
    query = text(f"SELECT rowid, words FROM search WHERE rowid IN ({','.join(map(str, rows))})")
    return dict(snapshot.session.connection().execute(query).all())


def count_search_rows(snapshot: Snapshot) -> int:
    """Give how many records the search table knows."""
    return snapshot.session.connection().execute(text("SELECT count(*) FROM search")).scalar() or 0
