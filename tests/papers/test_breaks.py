import pytest

from liaison_app.papers.breaks import BREAK_POINT, SOFT_HYPHEN, fitted, with_breaks
from liaison_app.papers.paper import Column, Paper, Part, Row, Run, Table, line


@pytest.mark.parametrize(
    ("text", "widest", "broken"),
    [
        ("Индустриялық даму", 20, "Индустриялық даму"),
        ("Индустриялық даму", 5, "Ин-дуст-рия-лық даму"),
        ("инновационного", 6, "ин-но-ва-цион-но-го"),
        ("индустриально-инновационного", 8, "индустриально-.инновационного"),
        ("№ 5, 24.04.2025", 6, "№ 5, 24.04.2025"),
        ("24.04.2025", 4, "24..04..2025"),
        ("abcdefghijkl", 4, "a.b.c.d.e.f.g.h.i.j.k.l"),
        ("中方合作伙伴参与国家工业创新发展规划", 2, "中方合作伙伴参与国家工业创新发展规划"),
        ("бгд\u0301" * 3, 3, "б.г.д\u0301.б.г.д\u0301.б.г.д\u0301"),
        ("ж" * 41, 100, ".".join("ж" * 41)),
        ("ә" * 41, 100, ".".join("ә" * 41)),
        ("на" + "а" * 9, 4, "н.а.а.а.а.а.а.а.а.а.а"),
        ("инно" + "о" * 9, 4, "ин-н.о.о.о.о.о.о.о.о.о.о"),
    ],
)
def test_wide_words_may_break(text: str, widest: float, broken: str) -> None:
    made = with_breaks(text, widest)
    assert made.replace(SOFT_HYPHEN, "-").replace(BREAK_POINT, ".") == broken
    assert made.replace(SOFT_HYPHEN, "").replace(BREAK_POINT, "") == text


def test_a_narrow_column_parts_bound_words() -> None:
    assert with_breaks("до 15\u00a0мая 2025\u00a0года", 2.5) == "до 15 мая 2025 года"
    assert with_breaks("до 15\u00a0мая 2025\u00a0года", 9) == "до 15\u00a0мая 2025\u00a0года"


def test_a_number_does_not_part_from_its_ending() -> None:
    text = "ай сайын, 5-күніне дейін, 2-тоқсан, 2020-2025"
    assert with_breaks(text, 9) == "ай сайын, 5-\u2060күніне дейін, 2-\u2060тоқсан, 2020-2025"
    assert with_breaks("2025-04-24第5号第5.1条", 9) == "2025-04-24第~5~号第~5.1~条".replace(
        "~", "\u2060"
    )


def test_a_word_that_fits_is_left_whole() -> None:
    """Wide and narrow letters count as what they are: 8.5 and 10.5 times the type size."""
    assert with_breaks("Енбекшиказахского", 9) == "Енбекшиказахского"
    assert SOFT_HYPHEN in with_breaks("шумомоющимышью", 9)


def test_words_break_in_narrow_columns_only() -> None:
    word = line("индустриальный", "ru")
    table = Table((Column(1), Column(9)), (word, word), (Row((word, word)),))
    paper = Paper("Т", (Part("ru", (table,)),))
    made = fitted(paper).parts[0].blocks[0]
    assert isinstance(made, Table)
    row = made.rows[0]
    assert isinstance(row, Row)
    assert SOFT_HYPHEN in row.cells[0][0].text
    assert row.cells[1] == (Run("индустриальный", "ru"),)
    assert made.head == row.cells
