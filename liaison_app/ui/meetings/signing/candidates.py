"""The promises of the minutes: which of them go on control with the signing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from liaison_app.base.messages import Message
from liaison_app.language.current import pgettext, render
from liaison_app.office.signing import Candidate, Refusal
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.grid import HALF, UNIT


class CandidateRow(Retranslated, QWidget):
    """A tick of its own, the text, and why it cannot go on control."""

    def __init__(self, minutes: OpenMinutes, candidate: Candidate) -> None:
        """Tick it where nothing speaks against it."""
        super().__init__()
        self._minutes, self.candidate = minutes, candidate
        self._refusal: Message | None = candidate.refusal
        self.tick = QCheckBox()
        self._text = label("", wraps=True)
        self._reason = label("soon", wraps=True)
        self.tick.setChecked(candidate.refusal is None)
        self.tick.setEnabled(candidate.refusal is None)
        for part in (self._text, self._reason):
            part.setContentsMargins(3 * UNIT, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tick)
        column.addWidget(self._text)
        column.addWidget(self._reason)
        self.retranslate()

    def refuse(self, why: Message) -> None:
        """Say why it cannot go on control after all."""
        self._refusal = why
        self.tick.setChecked(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it."""
        number = self.candidate.point_number
        words = pgettext("signing dialog", "Point {number}: put on control", number=number)
        self.tick.setText(words if number else pgettext("signing dialog", "Put on control"))
        text = self._minutes.shown(self.candidate.text)[0]
        self._text.setText(text)
        self.tick.setAccessibleDescription(text)
        self._reason.setText("" if self._refusal is None else render(self._refusal))
        self._reason.setVisible(self._refusal is not None)


class CandidateList(Retranslated, QWidget):
    """All drafts of the minutes, one row each."""

    def __init__(self, minutes: OpenMinutes) -> None:
        """Make it empty."""
        super().__init__()
        self._minutes = minutes
        self.rows: list[CandidateRow] = []
        self._heading: QLabel = label("strong", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT + HALF)
        self._column.addWidget(self._heading)
        self.retranslate()

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show what may go on control."""
        for candidate in candidates:
            row = CandidateRow(self._minutes, candidate)
            self.rows.append(row)
            self._column.addWidget(row)
        self.setVisible(bool(candidates))

    def ticked(self) -> list[int]:
        """Give the commitments that shall go on control."""
        return [row.candidate.commitment_id for row in self.rows if row.tick.isChecked()]

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """Show why some cannot go on control."""
        reasons = {refusal.commitment_id: refusal.message for refusal in refusals}
        for row in self.rows:
            if row.candidate.commitment_id in reasons:
                row.refuse(reasons[row.candidate.commitment_id])

    def retranslate(self) -> None:
        """Word the heading."""
        self._heading.setText(
            pgettext("signing dialog", "Commitments that go on control with the signing")
        )
