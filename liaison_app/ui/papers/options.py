"""The left side of the print dialog: which paper, languages, whose copy, layout."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.settings import Settings
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.languages_list import LanguagesList
from liaison_app.ui.kit.paper_choice import PaperChoice, PaperKind
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.theme.grid import GAP, UNIT


class PaperOptions(Retranslated, QWidget):
    """`changed` is sent when another paper is wanted; the choice of each paper is remembered."""

    changed = Signal()

    def __init__(
        self, kinds: Sequence[PaperKind], settings: Settings, parent: QWidget | None = None
    ) -> None:
        """Offer `kinds`, the first one chosen."""
        super().__init__(parent)
        self._kinds = tuple(kinds)
        self._settings = settings
        self.kind = QComboBox()
        self.languages = LanguagesList()
        self.parts, self.columns = QRadioButton(), QRadioButton()
        self.ours, self.theirs = QRadioButton(), QRadioButton()
        self._heads = [QLabel() for _ in range(4)]
        self._arrange()
        self._recall()
        self.retranslate()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        blocks: tuple[tuple[QWidget, ...], ...] = (
            (self.kind,),
            (self.languages,),
            (self.parts, self.columns),
            (self.ours, self.theirs),
        )
        for head, block in zip(self._heads, blocks, strict=True):
            set_role(head, "muted")
            column.addWidget(head)
            for field in block:
                column.addWidget(field)
            column.addSpacing(GAP - UNIT)
        column.addStretch(1)
        self._heads[0].setBuddy(self.kind)
        self._heads[1].setBuddy(self.languages)
        for pair in ((self.parts, self.columns), (self.ours, self.theirs)):
            group = QButtonGroup(self)
            for button in pair:
                group.addButton(button)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._other_kind)
        self.languages.changed.connect(self._tell)
        self.parts.toggled.connect(self._tell)
        self.ours.toggled.connect(self._tell)

    def chosen_kind(self) -> PaperKind:
        """Give the paper that is chosen."""
        return self._kinds[max(self.kind.currentIndex(), 0)]

    def choice(self) -> PaperChoice:
        """Give what is chosen of it."""
        return PaperChoice(
            self.languages.chosen(),
            "columns" if self.columns.isChecked() and self._has_columns() else "parts",
            "partner" if self.theirs.isChecked() else "office",
        )

    def _has_columns(self) -> bool:
        return "columns" in self.chosen_kind().layouts

    def retranslate(self) -> None:
        """Word everything in the interface's language."""
        heads = (
            pgettext("print dialog", "&Paper"),
            pgettext("print dialog", "&Languages and their order"),
            pgettext("print dialog", "Layout"),
            pgettext("print dialog", "Whose copy"),
        )
        for label, text in zip(self._heads, heads, strict=True):
            label.setText(text)
        self.parts.setText(pgettext("print dialog", "&One after another"))
        self.columns.setText(pgettext("print dialog", "&Side by side"))
        self.columns.setToolTip(pgettext("print dialog", "For working papers; landscape"))
        self.ours.setText(pgettext("print dialog", "For the o&ffice"))
        self.theirs.setText(pgettext("print dialog", "For the pa&rtner"))
        self.theirs.setToolTip(pgettext("print dialog", "Polite words; nothing internal is in it"))
        self.kind.setAccessibleName(pgettext("print dialog", "Paper"))
        self._name_kinds()

    def _name_kinds(self) -> None:
        chosen = max(self.kind.currentIndex(), 0)
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItems([render(kind.title) for kind in self._kinds])
        self.kind.setCurrentIndex(chosen)
        self.kind.blockSignals(False)

    def _other_kind(self) -> None:
        self.blockSignals(True)
        self._recall()
        self.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        choice = self.choice()
        self._settings.put(
            f"paper.{self.chosen_kind().key}",
            {
                "languages": list(choice.languages),
                "layout": choice.layout,
                "audience": choice.audience,
            },
        )
        self.changed.emit()

    def _recall(self) -> None:
        kind = self.chosen_kind()
        for part in (self._heads[2], self.parts, self.columns):
            part.setVisible(len(kind.layouts) > 1)
        kept = self._settings.get(f"paper.{kind.key}")
        kept = kept if isinstance(kept, dict) else {}
        names = kept.get("languages")
        wanted = names if isinstance(names, list) else []
        known = tuple(
            language for name in wanted for language in CONTENT_LANGUAGES if language == name
        )
        self.languages.choose(known or CONTENT_LANGUAGES)
        side_by_side = kept.get("layout") == "columns" and self._has_columns()
        (self.columns if side_by_side else self.parts).setChecked(True)
        (self.theirs if kept.get("audience") == "partner" else self.ours).setChecked(True)
