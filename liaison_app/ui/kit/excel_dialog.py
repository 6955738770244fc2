"""In which languages and for whom a list goes to Excel, and where the workbook goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.paths import documents_folder
from liaison_app.base.settings import Settings
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.languages_list import LanguagesList
from liaison_app.ui.kit.lines import ChoiceField
from liaison_app.ui.kit.options import Options
from liaison_app.ui.kit.save_file import ask_where
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon

_FOLDER = "excel_folder"


@dataclass(frozen=True, slots=True)
class ExcelWish:
    """What was chosen: one sheet per language, in this order."""

    languages: tuple[ContentLanguage, ...]
    audience: Literal["office", "partner"]
    target: Path
    kind: object = None  # which of the lists that were offered


class ExcelDialog(Dialog):
    """Asks for the languages and whose copy; `wished(ExcelWish)` when it was accepted."""

    wished = Signal(object)

    def __init__(
        self,
        file_name: str,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        kinds: Options | None = None,
    ) -> None:
        """Propose `file_name` (without ending) in the folder used last.

        `kinds` are lists to choose from by the names of their files; the first is chosen.
        """
        super().__init__(parent, wish=QSize(64 * UNIT, 40 * UNIT))
        self._file_name, self._settings = file_name, settings
        self.kinds = ChoiceField(kinds or tuple)
        self.kinds.setVisible(kinds is not None)
        self.kinds.setCurrentIndex(0)
        self._words, self._whose = label("muted", wraps=True), label("muted")
        self.languages = LanguagesList()
        self.ours, self.theirs = QRadioButton(), QRadioButton()
        self.ours.setChecked(True)
        pair = QButtonGroup(self)
        for button in (self.ours, self.theirs):
            pair.addButton(button)
        for part in (self.kinds, self._words, self.languages, self._whose, self.ours, self.theirs):
            self.body.addWidget(part)
        self.body.addStretch()
        self.body.setSpacing(UNIT)
        self.store = Action(self, self._choose_file, drawn=Icon.EXCEL)
        self.accept_with(self.store)
        self._recall()
        self.retranslate()

    def _recall(self) -> None:
        kept = self._settings.get("excel_languages")
        names = kept if isinstance(kept, list) else []
        chosen = tuple(one for name in names for one in CONTENT_LANGUAGES if one == name)
        self.languages.choose(chosen or CONTENT_LANGUAGES)

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("excel dialog", "To Excel"))
        self.kinds.setAccessibleName(pgettext("excel dialog", "Which list"))
        self._words.setText(
            pgettext("excel dialog", "The list as it is shown, one sheet for each language")
        )
        self._whose.setText(pgettext("excel dialog", "Whose copy"))
        self.ours.setText(pgettext("excel dialog", "For the o&ffice"))
        self.theirs.setText(pgettext("excel dialog", "For the pa&rtner: nothing internal is in it"))
        self.store.say(pgettext("excel dialog", "Store the workbook…"))

    def _choose_file(self) -> None:
        folder = self._settings.text(_FOLDER, str(documents_folder()))
        name = self.kinds.value() or self._file_name
        proposed = Path(folder) / f"{name}.xlsx"
        title = pgettext("excel dialog", "Store the workbook")
        ask_where(self, title, proposed, "Excel (*.xlsx)", self._take)

    def _take(self, target: Path) -> None:
        self._settings.put(_FOLDER, str(target.parent))
        self._settings.put("excel_languages", list(self.languages.chosen()))
        audience: Literal["office", "partner"] = "partner" if self.theirs.isChecked() else "office"
        wish = ExcelWish(self.languages.chosen(), audience, target, self.kinds.value())
        self.accept()
        self.wished.emit(wish)
