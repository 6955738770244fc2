"""Lines of the talks on their way to an agenda item."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

LINES_MIME = "application/x-liaison-raw-lines"


def lines_to_drag(ids: Sequence[int]) -> QMimeData:
    """Give lines as what is dragged."""
    data = QMimeData()
    data.setData(LINES_MIME, " ".join(map(str, ids)).encode())
    return data


def dragged_lines(data: QMimeData) -> list[int]:
    """Give the ids of the lines dropped."""
    return [int(number) for number in bytes(data.data(LINES_MIME).data()).split()]
