"""Registers over 100,000 real rows, driven by keys."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaison_app.base.settings import load_settings
from liaison_app.tasks.reader import Reader
from liaison_app.ui.kit.table.register import RegisterTable
from liaison_app.ui.kit.table.source import Order
from tests.ui.keyboard import click, press, write
from tests.ui.kit.table.numbered import COLUMNS, Line, Numbered, make

COUNT = 100_000


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("data") / "big.db", COUNT)


@pytest.fixture
def reader(qapp: QApplication) -> Reader:
    assert qapp is not None
    return Reader()


def shown(qtbot: QtBot, source: Numbered, reader: Reader, count: int) -> RegisterTable[Line]:
    table = RegisterTable[Line]("test", COLUMNS, reader, load_settings())
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.show()
    with qtbot.waitSignal(table.rows.counted):
        table.show_source(source, Order("id"))
    qtbot.waitUntil(lambda: table.rows.rowCount() == count and reader.under_way == 0)
    return table


def text_at(table: RegisterTable[Line], row: int, column: int = 1) -> object:
    return table.rows.index(row, column).data()


def test_first_page_is_there_and_the_rest_is_read_when_looked_at(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    source = Numbered(big)
    table = shown(qtbot, source, reader, COUNT)
    assert source.calls == ["first", "ids"]
    assert text_at(table, 199) == f"Text {199 * 7919 % COUNT:06}"

    table.setFocus()
    press(table, "Down", "Ctrl+End")
    assert table.current_id() == COUNT - 1
    qtbot.waitUntil(lambda: text_at(table, COUNT - 1) is not None)
    assert text_at(table, COUNT - 1) == f"Text {(COUNT - 1) * 7919 % COUNT:06}"
    assert source.calls.count("rows") <= 2


def test_rows_not_read_yet_are_blank_and_asked_for_once(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    source = Numbered(big)
    table = shown(qtbot, source, reader, COUNT)
    asked = [text_at(table, 50_000 + n) for n in range(100)]
    assert asked == [None] * 100
    qtbot.waitUntil(lambda: reader.under_way == 0)
    assert source.calls.count("rows") == 1
    assert text_at(table, 50_000) == f"Text {50_000 * 7919 % COUNT:06}"


def test_scrolling_through_everything_keeps_few_rows_and_does_not_pause(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    table = shown(qtbot, Numbered(big), reader, COUNT)
    bar = table.verticalScrollBar()
    longest = 0.0
    for step in range(200):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * step // 200)
        table.viewport().repaint()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - began)
    qtbot.waitUntil(lambda: reader.under_way == 0)
    assert len(table.rows._rows) <= 31 * 200
    assert longest < 0.25


def test_a_click_on_the_head_asks_the_source_for_another_order(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    source = Numbered(big)
    table = shown(qtbot, source, reader, COUNT)
    table.choose(70_000)
    place = table.head.sectionViewportPosition(1) + 20
    for expected in ("Text 000000", f"Text {COUNT - 1:06}"):
        with qtbot.waitSignal(table.rows.counted):
            click(table.head.viewport(), QPoint(place, 10))
        qtbot.waitUntil(lambda: reader.under_way == 0)
        assert text_at(table, 0) == expected
        assert table.current_id() == 70_000
    table.head.keep()
    assert RegisterTable[Line](
        "test", COLUMNS, reader, load_settings()
    ).head.layout_kept.order == Order("text", descending=True)


def test_reload_keeps_the_chosen_row_by_its_id(
    qtbot: QtBot, tmp_path: Path, reader: Reader
) -> None:
    source = Numbered(make(tmp_path / "small.db", 1000))
    table = shown(qtbot, source, reader, 1000)
    table.choose(500)
    source.write("update line set hidden = 1 where id < 100")
    source.write("update line set text = 'new' where id = 500")
    with qtbot.waitSignal(table.rows.counted):
        table.reload()
    qtbot.waitUntil(lambda: text_at(table, 400) == "new")
    assert table.current_id() == 500
    assert table.currentIndex().row() == 400


def test_reload_of_the_same_rows_reads_only_what_is_seen(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    source = Numbered(big)
    table = shown(qtbot, source, reader, COUNT)
    table.choose(10)
    source.calls.clear()
    with qtbot.waitSignal(table.rows.counted):
        table.reload()
    qtbot.waitUntil(lambda: source.calls == ["ids", "rows"])
    qtbot.waitUntil(lambda: reader.under_way == 0)
    assert source.calls == ["ids", "rows"]
    assert table.current_id() == 10


def test_space_asks_for_the_card_and_enter_for_the_editor(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    table = shown(qtbot, Numbered(big), reader, COUNT)
    table.choose(5)
    with qtbot.waitSignal(table.card_asked) as card:
        press(table, "Space")
    with qtbot.waitSignal(table.editor_asked) as editor:
        press(table, "Return")
    assert (card.args, editor.args) == ([5], [5])
    with qtbot.waitSignal(table.typed) as letter:
        write(table, "б")
    assert letter.args == ["б"]


def test_rows_are_copied_as_text(qtbot: QtBot, big: Path, reader: Reader) -> None:
    table = shown(qtbot, Numbered(big), reader, COUNT)
    table.choose(3)
    press(table, "Shift+Down", "Ctrl+C")
    heads, first, second = QGuiApplication.clipboard().text().split("\n")
    assert heads == "No.\tText\tDue\tState"
    assert first == f"5/3\tText {3 * 7919:06}\t15.07.2025 was 16.06\tlate"
    assert second == f"5/4\tText {4 * 7919:06}\t15.07.2025 was 16.06\ton track"
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 3
    assert "<th>No.</th><th>Text</th><th>Due</th><th>State</th>" in html
    assert f"<td>5/4</td><td>Text {4 * 7919:06}</td>" in html


def test_columns_chosen_moved_and_widened_come_back(
    qtbot: QtBot, big: Path, reader: Reader
) -> None:
    table = shown(qtbot, Numbered(big), reader, COUNT)
    table.head.choose_column(2, shown=False)
    table.head.moveSection(3, 0)
    table.head.resizeSection(0, 99)
    table.head.keep()
    again = shown(qtbot, Numbered(big), reader, COUNT)
    assert again.head.shown_columns() == [3, 0, 1]
    assert again.head.sectionSize(0) == 99


def test_the_last_column_cannot_be_hidden(qtbot: QtBot, big: Path, reader: Reader) -> None:
    table = shown(qtbot, Numbered(big), reader, COUNT)
    for column in range(4):
        table.head.choose_column(column, shown=False)
    assert table.head.shown_columns() == [3]


def test_an_error_of_reading_is_told(qtbot: QtBot, tmp_path: Path, reader: Reader) -> None:
    source = Numbered(make(tmp_path / "gone.db", 10))
    source.write("drop table line")
    table = RegisterTable[Line]("test", COLUMNS, reader, load_settings())
    qtbot.addWidget(table)
    with qtbot.waitSignal(table.rows.failed) as told:
        table.show_source(source)
    assert "no such table" in str(told.args)
