"""What given files are to their record: kind, and of a supporting document number and date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.domain.commitment import EvidenceKind
from liaison_app.domain.month_words import ATTACHMENT_KINDS
from liaison_app.domain.stored_file import AttachmentKind
from liaison_app.domain.word_lists import EVIDENCE_KINDS
from liaison_app.language.current import pgettext
from liaison_app.office.files import Described
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.lines import ChoiceField, DateLine, TextLine
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import UNIT


class Describing(Retranslated, QWidget):
    """`described()` gives what is said of the files to come; `misread()` a date without sense."""

    changed = Signal()

    def __init__(self, kinds: Sequence[AttachmentKind], first_day: date) -> None:
        """Offer these kinds; the first one is chosen."""
        super().__init__()
        self.kind = ChoiceField(worded_options({kind: ATTACHMENT_KINDS[kind] for kind in kinds}))
        self.document = ChoiceField(worded_options(EVIDENCE_KINDS))
        self.number, self.dated, self.title = TextLine(), DateLine(lambda: first_day), TextLine()
        self.kind.show_value(kinds[0])
        self.document.show_value(EvidenceKind.OTHER)
        self._forms = {
            name: _form(name, field)
            for name, field in (
                ("kind", self.kind),
                ("document", self.document),
                ("number", self.number),
                ("dated", self.dated),
                ("title", self.title),
            )
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(UNIT)
        rows.addLayout(_beside(self._forms["kind"], self._forms["document"]))
        rows.addLayout(_beside(self._forms["number"], self._forms["dated"]))
        rows.addWidget(self._forms["title"])
        self.kind.edited.connect(lambda _: self._show_fields())
        self.retranslate()
        self._show_fields()

    def described(self) -> Described:
        """Give what is said now."""
        kind, document, dated = self.kind.value(), self.document.value(), self.dated.value()
        return Described(
            kind=kind if isinstance(kind, AttachmentKind) else AttachmentKind.OTHER,
            document=document if isinstance(document, EvidenceKind) else EvidenceKind.OTHER,
            number=str(self.number.value()),
            dated=dated if isinstance(dated, date) else None,
            title=str(self.title.value()),
        )

    def misread(self) -> bool:
        """Tell whether the date makes no sense; it is said at its field then."""
        words = self.dated.misread()
        self._forms["dated"].show_mistake("dated", words)
        return bool(words)

    def clear(self) -> None:
        """Forget what was said of the last files, but not their kind."""
        self.number.show_value("")
        self.dated.show_value(None)
        self.title.show_value("")

    def retranslate(self) -> None:
        """Word the fields."""
        words = {
            "kind": pgettext("files", "What the file is"),
            "document": pgettext("commitment step", "Supporting document"),
            "number": pgettext("commitment step", "Number of the document"),
            "dated": pgettext("commitment step", "Date of the document"),
            "title": pgettext("commitment step", "Title of the document"),
        }
        for name, form in self._forms.items():
            form.say(name, words[name])

    def _show_fields(self) -> None:
        proves = self.kind.value() is AttachmentKind.EVIDENCE
        for name in ("document", "number", "dated"):
            self._forms[name].setVisible(proves)


def _form(name: str, field: QWidget) -> Form:
    form = Form(above=True)
    form.add(name, field)
    return form


def _beside(*forms: Form) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for form in forms:
        row.addWidget(form, 1)
    return row
