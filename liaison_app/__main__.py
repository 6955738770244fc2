"""Where the program starts: `liaison-app` with a console, `liaison` without one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

_READ_WORKBOOK = "--read-workbook"  # sheets/reading/child.py: COMMAND


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit status; without a command open the window."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given[:1] == [_READ_WORKBOOK]:  # started by the program itself, for one file
            from liaison_app.sheets.reading.child import child_main

            return child_main(given[1:])
        from liaison_app.cli.run import run

        return run(given)
    except KeyboardInterrupt:  # before `run` could take it
        return 130


def window_main() -> int:
    """Open the window where there is no console to speak on; failures are shown in a window."""
    return main()


if __name__ == "__main__":
    sys.exit(main())
