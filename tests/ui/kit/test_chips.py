"""Filter chips driven by keys and mouse; the row wraps."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.chips import ChipRow, FilterChip
from liaison_app.ui.kit.options import Option, OptionList
from tests.ui.keyboard import click, press, write

SIDES = [Option("kz", "РК"), Option("cn", "КНР"), Option("both", "Стороны")]
MANY = [Option(number, f"Организация {number}") for number in range(40)]


def chip(qtbot: QtBot, options: list[Option], *, many: bool = True) -> FilterChip:
    made = FilterChip(lambda: "Сторона", lambda: options, many=many)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def opened() -> OptionList:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, OptionList)
    return popup


def test_space_ticks_and_enter_takes(qtbot: QtBot) -> None:
    side = chip(qtbot, SIDES)
    told: list[object] = []
    side.changed.connect(told.append)
    press(side, "Return")
    press(opened().list, "Space", "Down", "Space", "Return")
    assert told == [("kz", "cn")]
    assert side.text() == "РК, КНР"
    assert side.property("chosen") == "true"


def test_enter_alone_takes_the_line_it_stands_on(qtbot: QtBot) -> None:
    side = chip(qtbot, SIDES)
    press(side, "Down")
    press(opened().list, "Down", "Return")
    assert side.chosen == ("cn",)


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    side = chip(qtbot, SIDES)
    press(side, "Return")
    press(opened().list, "Space", "Escape")
    assert side.chosen == ()
    assert side.text() == "Сторона"


def test_delete_and_the_cross_clear(qtbot: QtBot) -> None:
    side = chip(qtbot, SIDES)
    side.choose(("kz",))
    press(side, "Delete")
    assert side.chosen == ()
    side.choose(("kz",))
    side.resize(side.sizeHint())
    click(side, QPoint(side.width() - 16, side.height() // 2))
    assert side.chosen == ()


def test_unticking_everything_clears(qtbot: QtBot) -> None:
    side = chip(qtbot, SIDES)
    side.choose(("kz",))
    press(side, "Return")
    press(opened().list, "Space", "Return")
    assert side.chosen == ()


def test_a_long_list_is_narrowed_by_typing(qtbot: QtBot) -> None:
    organisation = chip(qtbot, MANY, many=False)
    press(organisation, "Return")
    write(opened().filter, "ЗАЦИЯ 37")
    press(opened().filter, "Return")
    assert organisation.chosen == (37,)


def test_the_chosen_words_follow_the_options(qtbot: QtBot) -> None:
    words = {"kz": "РК"}
    side = FilterChip(lambda: "所属方", lambda: [Option(key, text) for key, text in words.items()])
    qtbot.addWidget(side)
    side.choose(("kz",))
    words["kz"] = "哈"
    side.retranslate()
    assert (side.text(), side.chosen_words()) == ("哈", "哈")


def test_a_row_of_chips_wraps_where_it_has_no_room(qtbot: QtBot) -> None:
    chips = [FilterChip(lambda: "Ответственный", lambda: SIDES) for _ in range(6)]
    row = ChipRow(chips)
    qtbot.addWidget(row)
    row.show()
    row.resize(2000, 40)
    assert len({made.y() for made in chips}) == 1
    row.resize(300, 400)
    assert len({made.y() for made in chips}) > 2
    assert all(made.x() + made.width() <= 300 for made in chips)


def test_clearing_the_row_clears_every_chip(qtbot: QtBot) -> None:
    chips = [FilterChip(lambda: "Сторона", lambda: SIDES) for _ in range(2)]
    row = ChipRow(chips)
    qtbot.addWidget(row)
    for made in chips:
        made.choose(("kz",))
    with qtbot.waitSignal(row.changed):
        row.clear()
    assert [made.chosen for made in chips] == [(), ()]


@pytest.mark.parametrize("many", [True, False])
def test_a_click_takes_a_line(qtbot: QtBot, many: bool) -> None:
    side = chip(qtbot, SIDES, many=many)
    press(side, "Return")
    popup = opened()
    line = popup.list.visualItemRect(popup.list.item(1))
    click(popup.list.viewport(), line.center())
    popup.close()
    assert side.chosen == ("cn",)
