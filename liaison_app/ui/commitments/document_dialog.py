"""A document that proves the work is named: kind, number, date and title."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.language.current import pgettext
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.office.control import add_evidence
from liaison_app.ui.commitments.document_fields import DocumentFields
from liaison_app.ui.commitments.steps import subject_words
from liaison_app.ui.kit.act_dialog import Act, ActDialog
from liaison_app.ui.kit.lines import TextLine
from liaison_app.ui.kit.workplace import Workplace


class DocumentDialog(ActDialog):
    """Names one more supporting document of a commitment."""

    def __init__(
        self, place: Workplace, view: CommitmentView, parent: QWidget | None = None
    ) -> None:
        """Ask for the document."""
        self._view = view
        self.document = DocumentFields(
            place, lambda: view.commitment.put_on_control or place.desk.clock.today()
        )
        self.title = TextLine()
        super().__init__(place, {**self.document.fields, "title": self.title}, parent)
        self.document.file.refused.connect(partial(self.form.show_mistake, "file"))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        words = pgettext("step of a commitment", "Name a supporting document")
        self.say(words)
        self.take_action.say(words)
        self.subject.setText(subject_words(self._view, self.place.content_language()))
        title = pgettext("commitment step", "Title of the document")
        self.name_fields({**self.document.labels(), "title": title})

    def act(self) -> Act:
        """Give the document; raises UserMistake where nothing of it is said."""
        desk, key, title = self.place.desk, self._view.commitment.key, str(self.title.value())
        named = self.document.evidence()
        if named is None:
            raise UserMistake(message("commitment rule", "Say what document it is."), "evidence")
        kept = self.document.kept()
        return lambda: add_evidence(
            desk, key, named.kind, number=named.number, dated=named.dated, title=title, kept=kept
        )
