"""What is printed is UTF-8 and never fails for a letter, also under cp1251, cp866 and a pipe."""

import io
import sys


def speak_utf8() -> None:
    """Let standard output and error take any text; a window without a console has neither."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
