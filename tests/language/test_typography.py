"""Spaces that hold, and Chinese signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.typography import bound, full_width


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("протокол № 5 от 28 апреля 2025 года", "ru", "протокол №~5 от 28~апреля 2025~года"),
        ("2025 жылғы 28 сәуірдегі № 5 хаттама", "kk", "2025~жылғы 28~сәуірдегі №~5 хаттама"),
        ("2025 жылғы 5 сәуірге дейін", "kk", "2025~жылғы 5~сәуірге дейін"),
        ("Л. Турлашов и Турлашову Л.М.", "ru", "Л.~Турлашов и Турлашову~Л.М."),
        ("94,5 млрд тенге", "ru", "94,5~млрд~тенге"),
        ("120 тыс. тенге, 1 234 567 км", "ru", "120~тыс.~тенге, 1~234~567~км"),
        ("план – работа", "ru", "план~– работа"),
        ("на 2020-2025 годы", "ru", "на 2020–2025~годы"),
        ("тел. 2020-2025-01", "ru", "тел. 2020-2025-01"),
        ("5 дней подряд, 5 туристов, 5 т", "ru", "5~дней подряд, 5 туристов, 5~т"),
        ("продлён 2 раза, 1 размер", "ru", "продлён 2~раза, 1 размер"),
        ("1 рет ұзартылды, 28 күн қалды", "kk", "1~рет ұзартылды, 28~күн қалды"),
        ("№ 5", "zh", "№ 5"),
    ],
)
def test_bound(text: str, language: ContentLanguage, expected: str) -> None:
    assert bound(text, language) == expected.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公司提交计划,并说明原因.", "公司提交计划，并说明原因。"),
        ("时间:10:00", "时间：10:00"),
        ("第2.1条", "第2.1条"),
        ("一.总则", "一.总则"),
        ("(含当日)", "（含当日）"),
        ("杰特苏(Zhetisu)", "杰特苏（Zhetisu）"),
        ("LLP (Zhetisu) 公司", "LLP (Zhetisu) 公司"),
        ('关于"规划"的通知', "关于“规划”的通知"),
        ("2025 年 5 月", "2025年5月"),
        ("共1,234,567元", "共1,234,567元"),
        ("如果...那么", "如果……那么"),
        ("见 https://a.kz/b,c", "见 https://a.kz/b,c"),
        ("Hello, world. (ok)", "Hello, world. (ok)"),
        ("План, работа", "План, работа"),
    ],
)
def test_full_width(text: str, expected: str) -> None:
    assert full_width(text) == expected


TEXTS = st.text() | st.text('杰特苏一(),.:"…5 №ЛапрельА.г–-', max_size=40)


@given(TEXTS, st.sampled_from(["kk", "ru", "zh"]))
def test_twice_changes_nothing_and_no_word_is_lost(text: str, language: ContentLanguage) -> None:
    once = bound(text, language)
    assert bound(once, language) == once
    assert once.replace("\u00a0", " ").replace("–", "-") == text.replace("\u00a0", " ").replace(
        "–", "-"
    )


@given(TEXTS)
def test_chinese_signs_are_set_once(text: str) -> None:
    once = full_width(text)
    assert full_width(once) == once
    letters = [char for char in text if char.isalnum()]
    assert [char for char in once if char.isalnum()] == letters
