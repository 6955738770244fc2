"""Engines of SQLAlchemy over connections of ours: one for the writer, one for the readers."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from liaison_app.storage.addresses import address_for_reading
from liaison_app.storage.driver import reading_connection, writing_connection


def connect_for_writing(path: Path) -> Engine:
    """Give the engine of the one writer: WAL, every commit on the disk, BEGIN IMMEDIATE."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: writing_connection(path),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def connect_for_reading(path: Path) -> Engine:
    """Give an engine whose connections read a snapshot each and refuse to write.

    Raises sqlite3.Error where the file cannot be read at all.
    """
    uri = address_for_reading(path)
    engine = create_engine(
        "sqlite://",
        creator=lambda: reading_connection(uri),
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=2,
    )
    _begin_with(engine, "BEGIN")
    return engine


def connect_bare(path: Path) -> Engine:
    """Give an engine without any pool, for making a file and migrating a copy."""
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    _begin_with(engine, "BEGIN IMMEDIATE")

    @event.listens_for(engine, "connect")
    def _driver_begins_nothing(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # else DDL leaves half a migration

    return engine


def _begin_with(engine: Engine, begin: str) -> None:
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
