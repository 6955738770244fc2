"""A whole number between two bounds."""

from PySide6.QtWidgets import QWidget

from liaison_app.language.current import language, pgettext
from liaison_app.language.typed_numbers import read_sum
from liaison_app.ui.kit.lines import Reading, ReadLine


class CountLine(ReadLine):
    """A whole number from `least` to `most`; its value is an int, or None where it is empty."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        """Make it empty."""
        reading = Reading(
            read=lambda typed: _read(typed, least, most),
            written=lambda count: str(count) if isinstance(count, int) else "",
            mistake=lambda: pgettext(
                "number field",
                "Type a whole number from {least} to {most}.",
                least=least,
                most=most,
            ),
        )
        super().__init__(reading, parent)


def _read(typed: str, least: int, most: int) -> int | None:
    found = read_sum(typed, language())
    if found is None or found != found.to_integral_value():
        return None
    return int(found) if least <= found <= most else None
