"""The minutes under the editor's hands: what the office last said of them, and how to act on them.

Every part of the editor has this one object; nobody else reads, and nobody keeps a copy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import AgendaItem, Meeting, RawLine
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.office.made import Made
from liaison_app.office.minutes_view import MinutesView, read_meeting
from liaison_app.office.touched import Touched, read_touched
from liaison_app.storage.changes import Changes
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.ui.kit.banner import Banners, Words
from liaison_app.ui.kit.binning import take_away
from liaison_app.ui.kit.shown_texts import asked_language
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.spots import Spots
from liaison_app.ui.meetings.texts.store import MinutesStore
from liaison_app.ui.meetings.texts.touching import only_texts_differ, take_texts

Action = Callable[[], Changes | Made]
_FEW = 12  # more touched records than this are read with everything else


class OpenMinutes(QObject):
    """`changed` after every reading; before the first one `is_read` is False.

    `texts_changed(keys)` where only texts of known records changed, by typing for example.
    `went(page, target)` asks the window to go somewhere else.
    """

    changed = Signal()
    texts_changed = Signal(object)
    went = Signal(str, object)

    def __init__(
        self, place: Workplace, banners: Banners, panes: Panes, meeting_id: int, parent: QObject
    ) -> None:
        """Begin a sitting with these minutes; call `reload` to read them."""
        super().__init__(parent)
        self.place, self.banners, self.panes = place, banners, panes
        self.meeting_id = meeting_id
        self.sitting = uuid4().hex
        self.index: dict[tuple[str, int], Record] = {}
        self.spots = Spots()
        self.language: ContentLanguage | None = None  # of the field that had the focus last
        self._view: MinutesView | None = None
        self._form: TextForm | None = None
        self._reading = False
        self._read_again = False

    @property
    def is_read(self) -> bool:
        """Tell whether there is a view yet."""
        return self._view is not None

    @property
    def view(self) -> MinutesView:
        """What was read last; raises LookupError before the first reading."""
        if self._view is None:
            raise LookupError("not read yet")
        return self._view

    @property
    def meeting(self) -> Meeting:
        """The meeting as it was read last."""
        return self.view.meeting

    @property
    def asked(self) -> ContentLanguage:
        """The language in which content is asked for."""
        return asked_language(self.view.content_language)

    def shown(self, text: Trilingual) -> tuple[str, ContentLanguage]:
        """Give the text to show and its language."""
        return text.shown(self.asked, self.meeting.prevailing, self.view.content_language)

    def item(self, item_id: int | None) -> AgendaItem | None:
        """Give an agenda item, None where it is gone."""
        found = (item for item in self.meeting.items if item.id == item_id)
        return next(found, None)

    @property
    def form(self) -> TextForm | None:
        """The form of what is shown, None where nothing is."""
        return self._form

    # Reading

    def reload(self) -> None:
        """Read again; a reading under way is followed by one more, never by a queue of them."""
        if self._reading:
            self._read_again = True
            return
        self._reading, self._read_again = True, False
        desk, meeting_id = self.place.desk, self.meeting_id
        turn = self._form.saver.turn if self._form else 0
        form = self._form
        self.place.read(
            lambda: read_meeting(desk, meeting_id),
            lambda view: self._took(view, form, turn),
            self._not_read,
            owner=self,
        )

    def follow(self, changes: Changes) -> None:
        """Read what was touched: a few records where all are known, else everything."""
        touched = [key for key in changes.records if key in self.index or key[0] == "raw_line"]
        if self._reading:
            self._read_again = True
        elif not self.is_read or len(touched) < len(changes.records) or len(touched) > _FEW:
            self.reload()
        else:
            desk, form = self.place.desk, self._form
            turn = form.saver.turn if form else 0
            self.place.read(
                lambda: read_touched(desk, touched),
                lambda found: self._took_touched(found, len(touched), form, turn),
                self.refused,
                owner=self,
            )

    def _took_touched(self, found: Touched, asked: int, form: TextForm | None, turn: int) -> None:
        self._take_new_lines(found)
        same = len(found) == asked and all(
            only_texts_differ(self.index.get(key), record) for key, record in found.items()
        )
        if not same:
            self.reload()
            return
        for key, record in found.items():
            take_texts(self.index[key], record)
        self.spots.take_touched(self.meeting, found)
        if form is not None and form is self._form:
            form.refresh({key: self.index[key] for key in found}, turn)
        self.texts_changed.emit(frozenset(found))

    def _take_new_lines(self, found: Touched) -> None:
        """Add lines of the talks that were typed just now: reading everything would take longer."""
        for key, record in found.items():
            if not isinstance(record, RawLine) or key in self.index:
                continue
            if record.meeting_id == self.meeting_id and record.deleted_at is None:
                self.meeting.raw_lines.append(record)
                self.index[key] = record

    def _took(self, view: MinutesView, form: TextForm | None, turn: int) -> None:
        self._reading = False
        self._view = view
        self.language = self.language or view.meeting.prevailing
        self.index = _index_of(view)
        self.spots.take(view.meeting)
        if form is not None and form is self._form:
            form.refresh(self.index, turn)
        self.changed.emit()
        if self._read_again:
            self.reload()

    # Writing

    def open_form(self, what: str) -> TextForm:
        """Give the form for what is shown next; what is typed in the former one is stored."""
        self.close_form()
        store = MinutesStore(self.place.desk, self.sitting)
        name = pgettext("rescued text", "Minutes {number}", number=self.meeting.number or "")
        saver = self.place.savings.form(f"{name} {what}".strip(), store.store)
        self._form = TextForm(saver, store, self)
        return self._form

    def close_form(self) -> None:
        """Store what is typed and let the fields go."""
        if self._form is not None:
            self._form.leave()
            self._form.deleteLater()
            self._form = None

    def do(self, action: Action, done: Callable[[int], None] | None = None) -> None:
        """Run an action; `done` gets the id of what was made, 0 where nothing was."""
        self.act(action, self.refused, done)

    def act(
        self,
        action: Action,
        refused: Callable[[LiaisonError], None],
        done: Callable[[int], None] | None = None,
    ) -> None:
        """Run an action whose refusal is told in a place of its own."""

        def finish(outcome: Changes | Made) -> None:
            if done is not None:
                done(outcome.id if isinstance(outcome, Made) else 0)

        self.place.do(action, refused, finish, owner=self)

    def store_fields(self, edits: Sequence[FieldEdit]) -> None:
        """Store fields that no saver holds, such as choices in a line."""
        desk, sitting = self.place.desk, self.sitting
        self.do(lambda: store_edits(desk, edits, sitting).changes)

    def remove(self, words: Words, action: Callable[[], Changes], kind: str, key: int) -> None:
        """Take something away, say so, and offer to undo it."""
        take_away(self.place, self.banners, action, words, (kind, key), owner=self)

    def _not_read(self, error: LiaisonError) -> None:
        self._reading = False
        self.refused(error)

    def refused(self, error: LiaisonError) -> None:
        """Say above the page what the office refused."""
        self.banners.show_error(error)


def _index_of(view: MinutesView) -> dict[tuple[str, int], Record]:
    meeting = view.meeting
    records: list[Record] = [meeting, *meeting.participants, *meeting.items, *meeting.raw_lines]
    for item in meeting.items:
        records += [*item.speeches, *item.decisions]
    records += [*view.proposals, *view.commitments]
    return {(KIND_OF[type(record)].name, record.key): record for record in records}
