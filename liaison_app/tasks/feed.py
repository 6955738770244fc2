"""Who changed what: office functions return `Changes`, the pages that show them refresh."""

from PySide6.QtCore import QObject, Signal

from liaison_app.storage.changes import Changes


class ChangeFeed(QObject):
    """`changed` carries the `Changes` of one finished action, in the window's thread."""

    changed = Signal(object)

    def tell(self, changes: object) -> None:
        """Pass on what an office function returned; what touched nothing is not told."""
        if isinstance(changes, Changes) and changes.records:
            self.changed.emit(changes)
