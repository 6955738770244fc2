"""The commitments of an item: a line each, and one line to write down the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Decision
from liaison_app.domain.word_lists import SIDES_SHORT
from liaison_app.domain.words import term_words
from liaison_app.language.current import pgettext, render
from liaison_app.office.commitment_lines import from_line
from liaison_app.office.commitments import CommitmentDraft, bin_commitment, record
from liaison_app.office.made import Made
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.standings import standing_state
from liaison_app.ui.meetings.item.commitment_fields import CommitmentFields
from liaison_app.ui.meetings.item.folding import FoldRow, Piece
from liaison_app.ui.meetings.item.quick_line import QuickLine
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import Ref
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.tokens import Tone


class Commitments(Retranslated, QWidget):
    """Follows the item shown; `went(id)` asks for the editor of a commitment."""

    went = Signal(int)

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._minutes = minutes
        self._item: Ref = 0
        self._form: TextForm | None = None
        self._rows: dict[int, FoldRow] = {}
        self._fields: dict[int, CommitmentFields] = {}
        self._point: Decision | None = None  # the quick line speaks of this point
        self._kept = ""  # the name under which the unfinished line is kept
        self._heading = label("strong")
        self.quick = QuickLine(minutes)
        self.quick.entered.connect(self._enter)
        self.quick.typed.connect(self._keep)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, UNIT, 0, 0)
        self._layout.setSpacing(HALF)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self.quick)
        self.retranslate()

    def open_item(self, item: Ref, form: TextForm) -> None:
        """Begin with another item."""
        for row in self._rows.values():
            row.deleteLater()
        self._rows.clear()
        self._fields.clear()
        self._item, self._form, self._point, self._kept = item, form, None, ""
        self.quick.show_line("")

    def born(self, key: str, made: Made) -> None:
        """Take the id of an item that was made by typing."""
        if key == self._item:
            self._item = made.id

    def refresh(self) -> None:
        """Show the commitments as they are now."""
        view = self._minutes.view
        if not self._kept:
            self._keep_from_now_on()
        found = view.commitments_of_item(self._item) if isinstance(self._item, int) else ()
        shown = {one.key: one for one in found}
        self.quick.setVisible(not self._minutes.meeting.signed)
        self.setVisible(bool(shown) or not self._minutes.meeting.signed)
        for key in [key for key in self._rows if key not in shown]:
            self._rows[key].hide()
        for place, (key, commitment) in enumerate(shown.items(), start=1):
            row = self._rows.get(key) or self._make_row(key)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.show()
            self._dress(row, commitment)
            if key in self._fields:
                self._fields[key].refresh(commitment)

    def begin_from(self, text: str, point: Decision | None) -> None:
        """Go to the line with a selected text; `point` is the one in which the user was.

        What the line says is said of that point; Enter alone makes a commitment as it stands.
        """
        self._point = point
        self.quick.begin(text, self._number_of(point))

    def make_of_point(self, point: Decision) -> None:
        """Make a commitment of a point, or go to the one that has its wording."""
        for commitment in self._minutes.view.commitments_of(point.key):
            if all(commitment.text.text(n) == point.text.text(n) for n in CONTENT_LANGUAGES):
                self.show_commitment(commitment.key)
                return
        desk, key = self._minutes.place.desk, point.key
        draft = CommitmentDraft(decision_id=key, meeting_id=self._minutes.meeting_id)
        self._minutes.do(lambda: record(desk, draft), self._offer_undo)

    def show_commitment(self, commitment_id: int) -> None:
        """Unfold a commitment and go there."""
        row = self._rows.get(commitment_id)
        if row is not None:
            row.unfold(on=True)
            row.head.setFocus()

    def row_of(self, commitment_id: int) -> FoldRow:
        """Give the line of a commitment."""
        return self._rows[commitment_id]

    def fields_of(self, commitment_id: int) -> CommitmentFields:
        """Give the fields of an unfolded commitment."""
        return self._fields[commitment_id]

    def retranslate(self) -> None:
        """Word the heading and the lines."""
        self._heading.setText(pgettext("minutes editor", "Commitments of this item"))
        if self._form is not None:
            self.refresh()

    def _make_row(self, key: int) -> FoldRow:
        row = self._rows[key] = FoldRow()
        row.unfolding.connect(lambda: self._unfold(key))
        row.removal_asked.connect(lambda: self._remove(key))
        return row

    def _dress(self, row: FoldRow, commitment: Commitment) -> None:
        view, minutes = self._minutes.view, self._minutes
        text = minutes.shown(commitment.text or commitment.title)[0]
        person = view.people.get(commitment.responsible_id or 0)
        named = view.organisation_name(commitment.lead_id) or (person and person.display)
        who = minutes.shown(named)[0] if named else ""
        worded = term_words(commitment.term, lambda wording: minutes.shown(wording)[0])
        until = worded if isinstance(worded, str) else render(worded)
        no_who = pgettext("minutes editor", "who?")
        no_term = pgettext("minutes editor", "until when?")
        has_term = commitment.term.set
        number, known = view.number_of(commitment), commitment.side_has_grounds
        no_side = pgettext("minutes editor", "side?")
        side = render(SIDES_SHORT[commitment.side]) if known else no_side
        state = standing_state(view.stand_of(commitment))
        pieces = (
            Piece(number, 5),
            Piece(side, 9, Tone.MUTED if known else Tone.SOON),
            Piece(text),
            Piece(who or no_who, 20, Tone.TEXT if who else Tone.SOON),
            Piece(until if has_term else no_term, 13, Tone.TEXT if has_term else Tone.SOON),
        )
        words = " · ".join(piece.text for piece in pieces if piece.text)
        row.head.show_line(pieces, state, f"{words} · {state.word}")

    def _unfold(self, key: int) -> None:
        row, form = self._rows[key], self._form
        commitment = next((c for c in self._minutes.view.commitments if c.key == key), None)
        if form is None or commitment is None:
            return
        fields = CommitmentFields(self._minutes, form, commitment)
        fields.went.connect(lambda: self.went.emit(key))
        fields.removal_asked.connect(lambda: self._remove(key))
        row.body_rows.addWidget(fields)
        self._fields[key] = fields

    def _enter(self, line: str, language: str) -> None:
        form, item = self._form, self._item
        point = self._point if self.quick.speaks_of_point else None
        chosen = next((one for one in CONTENT_LANGUAGES if one == language), None)
        if form is None or chosen is None:
            return
        self._point = None
        form.saver.store_now()
        desk = self._minutes.place.desk
        if point is not None and not line:
            self.make_of_point(point)
            return

        def act() -> Made:
            if point is not None:
                return from_line(desk, line, chosen, decision_id=point.key)
            return from_line(desk, line, chosen, item_id=_made(form, item))

        self._minutes.act(act, self._refused(line, point), lambda _: None)

    def _number_of(self, point: Decision | None) -> str:
        return "" if point is None else self._minutes.view.point_number(point)

    def _keep_from_now_on(self) -> None:
        """Keep what is typed into the line with the item; show what was left there unfinished."""
        form = self._form
        item = self._minutes.item(self._item if isinstance(self._item, int) else None)
        if form is None or item is None or self._minutes.meeting.signed:
            return
        name, kept = form.keep_line(item.uid)
        typed = self.quick.line.text()
        self.quick.show_line(typed or kept)
        self._kept = name
        if typed:
            self._keep(typed)

    def _keep(self, text: str) -> None:
        if self._kept and self._form is not None:
            self._form.saver.typed(self._kept, text)

    def _refused(self, line: str, point: Decision | None) -> Callable[[LiaisonError], None]:
        def tell(error: LiaisonError) -> None:
            if not self.quick.line.text():
                self._point = point
                self.quick.begin(line, self._number_of(point))
            self.quick.show_mistake(render(error.message))
            self._minutes.refused(error)

        return tell

    def _offer_undo(self, commitment_id: int) -> None:
        desk = self._minutes.place.desk
        self._minutes.banners.show_undo(
            lambda: pgettext("minutes editor", "A commitment of this point was written down."),
            lambda: self._minutes.do(lambda: bin_commitment(desk, commitment_id)),
        )

    def _remove(self, key: int) -> None:
        desk = self._minutes.place.desk
        self._minutes.remove(
            lambda: pgettext("minutes editor", "The commitment was removed."),
            lambda: bin_commitment(desk, key),
            "commitment",
            key,
        )


def _made(form: TextForm, item: Ref) -> int:
    try:
        return form.need_id(item)
    except LookupError:
        raise UserMistake(
            message("minutes rule", "Give the agenda item a title first."), "title"
        ) from None
