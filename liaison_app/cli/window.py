"""The window, opened from the command line; and the self-test."""

from __future__ import annotations

import os
import sys

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import data_file


def open_window(call: Call) -> int:
    """Open the window and work until it is closed; with `--self-test` look at all parts."""
    if call.has("--self-test"):
        from liaison_app.selftest import test_all

        return test_all(call.phrases)
    judge_screen()
    from liaison_app.bootstrap import run_window

    named = data_file(call) if call.has("--data") else None
    return run_window(call.settings, call.clock, call.phrases.language, named)


def judge_screen() -> None:
    """Raise KnownFailure where there is no screen; Qt would end the program without a word."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise KnownFailure(
            message("command line", "There is no screen here to open the window on."),
            message(
                "command line", "Use the commands instead; {program} --help lists them.",
                program="liaison-app",
            ),
        )  # fmt: skip
