"""The one thread that writes to the data file."""

from PySide6.QtCore import QObject

from liaison_app.tasks.calls import Calls


class Writer(Calls):
    """Runs office functions that write, one after another, in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no thread; it comes with the first call."""
        super().__init__("writer", 1, parent)
