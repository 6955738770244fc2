"""How high the rows of the outline are."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from liaison_app.ui.meetings.outline.rows import OutlineRow
from liaison_app.ui.meetings.outline.view import Outline


def test_a_title_of_one_line_leaves_room_for_the_languages_below_the_mark(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.resize(300, 300)
    outline.show_rows(
        [OutlineRow(1, 1, "О встрече"), OutlineRow(2, 2, "О встрече", lacking=("kk", "zh"))]
    )
    done, lacking = (outline.sizeHintForRow(row) for row in (0, 1))
    assert lacking >= done + 0.3 * QFontMetricsF(outline.font()).lineSpacing()
