"""Pages that follow the change feed: the visible ones at once, the hidden ones when shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from liaison_app.storage.changes import Changes
from liaison_app.tasks.feed import ChangeFeed


class Follower(QObject):
    """Calls `refresh(changes)` of a widget; changes missed while hidden come together."""

    def __init__(
        self,
        widget: QWidget,
        feed: ChangeFeed,
        refresh: Callable[[Changes], None],
        *kinds: str,
    ) -> None:
        """Follow changes of records of `kinds`, of every kind when none is given."""
        super().__init__(widget)
        self._widget = widget
        self._refresh = refresh
        self._kinds = kinds
        self._missed = Changes()
        feed.changed.connect(self._heard)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the widget is shown."""
        if watched is self._widget and event.type() == QEvent.Type.Show and self._missed.records:
            missed, self._missed = self._missed, Changes()
            self._refresh(missed)
        return False

    def _heard(self, changes: Changes) -> None:
        if self._kinds and not changes.touches(*self._kinds):
            return
        if self._widget.isVisible():
            self._refresh(changes)
        else:
            self._missed |= changes
