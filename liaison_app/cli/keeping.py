"""`backup` and `restore`."""

from __future__ import annotations

from pathlib import Path

from liaison_app.base.messages import message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import data_file, who_works
from liaison_app.cli.telling import tell


def back_up(call: Call) -> int:
    """Write a checked copy of the data file, beside an open window too."""
    from liaison_app.office.safekeeping import copy_data_file

    written = copy_data_file(data_file(call), Path(call.operands[0]), call.clock)
    tell(call.phrases, message("command line", "Written: {file}", file=str(written)))
    return 0


def restore(call: Call) -> int:
    """Put a backup in the place of the data file; the former one is kept."""
    from liaison_app.office.safekeeping import restore, said_of

    backup = Path(call.operands[0])
    restored = restore(data_file(call), backup, who_works(call.settings), call.clock)
    tell(call.phrases, said_of(restored))
    return 0
