"""One agenda item on one page: title, heard, spoke, decided, proposals, commitments, note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import AgendaItem
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.office import agenda
from liaison_app.office.made import Made
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.meetings.item.captions import Caption, ChoiceButton, say_caption
from liaison_app.ui.meetings.item.commitments import Commitments
from liaison_app.ui.meetings.item.note import InternalNote
from liaison_app.ui.meetings.item.pane_head import PaneHead
from liaison_app.ui.meetings.item.points import Points
from liaison_app.ui.meetings.item.proposals import Proposals
from liaison_app.ui.meetings.item.speeches import Speeches
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.people import (
    participant_by_id,
    participant_name,
    participant_options,
)
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import Birth, Ref
from liaison_app.ui.meetings.texts.writing_area import WritingArea
from liaison_app.ui.theme.grid import UNIT

_EMPTY = Trilingual()


class ItemPage(Retranslated, QWidget):
    """`entered(row, language)` when a text got the focus; `born(id)` after typing made the item."""

    entered = Signal(object, str)
    mark_clicked = Signal(object, str)
    born = Signal(int)

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty; `open_item` fills it."""
        super().__init__(parent)
        self._minutes = minutes
        self.item: Ref = 0
        self.head = PaneHead(minutes.panes)
        self.rapporteur = ChoiceButton(lambda: participant_options(minutes))
        self.rapporteur.chosen.connect(self._set_rapporteur)
        self.title = TextRow(minutes.panes, Caption(heading=True), least_lines=1, role="title")
        self.heard = TextRow(minutes.panes, self._heard_caption())
        self.speeches = Speeches(minutes)
        self.points = Points(minutes)
        self.proposals = Proposals(minutes)
        self.commitments = Commitments(minutes)
        self.note = InternalNote()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _heard_caption(self) -> Caption:
        caption = Caption()
        caption.add(self.rapporteur)
        return caption

    def _lay_out(self) -> None:
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, UNIT, 2 * UNIT)
        rows.setSpacing(0)
        parts: list[QWidget] = [self.title, self.heard, self.speeches, self.points]
        for part in (*parts, self.proposals, self.commitments, self.note):
            rows.addWidget(part)
        rows.addStretch()
        self.area = WritingArea(content)
        self.head.setContentsMargins(0, 0, UNIT + self.area.bar_width(), 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT // 2)
        whole.addWidget(self.head)
        whole.addWidget(self.area, 1)

    def _connect(self) -> None:
        for row in (self.title, self.heard):
            row.entered.connect(lambda language, row=row: self.entered.emit(row, language))
            row.mark_clicked.connect(
                lambda language, row=row: self.mark_clicked.emit(row, language)
            )
        for cell in self.title.cells.values():
            cell.goes_on = True
        self.title.ended.connect(lambda language: self.heard.first_cell(language).setFocus())
        for part in (self.speeches, self.points):
            part.entered.connect(self.entered)
            part.mark_clicked.connect(self.mark_clicked)
        self.proposals.went.connect(lambda key: self._minutes.went.emit("proposals", key))
        self.commitments.went.connect(lambda key: self._minutes.went.emit("commitments", key))

    # Showing

    def open_item(self, item: AgendaItem) -> None:
        """Show another item; what was typed in the former one is stored."""
        self._begin(item.key, item.title, item.heard, item.internal_note)

    def open_new(self, after: Callable[[], int | None], *, outside: bool) -> None:
        """Show an empty item, made after another one when something is typed into it."""
        desk, meeting_id = self._minutes.place.desk, self._minutes.meeting_id

        def make(title: Trilingual) -> Made:
            return agenda.add_item(
                desk, meeting_id, after_id=after(), title=title, outside_agenda=outside
            )

        form = self._minutes.open_form(pgettext("minutes editor", "new agenda item"))
        key = form.expect(Birth("agenda_item", "title", make))
        self._fill(form, key, _EMPTY, _EMPTY, "")
        self.title.first_cell(self._minutes.language).setFocus()

    def _begin(self, ref: Ref, title: Trilingual, heard: Trilingual, note: str) -> None:
        what = self._minutes.shown(title)[0]
        self._fill(self._minutes.open_form(what), ref, title, heard, note)

    def _fill(
        self, form: TextForm, ref: Ref, title: Trilingual, heard: Trilingual, note: str
    ) -> None:
        self.item = ref
        form.born.connect(self._born)
        form.bind_text(self.title, "agenda_item", ref, "title", title)
        form.bind_text(self.heard, "agenda_item", ref, "heard", heard)
        self.note.open_record("agenda_item", ref, note, form)
        for part in (self.speeches, self.points, self.proposals, self.commitments):
            part.open_item(ref, form)
        self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def refresh(self) -> None:
        """Show the item as it is now; its texts come by the form."""
        if not self._minutes.is_read:
            return
        self.head.show_prevailing(self._minutes.meeting.prevailing)
        for part in (self.speeches, self.points, self.proposals, self.commitments):
            part.refresh()
        frozen = self._minutes.meeting.signed
        for row in (self.title, self.heard):
            row.freeze(frozen=frozen)
        for rows in (self.speeches, self.points):
            rows.freeze(frozen=frozen)
        self._say_captions()

    def refresh_texts(self, keys: frozenset[tuple[str, int]]) -> None:
        """Show the lines of proposals and commitments anew where their texts changed."""
        kinds = {kind for kind, _ in keys}
        if "commitment" in kinds:
            self.commitments.refresh()
        if "proposal" in kinds:
            self.proposals.refresh()

    def current(self) -> AgendaItem | None:
        """Give the item as it was read last, None for one not made yet."""
        return self._minutes.item(self.item if isinstance(self.item, int) else None)

    def retranslate(self) -> None:
        """Word the captions."""
        if self._minutes.is_read:
            self._say_captions()

    def focus_title(self, language: ContentLanguage | None = None) -> None:
        """Go to the title."""
        cell = self.title.first_cell(language or self._minutes.language)
        cell.setFocus()
        cell.caret_to_end()

    def _born(self, key: str, made: Made) -> None:
        for part in (self.speeches, self.points, self.proposals, self.commitments):
            part.born(key, made)
        if key == self.item:
            self.item = made.id
            self.born.emit(made.id)

    def _say_captions(self) -> None:
        item = self.current()
        number = len(self._minutes.meeting.items) + 1 if item is None else item.position
        heard = pgettext("minutes editor", "Heard")
        self.title.say(pgettext("minutes editor", "Title of item {number}", number=number))
        self.heard.say(heard)
        say_caption(self.title, "", f"{number}.")
        say_caption(self.heard, heard)
        reporter = participant_by_id(self._minutes, item.rapporteur_id if item else None)
        words = pgettext("minutes editor", "rapporteur")
        name = participant_name(self._minutes, reporter) if reporter else words
        self.rapporteur.say(name, pgettext("minutes editor", "Rapporteur"))
        frozen = self._minutes.meeting.signed
        self.rapporteur.setEnabled(item is not None and not frozen)
        self.rapporteur.setVisible(reporter is not None or not frozen)

    def _set_rapporteur(self, chosen: object) -> None:
        item, desk = self.current(), self._minutes.place.desk
        if item is not None:
            key, one = item.key, chosen if isinstance(chosen, int) else None
            self._minutes.do(lambda: agenda.set_rapporteur(desk, key, one))
