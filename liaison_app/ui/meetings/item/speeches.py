"""Who spoke on an item, and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from liaison_app.domain.meeting import Speech
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.office import agenda
from liaison_app.office.made import Made
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.meetings.item.captions import Caption, ChoiceButton, say_caption
from liaison_app.ui.meetings.item.rows_of import Part, RowsOf
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.people import (
    participant_by_id,
    participant_name,
    participant_options,
)


class Speeches(RowsOf):
    """The rows of «Spoke»; each has its speaker at the left."""

    kind = "speech"

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty."""
        self._speakers: dict[TextRow, ChoiceButton] = {}
        super().__init__(minutes, "Ctrl+T", parent)

    def parts(self) -> Sequence[Part]:
        """Give the speeches of the item."""
        item = self.minutes.item(self._item if isinstance(self._item, int) else None)
        return () if item is None else item.speeches

    def make(self, item_id: int, text: Trilingual) -> Made:
        """Make a speech."""
        return agenda.add_speech(self.minutes.place.desk, item_id, text=text)

    def shift(self, record_id: int, by: int) -> None:
        """Move a speech."""
        self.minutes.do(lambda: agenda.shift_speech(self.minutes.place.desk, record_id, by))

    def remove(self, record_id: int) -> None:
        """Remove a speech."""
        self.minutes.remove(
            lambda: pgettext("minutes editor", "The speech was removed."),
            lambda: agenda.remove_speech(self.minutes.place.desk, record_id),
            "speech",
            record_id,
        )

    def prepare(self, row: TextRow) -> None:
        """Put the speaker below the caption."""
        speaker = ChoiceButton(lambda: participant_options(self.minutes))
        speaker.chosen.connect(lambda chosen: self._set_speaker(row, chosen))
        self._speakers[row] = speaker
        row.destroyed.connect(lambda: self._speakers.pop(row, None))
        if isinstance(row.caption, Caption):
            row.caption.add(speaker)

    def dress(self, row: TextRow, part: Part | None, place: int) -> None:
        """Say «Spoke» once, and the speaker of each."""
        word = pgettext("minutes editor", "Spoke")
        row.say(word)
        say_caption(row, word if place == 0 else "")
        speaker_id = part.speaker_id if isinstance(part, Speech) else None
        speaker = participant_by_id(self.minutes, speaker_id)
        name = "" if speaker is None else participant_name(self.minutes, speaker)
        button = self._speakers[row]
        button.say(name or pgettext("minutes editor", "speaker"), self._speaker_words())
        frozen = self.minutes.meeting.signed
        button.setEnabled(part is not None and not frozen)
        button.setVisible(bool(name) or not frozen)

    def retranslate(self) -> None:
        """Word the button and the captions."""
        self.add_action.say(
            pgettext("minutes editor", "＋ Speech — Ctrl+T"),
            pgettext("minutes editor", "Add a speech"),
        )
        super().retranslate()

    def _speaker_words(self) -> str:
        return pgettext("minutes editor", "Speaker")

    def _set_speaker(self, row: TextRow, chosen: object) -> None:
        ref = self.ref_of(row)
        participant_id = chosen if isinstance(chosen, int) else None
        if isinstance(ref, int):
            self.minutes.do(
                lambda: agenda.set_speaker(self.minutes.place.desk, ref, participant_id)
            )
