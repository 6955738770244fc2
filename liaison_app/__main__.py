"""Where the program starts: `liaison-app` with a console, `liaison` without one."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit status; without a command open the window."""
    try:
        from liaison_app.cli.run import run

        return run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:  # before `run` could take it
        return 130


def window_main() -> int:
    """Open the window where there is no console to speak on; failures are shown in a window."""
    return main()


if __name__ == "__main__":
    sys.exit(main())
