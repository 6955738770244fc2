"""A page's texts, chosen column by column: each row by its own preference."""

from datetime import date

from liaison_app.domain.rows import Shown
from liaison_app.storage.registers.asking import Asked
from liaison_app.storage.registers.texts import days, shown_column

ASKED = Asked("ru", date(2025, 6, 2), content_language="kk")
IN_CHINESE = ASKED.preferring("zh")
IN_KAZAKH = ASKED.preferring("kk")


def test_a_row_without_the_asked_language_takes_that_of_its_minutes() -> None:
    columns = [("бір", "екі", "үш", ""), ("один", "", "", ""), ("一", "二", "三", "")]
    found = shown_column(columns, 0, [IN_CHINESE, IN_CHINESE, IN_KAZAKH, IN_KAZAKH])
    assert found == [Shown("один", "ru"), Shown("二", "zh"), Shown("үш", "kk"), Shown("", "ru")]


def test_columns_that_are_whole_or_empty() -> None:
    columns = [("", ""), ("", ""), ("", ""), ("", ""), ("да", "нет"), ("", "")]
    preferences = [IN_CHINESE, IN_KAZAKH]
    assert shown_column(columns, 0, preferences) == [Shown("", "ru")] * 2
    assert shown_column(columns, 1, preferences) == [Shown("да", "ru"), Shown("нет", "ru")]


def test_days() -> None:
    assert days(["2025-06-02", None]) == [date(2025, 6, 2), None]
