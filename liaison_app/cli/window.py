"""The window, opened from the command line; and the self-test."""

from __future__ import annotations

from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import data_file


def open_window(call: Call) -> int:
    """Open the window and work until it is closed; with `--self-test` look at all parts."""
    if call.has("--self-test"):
        from liaison_app.selftest import test_all

        return test_all(call.phrases)
    from liaison_app.cli.screen import hear_qt, judge_screen

    judge_screen()
    hear_qt(call.phrases)
    from liaison_app.bootstrap import run_window

    named = data_file(call) if call.has("--data") else None
    asked = call.phrases.language if call.has("--language") else None
    return run_window(call.settings, call.clock, asked, named)
