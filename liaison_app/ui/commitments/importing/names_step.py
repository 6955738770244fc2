"""Second step: who the names are that no card bears."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.record import Side
from liaison_app.language.current import npgettext, pgettext
from liaison_app.office.importing.names import Answer, Key, NewCard, Unknown
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lines import ChoiceField
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import UNIT

_NOBODY = "nobody"


class NamesStep(Retranslated, QWidget):
    """For each unknown name: a card like it, a new card, or nobody."""

    def __init__(self, language: ContentLanguage) -> None:
        """Begin without names; cards are named in `language`."""
        super().__init__()
        self._language: ContentLanguage = language
        self._words = label("muted", wraps=True)
        self._unknown: Sequence[Unknown] = ()
        self._counts = [label("muted")][:0]
        self._answers: dict[Key, Answer] = {}
        self.fields: list[ChoiceField] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(UNIT)
        self._grid.setColumnStretch(0, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._words)
        rows.addLayout(self._grid)
        rows.addStretch()
        self.retranslate()

    def show_names(self, unknown: Sequence[Unknown]) -> None:
        """Ask about these; what was answered before stays answered."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._unknown, self.fields, self._counts = unknown, [], []
        for row, one in enumerate(unknown):
            field = ChoiceField(lambda one=one: self._options(one))  # type: ignore[misc]  # bound here
            field.setMinimumWidth(44 * UNIT)
            answer = self._answers.get(one.key, _proposed(one))
            field.show_value(_NOBODY if answer is None else answer)
            field.setAccessibleName(one.name)
            name, count = label("strong", wraps=True), label("muted")
            name.setText(one.name)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(count, row, 1)
            self._grid.addWidget(field, row, 2)
            self.fields.append(field)
            self._counts.append(count)
        self.retranslate()

    def answers(self) -> Mapping[Key, Answer]:
        """Give what was answered."""
        for one, field in zip(self._unknown, self.fields, strict=True):
            value = field.value()
            self._answers[one.key] = value if isinstance(value, int | NewCard) else None
        return dict(self._answers)

    def retranslate(self) -> None:
        """Word the step."""
        self._words.setText(pgettext("import", "No card bears these names. Who is meant?"))
        for one, count in zip(self._unknown, self._counts, strict=True):
            count.setText(npgettext("import", "{count} row", "{count} rows", one.rows))

    def _options(self, one: Unknown) -> list[Option]:
        cards = [Option(card.id, card.name.shown(self._language)[0]) for card in one.similar]
        return [
            *cards,
            Option(NewCard(Side.KZ), pgettext("import", "New card of the Kazakhstan side")),
            Option(NewCard(Side.CN), pgettext("import", "New card of the Chinese side")),
            Option(_NOBODY, pgettext("import", "Leave empty")),
        ]


def _proposed(one: Unknown) -> Answer:
    return one.similar[0].id if one.similar else NewCard(one.side)
