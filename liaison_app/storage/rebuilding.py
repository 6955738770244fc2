"""Folded words and sort keys carry a version; a new one has them written anew."""

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from liaison_app.domain.record import Record
from liaison_app.language.fold import FOLD_VERSION
from liaison_app.language.sort_keys import SORT_VERSION
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.schema.mapping import map_records
from liaison_app.storage.schema.tables import FACT
from liaison_app.storage.search_index import index_record
from liaison_app.storage.stamping import refresh_sort_keys

_VERSIONS = {"fold_version": FOLD_VERSION, "sort_version": SORT_VERSION}


def rebuild_stale(session: Session) -> bool:
    """Write what is of another version anew, in one transaction; tell whether there was need."""
    if not is_stale(session):
        session.rollback()
        return False
    map_records()
    session.execute(text("DELETE FROM search"))
    for kind in KINDS.values():
        _rebuild(session, kind)
    session.execute(delete(FACT).where(FACT.c.name.in_(_VERSIONS)))
    session.execute(
        insert(FACT), [{"name": name, "value": str(new)} for name, new in _VERSIONS.items()]
    )
    session.commit()
    return True


def is_stale(session: Session) -> bool:
    """Tell whether folded words or sort keys are of another version than this program's."""
    stored = dict(session.execute(select(FACT.c.name, FACT.c.value)).all())
    return any(stored.get(name) != str(version) for name, version in _VERSIONS.items())


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
