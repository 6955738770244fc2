import pytest

from liaison_app.papers.breaks import BREAK_POINT, SOFT_HYPHEN, fitted, with_breaks
from liaison_app.papers.paper import Column, Paper, Part, Row, Run, Table, line


@pytest.mark.parametrize(
    ("text", "longest", "broken"),
    [
        ("Индустриялық даму", 40, "Индустриялық даму"),
        ("Индустриялық даму", 8, "Ин-дуст-рия-лық даму"),
        ("инновационного", 10, "ин-но-ва-цион-но-го"),
        ("исполнительская", 10, "ис-пол-ни-тельс-кая"),
        ("abcdefghijkl", 6, "a.b.c.d.e.f.g.h.i.j.k.l"),
        ("2025-01-02/0033", 8, "2.0.2.5.-.0.1.-.0.2./.0.0.3.3"),
        ("中方合作伙伴参与国家工业创新发展规划", 4, "中方合作伙伴参与国家工业创新发展规划"),
        ("бгд\u0301" * 3, 6, "б.г.д\u0301.б.г.д\u0301.б.г.д\u0301"),
    ],
)
def test_long_words_may_break(text: str, longest: int, broken: str) -> None:
    made = with_breaks(text, longest)
    assert made.replace(SOFT_HYPHEN, "-").replace(BREAK_POINT, ".") == broken
    assert made.replace(SOFT_HYPHEN, "").replace(BREAK_POINT, "") == text


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
