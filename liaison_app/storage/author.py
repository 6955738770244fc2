"""Who writes, on which computer, in which sitting: what every stamp and history row says."""

from __future__ import annotations

import getpass
import socket
from dataclasses import dataclass, field


def account_name() -> str:
    """Give the name of the account that runs the program, empty for one without a name."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Author:
    """The person at the keyboard; `sitting` names one editing session, empty for a single act."""

    who: str = ""
    sitting: str = ""
    reason: str = ""
    account: str = field(default_factory=account_name)
    computer: str = field(default_factory=socket.gethostname)
