"""Connections to a data file: transactions begin when we say so, and readers cannot write."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from liaison_app.storage.addresses import address, address_for_reading

_WAIT = 5.0  # seconds until a lock of SQLite's own is told as one


def connect_for_writing(path: Path) -> Engine:
    """Give the engine of the one writer: WAL, every commit on the disk, BEGIN IMMEDIATE."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _opened(address(path)),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    _manual_transactions(engine, "BEGIN IMMEDIATE")

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    return engine


def connect_for_reading(path: Path) -> Engine:
    """Give an engine whose connections read a snapshot each and refuse to write.

    Raises sqlite3.Error where the file cannot be read at all.
    """
    uri = address_for_reading(path)
    engine = create_engine(
        "sqlite://",
        creator=lambda: _opened(uri),
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=2,
    )
    _manual_transactions(engine, "BEGIN")

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cache_size = -32000")

    return engine


def connect_bare(path: Path) -> Engine:
    """Give an engine without any pool, for making a file and migrating a copy."""
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    _manual_transactions(engine, "BEGIN IMMEDIATE")
    return engine


def _opened(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=_WAIT, check_same_thread=False)


def _manual_transactions(engine: Engine, begin: str) -> None:
    """Take transactions out of the driver's hands; else DDL leaves half a migration."""

    @event.listens_for(engine, "connect")
    def _driver_begins_nothing(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
