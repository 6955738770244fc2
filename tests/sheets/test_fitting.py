"""How high rows are."""

import pytest

from liaison_app.base.languages import ContentLanguage
from liaison_app.sheets.fitting import lines_of, row_height


@pytest.mark.parametrize(
    ("text", "width", "language", "lines"),
    [
        ("План", 20, "ru", 1),
        ("Управление пассажирского транспорта и автомобильных дорог", 21, "ru", 4),
        ("Управление индустриально-инновационного развития", 21, "ru", 4),
        ("первая;\nвторая;\nтретья", 40, "ru", 3),
        ("а" * 95, 21.8, "ru", 5),  # one word that is torn
        ("公司提交资金计划", 20, "zh", 1),
        ("公司提交按季度分期款项和币种编制的资金计划", 20, "zh", 3),
        ("", 20, "kk", 1),
    ],
)
def test_lines_of_a_text(text: str, width: float, language: ContentLanguage, lines: int) -> None:
    assert lines_of(text, width, language) == lines


def test_no_row_is_higher_than_excel_allows() -> None:
    assert row_height(1, "ru") < row_height(2, "ru") < row_height(5, "zh")
    assert row_height(10_000, "ru") == 409
