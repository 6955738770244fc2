"""The threads that read beside the writer."""

from PySide6.QtCore import QObject

from liaison_app.tasks.calls import Calls


class Reader(Calls):
    """Runs office functions that only read; two at a time: a slow list holds up no card."""

    forgets = True  # nobody reads what is asked of a closed file; a write would be a loss

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no thread; they come with the first call."""
        super().__init__("reader", 2, parent)
