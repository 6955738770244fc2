"""A whole number between two bounds."""

from PySide6.QtWidgets import QWidget

from liaison_app.language.current import language, pgettext
from liaison_app.language.typed_numbers import read_sum
from liaison_app.ui.kit.lines import NumberLine


class CountLine(NumberLine):
    """A whole number from `least` to `most`; its value is an int, or None where it is empty."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._least, self._most = least, most

    def read(self, typed: str) -> object:
        """Read a whole number within the bounds."""
        found = read_sum(typed, language())
        if found is None or found != found.to_integral_value():
            return None
        return int(found) if self._least <= found <= self._most else None

    def written(self, value: object) -> str:
        """Write it plainly."""
        return str(value) if isinstance(value, int) else ""

    def mistake(self) -> str:
        """Say what was expected."""
        return pgettext(
            "number field",
            "Type a whole number from {least} to {most}.",
            least=self._least,
            most=self._most,
        )
