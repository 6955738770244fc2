"""The pages of the editor: an item, the participants, the details, the talks; one is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.office.minutes_view import MinutesView
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.meetings.details.form_plan import details_plan
from liaison_app.ui.meetings.item.page import ItemPage
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.participants.page import ParticipantsPage
from liaison_app.ui.meetings.talks.page import TalksPage
from liaison_app.ui.meetings.texts.walk import Shown, page_of


class EditorPages(QStackedWidget):
    """Builds a page when it is shown first; only the shown one has its fields bound."""

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._minutes = minutes
        self.shown: Shown | None = None
        self.item = ItemPage(minutes)
        self.addWidget(self.item)
        self._participants: ParticipantsPage | None = None
        self._details: RecordForm[MinutesView] | None = None
        self._talks: TalksPage | None = None
        self._when_ready: Callable[[], None] | None = None
        self._wanted: tuple[str, int] | None = None
        minutes.changed.connect(self._go_where_wanted)

    @property
    def participants(self) -> ParticipantsPage:
        """The two sides of the table."""
        if self._participants is None:
            self._participants = ParticipantsPage(self._minutes)
            form = self._participants.form
            form.loaded.connect(lambda _: self._be_ready())
            _silence((form.unchanged, form.reviewed, form.next_text, form.text_before))
            self.addWidget(self._participants)
        return self._participants

    @property
    def details(self) -> RecordForm[MinutesView]:
        """Kind, date, place, numbers."""
        if self._details is None:
            place = self._minutes.place
            self._details = RecordForm(place, details_plan(place), self._minutes.panes)
            self._details.refused.connect(self._minutes.refused)
            form = self._details
            form.loaded.connect(lambda _: self._be_ready())
            _silence((form.unchanged, form.reviewed, form.next_text, form.text_before))
            self.addWidget(self._details)
        return self._details

    @property
    def talks(self) -> TalksPage:
        """The raw record."""
        if self._talks is None:
            self._talks = TalksPage(self._minutes)
            self.addWidget(self._talks)
        return self._talks

    def show_page(self, shown: Shown) -> None:
        """Show a page; what was typed on the former one is stored."""
        self._leave()
        self.shown = shown
        self._when_ready = None
        item = self._minutes.item(shown.record_id)
        if shown.page == "item" and item is not None:
            self.setCurrentWidget(self.item)
            self.item.open_item(item)
        elif shown.page == "participants":
            self.setCurrentWidget(self.participants)
            self.participants.refresh()
            self.participants.show_participant(shown.record_id)
        elif shown.page == "details":
            self.setCurrentWidget(self.details)
            self.details.open(self._minutes.meeting_id)
        elif shown.page == "talks":
            self.setCurrentWidget(self.talks)
            self.talks.open_talks()

    def begin_at(self, kind: str, record_id: int) -> None:
        """Show the page of something that belongs to the minutes, now or once they are read."""
        self._wanted = (kind, record_id)
        if self._minutes.is_read:
            self._minutes.changed.emit()

    def _go_where_wanted(self) -> None:
        """Be on the page before the editor looks what is shown."""
        wanted, self._wanted = self._wanted, None
        page = None if wanted is None else page_of(self._minutes.meeting, *wanted)
        if page is not None and page != self.shown:
            self.show_page(page)

    def show_new_item(self, after_id: int | None, *, outside: bool) -> None:
        """Show an empty item, made when something is typed into it."""
        form, before = self._minutes.form, self.item.item

        def after() -> int | None:
            """Find the item before, which may have been made a moment ago."""
            return form.id_of(before) if after_id is None and form is not None else after_id

        self._leave()
        self.shown = Shown("item", 0)
        self.setCurrentWidget(self.item)
        self.item.open_new(after, outside=outside)

    def refresh(self) -> None:
        """Show what was read."""
        if self.shown is None:
            return
        if self.shown.page == "item":
            self.item.refresh()
        elif self.shown.page == "participants":
            self.participants.refresh()
        elif self.shown.page == "talks":
            self.talks.refresh()

    def refresh_texts(self, keys: frozenset[tuple[str, int]]) -> None:
        """Show what depends on texts: promises have the wording of their points."""
        if self.shown is not None and self.shown.page == "item":
            self.item.refresh_texts(keys)
        elif self.shown is not None and self.shown.page == "talks":
            self.talks.refresh_lines({key for kind, key in keys if kind == "raw_line"})

    def leave(self) -> None:
        """Store what is typed and let everything go."""
        self._leave()
        self.shown = None

    def find_key(self, row: TextRow) -> tuple[str, int, str] | None:
        """Tell which text a row shows: kind, record, field."""
        form = self._minutes.form
        key = None if form is None else form.key_of(row)
        if key is not None:
            return key
        for place in self._form_places():
            for field, known in place.texts.items():
                if known is row and place.record_id is not None:
                    return place.kind, place.record_id, field
        return None

    def find_row(self, kind: str, record_id: int, field: str) -> TextRow | None:
        """Give the row of a text on the page that is shown."""
        form = self._minutes.form
        row = None if form is None else form.row_of(kind, record_id, field)
        if row is not None:
            return row
        for place in self._form_places():
            if (place.kind, place.record_id) == (kind, record_id):
                return place.texts.get(field)
        return None

    def when_ready(self, act: Callable[[], None]) -> None:
        """Do something once the page shown is read: forms take the focus only then."""
        form = self._form_shown()
        if form is None or form.isEnabled():
            act()
        else:
            self._when_ready = act

    def focus_detail(self, field: str) -> None:
        """Go to a field of the details once they are read."""
        self.when_ready(lambda: self.details.focus_field(field))

    def focus_any(self, language: ContentLanguage | None) -> None:
        """Put the focus where one begins to type on the page shown."""
        if self.shown is None or self.shown.page == "item":
            self.item.focus_title(language)
        elif self.shown.page == "details":
            self.when_ready(self.details.focus_first)
        elif self.shown.page == "participants":
            self.participants.focus_any()
        else:
            self.talks.open_last()

    def _form_shown(self) -> QWidget | None:
        page = None if self.shown is None else self.shown.page
        if page == "details":
            return self._details
        if page == "participants" and self._participants is not None:
            return self._participants.form
        return None

    def _be_ready(self) -> None:
        act, self._when_ready = self._when_ready, None
        if act is not None:
            act()

    def _form_places(self) -> list[_FormPlace]:
        found = []
        if self._details is not None:
            details = self._details
            found.append(_FormPlace("meeting", details.record_id, details.texts))
        if self._participants is not None:
            form = self._participants.form
            found.append(_FormPlace("participant", form.record_id, form.texts))
        return found

    def _leave(self) -> None:
        if self.shown is None:
            return
        if self.shown.page == "participants":
            self.participants.leave()
        elif self.shown.page == "details":
            self.details.leave()
        elif self.shown.page == "talks":
            self.talks.close_talks()
        self._minutes.close_form()


@dataclass(frozen=True, slots=True)
class _FormPlace:
    """The texts of a record form, and the record it shows."""

    kind: str
    record_id: int | None
    texts: Mapping[str, TextRow]


def _silence(actions: Sequence[Action]) -> None:
    """Take the keys F7 and F8 of one form away: the editor's own lead through all pages."""
    for action in actions:
        action.setEnabled(False)
