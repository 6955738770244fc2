"""The bar of the editor in the top of the window: which minutes, how far, print and sign."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.meeting import Meeting
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext
from liaison_app.office.minutes_view import Progress
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.buttons import ActionButton, IconButton, MenuButton
from liaison_app.ui.kit.labels import ElidedLabel
from liaison_app.ui.kit.language_switch import SHORT_NAMES
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

_NARROW = 84 * UNIT


class EditorHeader(Retranslated, QWidget):
    """`language_asked` by a click on a language's badge: go to what it lacks."""

    back_asked = Signal()
    language_asked = Signal(str)
    print_asked = Signal()
    sign_asked = Signal()

    def __init__(
        self,
        minutes: OpenMinutes,
        fill_menu: Callable[[QMenu], None],
        parent: QWidget | None = None,
    ) -> None:
        """Make it; `refresh` fills it, `fill_menu` the menu ⋯ each time it opens."""
        super().__init__(parent)
        self._minutes = minutes
        self.back = Action(self, self.back_asked.emit, drawn=Icon.BACK)
        self.print = Action(self, self.print_asked.emit, keys="Ctrl+P", drawn=Icon.PRINT)
        self.sign = Action(self, self.sign_asked.emit, keys="Ctrl+Shift+S")
        self.title = ElidedLabel("strong")
        self.facts = ElidedLabel("muted")
        self.badges: dict[ContentLanguage, StateBadge] = {}
        self.more = MenuButton(fill_menu, "muted", keys="Ctrl+Shift+M", drawn=Icon.MORE)
        self.sign_button = ActionButton(self.sign, "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        self._wide = (ActionButton(self.back, "muted"), ActionButton(self.print))
        self._narrow = (IconButton(self.back), IconButton(self.print))
        row.addWidget(self._wide[0])
        row.addWidget(self._narrow[0])
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        row.addLayout(names, 1)
        for code in CONTENT_LANGUAGES:
            badge = self.badges[code] = StateBadge(clickable=True)
            badge.clicked.connect(lambda code=code: self.language_asked.emit(code))
            row.addWidget(badge)
        row.addWidget(self._wide[1])
        row.addWidget(self._narrow[1])
        row.addWidget(self.more)
        row.addWidget(self.sign_button)
        self.retranslate()

    def refresh(self) -> None:
        """Show what is stored now."""
        if not self._minutes.is_read:
            return
        meeting = self._minutes.meeting
        self.title.setText(minutes_name(meeting))
        self.facts.setText(minutes_facts(meeting))
        for code, badge in self.badges.items():
            prevails, progress = code == meeting.prevailing, self._minutes.spots.progress(code)
            badge.show_state(_state(code, progress, prevails=prevails, short=self._is_narrow))
            badge.setVisible(not self._is_narrow or progress.ready < progress.total)
        self.sign_button.setVisible(not meeting.signed)
        self.sign.setEnabled(not meeting.signed)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < _NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons for words where there is no room for words."""
        super().resizeEvent(event)
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        for button in self._wide:
            button.setVisible(not self._is_narrow)
        for icon in self._narrow:
            icon.setVisible(self._is_narrow)

    def retranslate(self) -> None:
        """Word the buttons."""
        self.back.say(
            pgettext("minutes editor", "Meetings"), pgettext("minutes editor", "Back to the list")
        )
        self.print.say(pgettext("minutes editor", "Print"))
        self.sign.say(pgettext("minutes editor", "Sign…"))
        self.more.say(pgettext("minutes editor", "More"))
        self.more.setText("")
        self._fit()
        self.refresh()


def minutes_name(meeting: Meeting) -> str:
    """Give «Minutes № 5», or the number of an addendum."""
    number = "–" if meeting.number is None else str(meeting.number)
    if meeting.addendum_to_id is not None:
        return pgettext(
            "minutes editor",
            "Addendum No. {addendum} to minutes No. {number}",
            addendum=meeting.addendum_number or 1,
            number=number,
        )
    return pgettext("minutes editor", "Minutes No. {number}", number=number)


def minutes_facts(meeting: Meeting) -> str:
    """Give the date and the state."""
    day = meeting.held_on
    date = pgettext("minutes editor", "no date yet") if day is None else dates.full(day, language())
    if meeting.signed:
        return pgettext("minutes editor", "{date} · signed", date=date)
    return pgettext("minutes editor", "{date} · draft", date=date)


def _state(
    code: ContentLanguage, progress: Progress, *, prevails: bool, short: bool = False
) -> State:
    name = SHORT_NAMES[code]
    if prevails:
        name = pgettext("minutes editor", "{language} ★", language=name)
    if not progress.total:
        tip = pgettext("minutes editor", "Nothing is written yet")
        return State(name, Shape.DASH, Tone.MUTED, tip)
    if progress.ready >= progress.total:
        tip = pgettext("minutes editor", "All texts are there")
        return State(name, Shape.CHECK, Tone.DONE, tip)
    word = pgettext(
        "minutes editor",
        "{language} {ready} of {total}",
        language=name,
        ready=progress.ready,
        total=progress.total,
    )
    tip = pgettext("minutes editor", "Go to what is missing or to be checked")
    return State(name if short else word, Shape.HALF, Tone.SOON, tip)
