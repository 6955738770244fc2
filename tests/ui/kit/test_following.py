"""Visible pages refresh at once, hidden ones when they are shown."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaison_app.storage.changes import Changes
from liaison_app.tasks.feed import ChangeFeed
from liaison_app.ui.kit.following import Follower


def changes(*records: tuple[str, int]) -> Changes:
    return Changes(frozenset(records))


def test_what_was_missed_while_hidden_comes_together(qtbot: QtBot) -> None:
    page, feed = QWidget(), ChangeFeed()
    qtbot.addWidget(page)
    heard: list[Changes] = []
    Follower(page, feed, heard.append, "meeting", "commitment")
    feed.tell(changes(("meeting", 1)))
    feed.tell(changes(("commitment", 2)))
    feed.tell(changes(("person", 3)))
    assert heard == []
    page.show()
    assert heard == [changes(("meeting", 1), ("commitment", 2))]
    feed.tell(changes(("meeting", 4)))
    feed.tell(changes(("person", 5)))
    assert heard[1:] == [changes(("meeting", 4))]
    page.hide()
    page.show()
    assert len(heard) == 2
