"""What a command says: lines on the standard output, failures in one line on the error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from liaison_app.base.errors import KnownFailure, LiaisonError
from liaison_app.base.messages import Message, message
from liaison_app.language.catalogs import Phrases


def tell(phrases: Phrases, *sentences: Message) -> None:
    """Print sentences, one a line, each at once; KnownFailure where the output takes nothing."""
    for sentence in sentences:
        with _output():
            print(phrases.render(sentence), flush=True)


def end_output() -> None:
    """Send what is still on its way; KnownFailure where the output takes nothing."""
    if sys.stdout is not None:
        with _output():
            sys.stdout.flush()


def close_output() -> None:
    """Let Python end without a word where the output takes nothing any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


@contextmanager
def _output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        close_output()
        raise KnownFailure(
            message("command line", "The standard output cannot be written: is its disk full?")
        ) from error


def complain(phrases: Phrases, sentence: Message) -> None:
    """Print a sentence in one line on the standard error; without a console, show it."""
    line = " ".join(phrases.render(sentence).split())
    if sys.stderr is None:
        from liaison_app.cli.speechless import show

        show(line)
    else:
        with suppress(OSError):  # nobody is left to be told; the exit status says it
            print(line, file=sys.stderr, flush=True)


def sentence_of(error: LiaisonError) -> Message:
    """Give what happened and what to do next."""
    if isinstance(error, KnownFailure) and error.remedy is not None:
        return message("command line", "{what} {remedy}", what=error.message, remedy=error.remedy)
    return error.message


class Percentage:
    """Shows how far a long work is, where somebody looks at a terminal."""

    def __init__(self) -> None:
        """Show nothing yet; into a file or a pipe nothing is ever shown."""
        self._shown = ""
        self._watched = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Show the share that is done."""
        share = f"{100 * done // total} %" if total else ""
        if self._watched and share != self._shown:
            self._shown = share
            print(f"\r{share:>6}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave the line empty for what comes."""
        if self._shown:
            print("\r      \r", end="", file=sys.stderr, flush=True)
            self._shown = ""
