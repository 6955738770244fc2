"""Fields of one line: what is typed in any language is read, what is not stays and is marked."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.language import current
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.lines import ChoiceField, DateLine, NumberLine, TextLine
from liaison_app.ui.kit.options import Option
from tests.ui.keyboard import compose, press, write

MEETING = date(2025, 4, 24)


class Sheet:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.text, self.number = TextLine(), NumberLine()
        self.date = DateLine(lambda: MEETING)
        self.choice = ChoiceField(lambda: [Option("kz", "РК"), Option("cn", "КНР")])
        rows = QVBoxLayout(self.window)
        self.told: list[object] = []
        for field in (self.text, self.date, self.number, self.choice):
            rows.addWidget(field)
            field.edited.connect(self.told.append)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.text.setFocus()


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    switch_language("ru")
    yield Sheet(qtbot)
    current.switch("ru")


def test_a_line_is_cleaned_and_told(sheet: Sheet) -> None:
    write(sheet.text, " а б")
    assert sheet.told[-1] == "а б"
    compose(sheet.text, "zhong")
    sheet.date.setFocus()
    assert sheet.text.value() == sheet.told.pop() == "а бzhong"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15.05", date(2025, 5, 15)),
        ("15 мая", date(2025, 5, 15)),
        ("15 мамыр", date(2025, 5, 15)),
        ("5月15日", date(2025, 5, 15)),
        ("15.02", date(2026, 2, 15)),
    ],
)
def test_a_date_is_read_in_three_languages(sheet: Sheet, typed: str, day: date) -> None:
    sheet.date.setFocus()
    write(sheet.date, typed)
    assert sheet.told == []
    press(sheet.date, "Tab")
    assert sheet.told == [day]
    assert sheet.date.text() == f"{day:%d.%m.%Y}"


def test_the_digit_row_of_the_kazakh_layout_is_read_as_digits(sheet: Sheet) -> None:
    sheet.date.setFocus()
    write(sheet.date, '"ғюқғюәқәғ')
    press(sheet.date, "Return")
    assert sheet.told == [date(2025, 5, 15)]
    sheet.number.setFocus()
    write(sheet.number, '"әі')
    press(sheet.number, "Return")
    assert sheet.told[-1] == Decimal(123)


def test_what_is_no_date_stays_and_is_marked(sheet: Sheet) -> None:
    sheet.date.setFocus()
    write(sheet.date, "когда-нибудь")
    press(sheet.date, "Tab")
    assert sheet.told == []
    assert sheet.date.text() == "когда-нибудь"
    assert sheet.date.property("wrong") == "true"
    assert sheet.date.toolTip()


def test_a_date_can_be_taken_away(sheet: Sheet) -> None:
    sheet.date.show_value(date(2025, 5, 15))
    sheet.date.setFocus()
    press(sheet.date, "Ctrl+A", "Delete", "Tab")
    assert sheet.told == [None]


def test_a_date_is_written_as_the_language_does(sheet: Sheet) -> None:
    sheet.date.show_value(date(2025, 5, 15))
    assert sheet.date.text() == "15.05.2025"
    switch_language("zh")
    assert sheet.date.text() == "2025-05-15"


def test_sums_are_read_with_spaces_units_and_commas(sheet: Sheet) -> None:
    sheet.number.setFocus()
    write(sheet.number, "94,5 млрд")
    press(sheet.number, "Tab")
    assert sheet.told == [Decimal("94500000000")]
    assert sheet.number.text().replace("\u00a0", " ") == "94 500 000 000"


def test_a_choice_is_told_by_its_key_and_survives_another_language(sheet: Sheet) -> None:
    sheet.choice.setFocus()
    press(sheet.choice, "Down")
    assert sheet.told == ["kz"]
    press(sheet.choice, "Down")
    assert sheet.told[-1] == "cn"
    switch_language("kk")
    assert sheet.choice.value() == "cn"
    assert isinstance(sheet.choice, QComboBox)
