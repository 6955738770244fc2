"""Help beside the window: the topics, the text of one, and the keys that work at the moment."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QListWidget, QWidget

from liaison_app.language.current import language, pgettext
from liaison_app.ui.kit.actions import actions_of
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.shell.help_topics import TOPICS, help_text, topic_words
from liaison_app.ui.theme.grid import GAP, UNIT


def keys_of(window: QWidget) -> list[tuple[str, str]]:
    """Give the keys that work in `window` now, and what they do."""
    found: dict[str, str] = {}
    for action in actions_of(window):
        owner = action.parent()
        shown = not isinstance(owner, QWidget) or owner.isVisible()
        if shown and action.isEnabled():
            for key in action.shortcuts():
                name = key.toString(QKeySequence.SequenceFormat.NativeText)
                found.setdefault(name, action.words())
    return sorted(found.items())


def open_help(topic: str, window: QWidget) -> None:
    """Show a topic beside `window`, in the help that is open already where there is one."""
    dialog = next((one for one in window.findChildren(HelpDialog) if one.isVisible()), None)
    if dialog is None:
        dialog = HelpDialog(topic, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
    dialog.show_topic(topic)
    dialog.raise_()
    dialog.activateWindow()


class HelpDialog(Dialog):
    """Stands beside the window; the window stays usable."""

    def __init__(self, topic: str, window: QWidget) -> None:
        """Show a topic, and below the text the keys of `window`."""
        super().__init__(window, wish=QSize(112 * UNIT, 80 * UNIT))
        self._window = window
        self.setModal(False)
        self.topics = QListWidget()
        self.topics.addItems([topic_words(one) for one in TOPICS])
        self._text = copied_label()
        self._text.setTextFormat(Qt.TextFormat.MarkdownText)
        self._heading = label("heading")
        self._keys = QWidget()
        for part in (self._text, self._heading, self._keys):
            self.body.addWidget(part)
        self.body.addStretch()
        self.put_beside(self.topics)
        self.show_topic(topic)
        self.topics.currentRowChanged.connect(lambda _: self.retranslate())
        self.retranslate()
        self.topics.setFocus()

    @property
    def topic(self) -> str:
        """Which topic is shown."""
        return TOPICS[max(self.topics.currentRow(), 0)]

    def show_topic(self, topic: str) -> None:
        """Show another topic."""
        self.topics.setCurrentRow(TOPICS.index(topic))

    def retranslate(self) -> None:
        """Show everything in the present language."""
        self.say(topic_words(self.topic), pgettext("help", "Close"))
        self.topics.setAccessibleName(pgettext("help", "Topics"))
        for row, one in enumerate(TOPICS):
            self.topics.item(row).setText(topic_words(one))
        # Rows that were laid out before the style was known would lie over each other.
        self.topics.ensurePolished()
        self.topics.doItemsLayout()
        self.topics.setFixedWidth(self.topics.sizeHintForColumn(0) + 3 * UNIT)
        self._text.setText(help_text(self.topic, language()))
        self._heading.setText(pgettext("help", "Keys that work now"))
        # The actions of the window are worded anew by the same event, some of them after this.
        QTimer.singleShot(0, self, self._show_keys)

    def _show_keys(self) -> None:
        self.topics.doItemsLayout()
        shown = QWidget()
        grid = QGridLayout(shown)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (key, words) in enumerate(keys_of(self._window)):
            for column, (text, role) in enumerate(((key, "strong"), (words, ""))):
                part = label(role, wraps=column == 1)
                part.setText(text)
                grid.addWidget(part, row, column)
        self.body.replaceWidget(self._keys, shown)
        self._keys.deleteLater()
        self._keys = shown
