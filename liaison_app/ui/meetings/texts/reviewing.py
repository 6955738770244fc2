"""F8 walks to what is missing or behind; F7 says «sense unchanged», Shift+F7 «reviewed»."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import TextState
from liaison_app.language.current import pgettext
from liaison_app.office.editing import confirm_text
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.scrolling import reveal
from liaison_app.ui.kit.texts.cell import TextCell
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.change_strip import ChangeStrip
from liaison_app.ui.meetings.texts.earlier import Earlier, earlier_wordings
from liaison_app.ui.meetings.texts.walk import Spot, next_to_do

Key = tuple[str, int, str]  # kind, record, field


class Reviewing(QObject):
    """Knows which text has the focus. `wanted(Spot, language)` asks the editor to go there.

    `find_key` tells what a row shows, None for a row that is not made yet.
    """

    wanted = Signal(object, str)

    def __init__(
        self, editor: QWidget, minutes: OpenMinutes, find_key: Callable[[TextRow], Key | None]
    ) -> None:
        """Watch the focus inside `editor`."""
        super().__init__(editor)
        self._editor, self._minutes, self._find_key = editor, minutes, find_key
        self._asked = 0
        self._row: TextRow | None = None
        self._language: ContentLanguage | None = None
        self.next = Action(editor, self.go, keys="F8")
        self.before = Action(editor, partial(self.go, backwards=True), keys="Shift+F8")
        self.unchanged = Action(editor, self.confirm, keys="F7")
        self.reviewed = Action(editor, partial(self.confirm, reviewed=True), keys="Shift+F7")
        self._strip: ChangeStrip | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        minutes.changed.connect(self._show_strip)
        minutes.texts_changed.connect(lambda _: self._show_strip())

    def retranslate(self) -> None:
        """Word the actions."""
        self.next.say(pgettext("texts", "Next text to be translated or checked"))
        self.before.say(pgettext("texts", "The text before to be translated or checked"))
        self.unchanged.say(pgettext("texts", "Sense unchanged"))
        self.reviewed.say(pgettext("texts", "Reviewed"))

    @property
    def strip(self) -> ChangeStrip | None:
        """What is shown of the changes, under the text in focus."""
        return self._strip if self._strip is not None and isValid(self._strip) else None

    @property
    def row(self) -> TextRow | None:
        """The text that had the focus last, as long as it is there."""
        return self._row if self._row is not None and isValid(self._row) else None

    @property
    def cell(self) -> TextCell | None:
        """The field that had the focus last."""
        row = self.row
        return None if row is None or self._language is None else row.cells[self._language]

    def go(self, *, backwards: bool = False) -> None:
        """Go to the next text that needs something; say so when there is none."""
        spots = self._minutes.spots.all()
        languages = self._minutes.panes.shown
        here = (self._place(spots), self._language)
        self._ask(next_to_do(spots, languages, here, backwards=backwards))

    def go_to_language(self, language: ContentLanguage) -> None:
        """Go to the next text that needs something in one language."""
        spots = self._minutes.spots.all()
        self._ask(next_to_do(spots, (language,), (self._place(spots), language)))

    def confirm(self, *, reviewed: bool = False) -> None:
        """Say of the text in focus that its sense is unchanged, or that it is reviewed."""
        row, language = self.row, self._language
        key = None if row is None else self._find_key(row)
        if row is None or key is None or language is None or not row.cells[language].value():
            return
        if not reviewed and row.text.state(language) is not TextState.CHECK:
            return
        self._minutes.place.savings.store_now()
        desk, (kind, record_id, field) = self._minutes.place.desk, key
        self._minutes.do(
            lambda: confirm_text(desk, kind, record_id, field, language, reviewed=reviewed)
        )

    def focus_cell(self, row: TextRow, language: ContentLanguage) -> None:
        """Put the focus into a text; a pane that is not shown is opened for it."""
        panes = self._minutes.panes
        if language not in panes.shown:
            panes.choose((*panes.shown, language))
        cell = row.cells[language]
        cell.setFocus()
        cell.caret_to_end()

    def _ask(self, found: tuple[Spot, ContentLanguage] | None) -> None:
        if found is None:
            self._minutes.banners.show_news(
                lambda: pgettext("minutes editor", "Every text is there in all shown languages.")
            )
            return
        self.wanted.emit(*found)

    def _place(self, spots: list[Spot]) -> int:
        row = self.row
        key = None if row is None else self._find_key(row)
        if key is None:
            return -1
        return next((n for n, spot in enumerate(spots) if spot.is_at(*key)), -1)

    # The strip under the text in focus

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isinstance(now, TextCell) or not self._editor.isAncestorOf(now):
            return
        row = now.parent()
        if isinstance(row, TextRow):
            self._row, self._language = row, now.language
            self._minutes.language = now.language
            self._show_strip()

    def _show_strip(self) -> None:
        row, language = self.row, self._language
        key = None if row is None else self._find_key(row)
        to_check = (
            row is not None
            and language is not None
            and row.text.state(language) is TextState.CHECK
            and row.cells[language].hasFocus()
        )
        self._asked += 1
        if row is None or key is None or language is None or not to_check:
            self._take_strip_away()
            return
        desk, text = self._minutes.place.desk, row.text
        self._minutes.place.read(
            lambda: earlier_wordings(desk, key, text, language),
            partial(self._took, self._asked, row),
            self._minutes.refused,
            owner=self,
        )

    def _took(self, asked: int, row: TextRow, changes: list[Earlier]) -> None:
        if asked != self._asked or not isValid(row):
            return
        self._take_strip_away()
        self._strip = ChangeStrip(self.unchanged, self.reviewed)
        row.under.insertWidget(0, self._strip)
        self._strip.show_changes(changes, row.text)
        # Its height is known only when the page has been laid out.
        QTimer.singleShot(0, self._strip, partial(_show_whole, self._strip))

    def _take_strip_away(self) -> None:
        if self.strip is not None:
            self.strip.hide()
            self.strip.deleteLater()
        self._strip = None


def _show_whole(strip: ChangeStrip) -> None:
    """Scroll until the strip is seen, down to its buttons; its beginning where it is too high."""
    reveal(strip, QPoint(0, strip.height()))
    reveal(strip, QPoint(0, 0))
