"""The log: what support needs, in the user's own folder; no line of it is shown to a user."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from liaison_app.base.paths import state_folder

_BYTES = 1_000_000
_OLDER = 3
_FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"
_CHATTY = ("alembic", "fontTools")  # they tell of every step at the level of news


def log_file() -> Path:
    """Give the log's path; raises OSError where the user has no folder of his own."""
    return state_folder() / "liaison.log"


@contextmanager
def logging_to_file() -> Iterator[None]:
    """Write the log while the body runs, in turn to at most four files of 1 MB.

    Where it cannot be written there is none: a full disk stops no work and shows no traceback.
    """
    root = logging.getLogger()
    level, shows_own_errors = root.level, logging.raiseExceptions
    handler = _handler()
    logging.raiseExceptions = False
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()
        logging.raiseExceptions = shows_own_errors


def _handler() -> logging.Handler:
    try:
        handler = RotatingFileHandler(
            log_file(), maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True
        )
    except OSError:
        return logging.NullHandler()  # also keeps Python from printing warnings by itself
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler
