"""The fields that name a supporting document: kind, number and date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from liaison_app.domain.commitment import Evidence, EvidenceKind
from liaison_app.domain.word_lists import EVIDENCE_KINDS
from liaison_app.language.current import pgettext
from liaison_app.office.kept_files import KeptContent
from liaison_app.ui.kit.act_dialog import day_of
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.files.file_field import FileField
from liaison_app.ui.kit.lines import ChoiceField, DateLine, TextLine
from liaison_app.ui.kit.workplace import Workplace


class DocumentFields:
    """`fields` go into a dialog; `evidence()` gives what they name, `kept()` its file."""

    def __init__(self, place: Workplace, first_day: Callable[[], date]) -> None:
        """Make them empty; a date without a year is the first such one from `first_day()`."""
        self.file = FileField(place)
        self.kind = ChoiceField(worded_options(EVIDENCE_KINDS))
        self.number, self.dated = TextLine(), DateLine(first_day)
        self.kind.show_value(None)
        self.fields: Mapping[str, QWidget] = {
            "evidence": self.kind,
            "number": self.number,
            "dated": self.dated,
            "file": self.file,
        }

    def labels(self) -> Mapping[str, str]:
        """Word the fields."""
        return {
            "evidence": pgettext("commitment step", "Supporting document"),
            "number": pgettext("commitment step", "Number of the document"),
            "dated": pgettext("commitment step", "Date of the document"),
            "file": pgettext("commitment step", "File of the document"),
        }

    def evidence(self) -> Evidence | None:
        """Give the document, None where nothing of it is said and no file is given.

        Raises UserMistake while its file is still on its way into the folder.
        """
        kind, number, dated = self.kind.value(), str(self.number.value()), self.dated.value()
        if kind is None and not number and dated is None and self.kept() is None:
            return None
        known = kind if isinstance(kind, EvidenceKind) else EvidenceKind.OTHER
        return Evidence(kind=known, number=number, dated=day_of(dated))

    def kept(self) -> KeptContent | None:
        """Give the file; raises UserMistake while it is still on its way into the folder."""
        return self.file.kept()
