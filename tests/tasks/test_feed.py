"""Only real changes are told."""

from PySide6.QtWidgets import QApplication

from liaison_app.storage.changes import Changes
from liaison_app.tasks.feed import ChangeFeed


def test_changes_with_records_are_told_and_nothing_else(qapp: QApplication) -> None:
    feed = ChangeFeed()
    told: list[Changes] = []
    feed.changed.connect(told.append)
    changes = Changes(frozenset({("meeting", 5)}))
    feed.tell(changes)
    feed.tell(Changes())
    feed.tell(None)
    assert told == [changes]
