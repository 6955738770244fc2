"""Labelled fields one below the other, each with its mistake under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.theme.grid import GAP, HALF, UNIT


class FormRow(QWidget):
    """A field, with a place for a hint or a mistake below."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        """Take the field."""
        super().__init__(parent)
        self.field = field
        self._below = label("muted", wraps=True)
        self._below.hide()
        self._hint, self._hint_role = "", "muted"
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(field)
        layout.addWidget(self._below)

    def hint(self, words: str) -> None:
        """Say something helpful below the field."""
        self._keep(words, "muted")

    def warn(self, words: str) -> None:
        """Say below the field what one should know of it; "" takes it back."""
        self._keep(words, "soon")

    def show_mistake(self, words: str) -> None:
        """Say what is wrong below the field; "" takes it back and shows the hint again."""
        if words:
            self._say(words, "late")
            self.field.setFocus()
        else:
            self._say(self._hint, self._hint_role)

    def said(self) -> str:
        """Give what is said below the field now."""
        return self._below.text()

    def _keep(self, words: str, role: str) -> None:
        self._hint, self._hint_role = words, role
        self._say(words, role)

    def _say(self, words: str, role: str) -> None:
        set_role(self._below, role)
        self._below.setText(words)
        self._below.setVisible(bool(words))


class Form(QWidget):
    """Rows of label and field. The labels are worded by `say(name, words)` in `retranslate`."""

    def __init__(
        self, parent: QWidget | None = None, *, above: bool = False, label_width: int = 0
    ) -> None:
        """Make it empty; with `above` the labels stand over the fields, for narrow places.

        `label_width` lets the fields of several forms stand in one line.
        """
        super().__init__(parent)
        self.rows: dict[str, FormRow] = {}
        self._labels: dict[str, QLabel] = {}
        self._is_above, self._label_width = above, label_width
        if above:
            _column(self)
        else:
            _two_columns(self)

    def add(self, name: str, field: QWidget) -> FormRow:
        """Add a row under a name."""
        row = self.rows[name] = FormRow(field)
        words = self._labels[name] = label("muted", wraps=self._is_above)
        words.setBuddy(field)
        words.setMinimumWidth(self._label_width)
        words.setContentsMargins(0, HALF, 0, 0)
        layout = self.layout()
        if isinstance(layout, QFormLayout):
            layout.addRow(words, row)
        elif layout is not None:
            layout.addWidget(words)
            layout.addWidget(row)
        return row

    def say(self, name: str, words: str) -> None:
        """Word the label of a row; the field takes it as its accessible name."""
        self._labels[name].setText(words)
        self.rows[name].field.setAccessibleName(words)

    def show_mistake(self, name: str, words: str) -> bool:
        """Show a mistake at its row; False when the form has no such row."""
        row = self.rows.get(name)
        if row is None:
            return False
        row.show_mistake(words)
        return True

    def clear_mistakes(self) -> None:
        """Take all mistakes back."""
        for row in self.rows.values():
            row.show_mistake("")


def _column(form: QWidget) -> None:
    """Lay labels over their fields; a QFormLayout squeezes the fields when the words change."""
    layout = QVBoxLayout(form)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(HALF + 2)


def _two_columns(form: QWidget) -> None:
    layout = QFormLayout(form)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(GAP)
    layout.setVerticalSpacing(UNIT)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
