"""What changed in the other languages, word by word, under the text that has to be checked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.language.word_changes import Change, Stretch, shortened, word_changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.meetings.texts.earlier import Earlier
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.look import look, tokens


class ChangeStrip(Retranslated, QFrame):
    """Shows the changes and two buttons: the sense is unchanged, or the text is reviewed."""

    def __init__(self, unchanged: Action, reviewed: Action, parent: QWidget | None = None) -> None:
        """Make it for the actions of the page."""
        super().__init__(parent)
        set_role(self, "strip")
        self._changes: Sequence[Earlier] = ()
        self._text = Trilingual()
        self._words = QLabel(wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(ActionButton(unchanged))
        buttons.addWidget(ActionButton(reviewed))
        buttons.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(UNIT + 2, UNIT, UNIT + 2, UNIT)
        rows.setSpacing(UNIT)
        rows.addWidget(self._words)
        rows.addLayout(buttons)
        look().changed.connect(self.retranslate)
        self.hide()

    def show_changes(self, changes: Sequence[Earlier], text: Trilingual) -> None:
        """Show how other languages changed; the strip is hidden where none did."""
        self._changes, self._text = changes, text
        self.retranslate()
        self.setVisible(bool(changes))

    def retranslate(self) -> None:
        """Word the changes."""
        lines = [self._in_words(change) for change in self._changes]
        self._words.setText("<br>".join(lines))
        self.setAccessibleName(pgettext("minutes editor", "What changed"))

    def plain(self) -> str:
        """Give the changes as text: [-gone-] and {+new+}."""
        signs = {Change.KEPT: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}
        return " ".join(
            "".join(signs[piece.change].format(piece.text) for piece in self._pieces(change))
            for change in self._changes
        )

    def _pieces(self, change: Earlier) -> list[Stretch]:
        if change.text is None:
            return []
        return shortened(word_changes(change.text, self._text.text(change.language)))

    def _in_words(self, change: Earlier) -> str:
        who = escape(change.who)
        when = "" if change.when is None else f"{change.when.astimezone():%d.%m %H:%M}"
        name = OWN_NAMES[change.language]
        head = f"<b>{name}</b>"
        if who and when:
            head = pgettext(
                "minutes editor", "{language}, {when}, {who}:", language=head, when=when, who=who
            )
        if change.text is None:
            lost = pgettext("minutes editor", "changed; the earlier wording was not kept")
            return f"{head} {escape(lost)}"
        marked = "".join(_marked(piece) for piece in self._pieces(change))
        return f"{head} {marked}"


def _marked(piece: Stretch) -> str:
    text = escape(piece.text).replace("\n", "<br>")
    if piece.change is Change.GONE:
        return f'<s style="color:{tokens().late}">{text}</s>'
    if piece.change is Change.NEW:
        return f'<u style="color:{tokens().done}">{text}</u>'
    return text
