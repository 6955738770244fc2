"""Whether there is a screen, and what Qt says: a sentence for the user, the rest for the log."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from liaison_app.base.errors import KnownFailure
from liaison_app.base.lasting_constants import keep_constants_alive
from liaison_app.base.messages import message
from liaison_app.cli.telling import complain, sentence_of
from liaison_app.language.catalogs import Phrases

keep_constants_alive()  # before the first Qt call

_log = logging.getLogger("liaison_app.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def judge_screen() -> None:
    """Raise KnownFailure where no screen is named."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise no_screen()


def no_screen() -> KnownFailure:
    """Give the failure where the window cannot be shown; the command line needs no screen."""
    return KnownFailure(
        message("command line", "There is no screen here to open the window on."),
        message(
            "command line",
            "Use the commands instead; {program} --help lists them.",
            program="liaison-app",
        ),
    )


def hear_qt(phrases: Phrases) -> None:
    """Let Qt speak into the log; where it gives up, which ends the program, say why in words."""

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        del context
        _log.log(_LEVELS.get(kind, logging.WARNING), text)
        if kind is QtMsgType.QtFatalMsg:
            complain(phrases, sentence_of(no_screen()))
            logging.shutdown()
            os._exit(1)  # Qt would end the program with a report of the system's

    qInstallMessageHandler(hear)
