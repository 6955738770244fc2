"""Who is at the table, with the letters that name them; a press says that somebody came or left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from liaison_app.domain.meeting import Participant, Presence
from liaison_app.language import dates
from liaison_app.language.current import pgettext
from liaison_app.office import participants
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.people import participant_name
from liaison_app.ui.theme.grid import HALF, UNIT

_LONGEST = 22
_NARROW = 80 * UNIT


class PeopleStrip(Retranslated, QWidget):
    """A tag for everybody, by side and rank."""

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._minutes = minutes
        self._tags: dict[int, QPushButton] = {}
        self._layout = FlowLayout(self, gap=HALF)
        self.retranslate()

    def refresh(self) -> None:
        """Show everybody as they are now."""
        seated = {one.key: one for one in self._minutes.meeting.participants}
        for key in [key for key in self._tags if key not in seated]:
            self._tags.pop(key).deleteLater()
        for key, one in seated.items():
            tag = self._tags.get(key) or self._make_tag(key)
            self._word(tag, one)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show letters without names in a narrow window."""
        super().resizeEvent(event)
        crossed = (event.size().width() < _NARROW) != (event.oldSize().width() < _NARROW)
        if crossed and self._minutes.is_read:
            self.refresh()

    def retranslate(self) -> None:
        """Word the tags."""
        if self._minutes.is_read:
            self.refresh()

    def _make_tag(self, key: int) -> QPushButton:
        tag = self._tags[key] = QPushButton(self, autoDefault=False)
        set_role(tag, "tag")
        tag.clicked.connect(partial(self._open_menu, key))
        self._layout.addWidget(tag)
        tag.show()
        return tag

    def _word(self, tag: QPushButton, one: Participant) -> None:
        name = participant_name(self._minutes, one)
        longest = _LONGEST if self.width() >= _NARROW else 0
        short = name if len(name) <= longest else name[: max(longest - 1, 0)].rstrip() + "…"
        if not longest and one.initials:
            short = ""
        words = pgettext("talks", "{letters} {name}", letters=one.initials or "·", name=short)
        away = _away_words(one)
        tag.setText((f"{words.strip()} {away}".strip()).replace("&", "&&"))
        tag.setEnabled(not self._minutes.meeting.signed)
        tip = pgettext("talks", "{name}: came or left", name=name)
        tag.setToolTip(tip)
        tag.setAccessibleName(f"{words} {away}".strip())

    def _open_menu(self, key: int) -> None:
        desk = self._minutes.place.desk
        menu = QMenu(self)
        entries = (
            (pgettext("participants", "Came now"), lambda: participants.came(desk, key)),
            (pgettext("participants", "Left now"), lambda: participants.left(desk, key)),
            (
                pgettext("participants", "There from beginning to end"),
                lambda: participants.forget_times(desk, key),
            ),
            (
                pgettext("presence", "Absent"),
                lambda: participants.set_presence(desk, key, Presence.ABSENT),
            ),
        )
        for words, act in entries:
            menu.addAction(words).triggered.connect(partial(self._do, act))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        tag = self._tags[key]
        menu.popup(tag.mapToGlobal(tag.rect().bottomLeft()))

    def _do(self, act: Callable[[], Changes], _checked: bool = False) -> None:
        self._minutes.do(act)


def _away_words(one: Participant) -> str:
    if one.presence is Presence.ABSENT:
        return pgettext("talks", "– absent")
    if one.left_at is not None:
        return pgettext("talks", "← {time}", time=dates.clock(one.left_at))
    if one.came_at is not None:
        return pgettext("talks", "→ {time}", time=dates.clock(one.came_at))
    return ""
