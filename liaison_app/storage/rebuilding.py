"""Folded words and sort keys carry a version; a new one has them written anew."""

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from liaison_app.domain.record import Record
from liaison_app.storage.opening import VERSIONS
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.schema.tables import FACT
from liaison_app.storage.search_index import index_record
from liaison_app.storage.stamping import refresh_sort_keys


def rebuild(session: Session) -> None:
    """Write what is of another version anew, in one transaction."""
    session.execute(text("DELETE FROM search"))
    for kind in KINDS.values():
        _rebuild(session, kind)
    session.execute(delete(FACT).where(FACT.c.name.in_(VERSIONS)))
    session.execute(
        insert(FACT), [{"name": name, "value": str(new)} for name, new in VERSIONS.items()]
    )
    session.commit()


def renew_sort_keys(session: Session) -> None:
    """Write all sort keys anew: missing texts are replaced by another language from now on."""
    session.flush()
    session.info.pop("content_language", None)
    for kind in KINDS.values():
        if not kind.sort_text:
            continue
        for record in session.scalars(select(kind.record)).yield_per(500):
            if isinstance(record, Record):
                refresh_sort_keys(session, record)
        session.flush()


def _rebuild(session: Session, kind: Kind) -> None:
    connection = session.connection()
    for record in session.scalars(select(kind.record)).yield_per(500):
        if isinstance(record, Record):
            index_record(connection, record)
            refresh_sort_keys(session, record)
    session.flush()
