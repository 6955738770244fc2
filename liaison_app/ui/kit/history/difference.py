"""One change: what was, what became of it with the differences marked, where and why."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.language.word_changes import Change, Stretch, word_changes
from liaison_app.office.history_words import WordedLine
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.look import look, tokens

_HEIGHT = 7 * UNIT


class Difference(Retranslated, QWidget):
    """Two texts beside one another; the words that went are struck, the new ones underlined."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._line: WordedLine | None = None
        self._heads = (label("muted"), label("muted"))
        self.was, self.became = _text(), _text()
        self.where = label("muted", wraps=True)
        both = QHBoxLayout()
        both.setSpacing(UNIT)
        for head, text in zip(self._heads, (self.was, self.became), strict=True):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(head)
            column.addWidget(text)
            both.addLayout(column, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(UNIT)
        rows.addLayout(both)
        rows.addWidget(self.where)
        look().changed.connect(self.retranslate)
        self.retranslate()

    def show_line(self, line: WordedLine | None) -> None:
        """Show one change, or none."""
        self._line = line
        self.retranslate()

    def retranslate(self) -> None:
        """Word it."""
        was, became = pgettext("history", "Was"), pgettext("history", "Became")
        for head, text, words in zip(
            self._heads, (self.was, self.became), (was, became), strict=True
        ):
            head.setText(words)
            text.setAccessibleName(words)
        line = self._line
        if line is None:
            for text in (self.was, self.became):
                text.clear()
            self.where.clear()
            return
        pieces = word_changes(line.before, line.after)
        self.was.setHtml(_marked(pieces, Change.NEW))
        self.became.setHtml(_marked(pieces, Change.GONE))
        self.where.setText(_where(line))


def _where(line: WordedLine) -> str:
    parts = []
    if line.place:
        parts.append(pgettext("history", "Computer, account: {place}", place=line.place))
    if line.reason:
        parts.append(pgettext("history", "Reason: {reason}", reason=line.reason))
    return "\n".join(parts)


def _marked(pieces: list[Stretch], left_out: Change) -> str:
    return "".join(_piece(piece) for piece in pieces if piece.change is not left_out)


def _piece(piece: Stretch) -> str:
    text = escape(piece.text).replace("\n", "<br>")
    if piece.change is Change.GONE:
        return f'<s style="color:{tokens().late}">{text}</s>'
    if piece.change is Change.NEW:
        return f'<u style="color:{tokens().done}">{text}</u>'
    return text


def _text() -> QTextBrowser:
    made = QTextBrowser()
    made.setOpenLinks(False)
    made.setFixedHeight(_HEIGHT)
    made.setFrameShape(QFrame.Shape.StyledPanel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
