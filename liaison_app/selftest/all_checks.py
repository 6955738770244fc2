"""All checks of the self-test, in the order in which one needs the other."""

from __future__ import annotations

import logging
from collections.abc import Callable

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import Message, message
from liaison_app.cli.telling import tell
from liaison_app.language.catalogs import Phrases
from liaison_app.selftest import parts, window, work
from liaison_app.selftest.bench import Bench, bench

Check = Callable[[Bench], None]

CHECKS: tuple[tuple[Message, Check], ...] = (
    (message("self-test", "texts in four languages"), parts.catalogs),
    (message("self-test", "Qt's own texts in Kazakh, Russian and Chinese"), parts.qt_catalogs),
    (message("self-test", "fonts with all letters"), parts.fonts),
    (message("self-test", "schema of the exchange format"), parts.schema),
    (message("self-test", "readings of Chinese characters"), parts.pinyin),
    (message("self-test", "a data file with the sample; migrations"), work.data_file),
    (message("self-test", "a summary in three languages as PDF"), work.paper),
    (message("self-test", "an Excel workbook"), work.workbook),
    (message("self-test", "a backup, restored"), work.backup),
    (message("self-test", "the window, all pages in four languages"), window.window),
    (message("self-test", "the preview of papers"), window.preview),
)

_log = logging.getLogger(__name__)


def test_all(phrases: Phrases) -> int:
    """Make every check and print one line for each; give 1 where one failed, else 0."""
    failed = False
    with bench() as place:
        for name, check in CHECKS:
            why = _why_not(check, place, phrases)
            failed = failed or bool(why)
            tell(phrases, _line(name, why))
    return 1 if failed else 0


def _line(name: Message, why: str) -> Message:
    if why:
        return message("self-test", "FAILED: {check}: {why}", check=name, why=why)
    return message("self-test", "ok: {check}", check=name)


def _why_not(check: Check, place: Bench, phrases: Phrases) -> str:
    """Give why a check failed, empty where it did not; the log has the whole report."""
    try:
        check(place)
    except LiaisonError as error:
        return phrases.render(error.message)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other checks go on
        _log.exception("self-test")
        return f"{type(error).__name__}: {error}"
    return ""
