"""A second start over the same data file raises the window that is there, and ends.

It decides nothing: the lock of the data file does (architecture, Data file).
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 500
_RAISE = b"raise"


def raise_other(path: Path) -> bool:
    """Ask the window over `path` to come to the front; tell whether there was one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_RAISE)
    socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Rings when the program is started again over the same file; made while its lock is held."""

    rung = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Listen for the file's name; what a crash left of it is taken away first."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(path))
        self._server.newConnection.connect(self._answer)
        self._server.listen(_name(path))

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        self.rung.emit()


def _name(path: Path) -> str:
    """Give the name for this file, short enough for every system."""
    return f"liaison-{blake2b(str(path.resolve()).encode(), digest_size=8).hexdigest()}"
