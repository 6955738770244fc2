"""Two texts for one field: the one somebody else stored, and the one typed here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.saving.saver import Saver
from liaison_app.ui.theme.grid import GAP, UNIT


class ConflictPanel(Retranslated, QFrame):
    """Stands below the field; goes away by itself when the user has decided (`decided`)."""

    decided = Signal()

    def __init__(self, saver: Saver, name: str, parent: QWidget | None = None) -> None:
        """Show the conflict of the saver's field `name`."""
        super().__init__(parent)
        self._saver, self._name = saver, name
        set_role(self, "banner")
        self.setProperty("tone", "soon")
        theirs, own = saver.conflicts()[name]
        self._heading = label("strong", wraps=True)
        self._theirs_name, self._own_name = label("muted"), label("muted")
        self._theirs, self._own = copied_label(), copied_label()
        self._theirs.setText(str(theirs or "—"))
        self._own.setText(str(own or "—"))
        self.keep_action = Action(self, self._keep_own)
        self.take_action = Action(self, self._take_theirs)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        texts = QGridLayout()
        texts.setHorizontalSpacing(GAP)
        for column, (name, text) in enumerate(
            ((self._theirs_name, self._theirs), (self._own_name, self._own))
        ):
            texts.addWidget(name, 0, column)
            texts.addWidget(text, 1, column)
            texts.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(ActionButton(self.take_action))
        buttons.addWidget(ActionButton(self.keep_action))
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setSpacing(UNIT)
        whole.addWidget(self._heading)
        whole.addLayout(texts)
        whole.addLayout(buttons)

    def retranslate(self) -> None:
        """Say what happened and what can be done."""
        self._heading.setText(
            pgettext("two texts", "This text was changed elsewhere while you were typing.")
        )
        self._theirs_name.setText(pgettext("two texts", "Stored by somebody else"))
        self._own_name.setText(pgettext("two texts", "Typed here, not stored yet"))
        self.take_action.say(pgettext("two texts", "Take the stored text"))
        self.keep_action.say(pgettext("two texts", "Keep my text"))
        self.setAccessibleName(self._heading.text())

    def _keep_own(self) -> None:
        self._saver.keep_own(self._name)
        self._end()

    def _take_theirs(self) -> None:
        self._saver.take_theirs(self._name)
        self._end()

    def _end(self) -> None:
        self.hide()
        self.decided.emit()
        self.deleteLater()
