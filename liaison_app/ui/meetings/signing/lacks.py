"""What the minutes lack, a line each, with the way to where it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.signing_doubts import Doubt
from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.grid import HALF, UNIT

# Where each thing that signing asks for is written; the sentences are the domain's.
_FIELDS: Mapping[str, str] = {
    "The date of the meeting is missing.": "held_on",
    "The number of the minutes is missing.": "number",
    "The heading of the minutes is missing.": "title",
}


class Lacks(Retranslated, QWidget):
    """`field_asked(name)` of the details, `item_asked(id)`, `language_asked(code)`.

    An item's id of 0 asks for a new one; `people_asked` for the participants.
    """

    field_asked = Signal(str)
    item_asked = Signal(int)
    people_asked = Signal()
    language_asked = Signal(str)

    def __init__(self, minutes: OpenMinutes) -> None:
        """Make it empty."""
        super().__init__()
        self._minutes = minutes
        self._missing: Sequence[Message] = ()
        self._doubts: Sequence[Doubt] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)

    def show_lacks(self, missing: Sequence[Message], doubts: Sequence[Doubt] = ()) -> None:
        """Show what signing asks for, then what is unusual or not translated: a warning only."""
        self._missing, self._doubts = missing, doubts
        self.retranslate()

    def retranslate(self) -> None:
        """Word the lines."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for lack in self._missing:
            self._column.addWidget(_line(render(lack), "late", self._way_to(lack)))
        warnings = [*self._warnings()]
        if warnings:
            heading = label("strong", wraps=True)
            heading.setText(pgettext("signing dialog", "Worth a look before signing"))
            self._column.addWidget(heading)
        for words, way in warnings:
            self._column.addWidget(_line(words, "soon", way))

    def _warnings(self) -> Iterator[tuple[str, partial[None]]]:
        for doubt in self._doubts:
            ask = partial(self.people_asked.emit)
            if doubt.item_id is not None:
                ask = partial(self.item_asked.emit, doubt.item_id)
            yield render(doubt.message), ask
        for language in CONTENT_LANGUAGES:
            progress = self._minutes.spots.progress(language)
            if progress.ready < progress.total:
                words = _language_words(language, progress.total - progress.ready)
                yield words, partial(self.language_asked.emit, language)

    def _way_to(self, lack: Message) -> partial[None]:
        field = _FIELDS.get(lack.text)
        if field is not None:
            return partial(self.field_asked.emit, field)
        return partial(self.item_asked.emit, 0)


def _line(words: str, role: str, way: partial[None]) -> QWidget:
    row = QWidget()
    text = label(role, wraps=True)
    text.setText(words)
    action = Action(row, way)
    action.say(pgettext("signing dialog", "Go there"), words)
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(UNIT)
    beside.addWidget(text, 1)
    beside.addWidget(ActionButton(action, "link"))
    return row


def _language_words(language: ContentLanguage, count: int) -> str:
    return npgettext(
        "signing dialog",
        "{language}: {count} text is missing or to be checked; it may be added later.",
        "{language}: {count} texts are missing or to be checked; they may be added later.",
        count,
        language=OWN_NAMES[language],
    )
