"""Names in full and beside a signature."""

import pytest

from liaison_app.language.names import (
    NameParts,
    addressed,
    dotted,
    full_name,
    initials,
    is_chinese_name,
    name_and_position,
    seems_a_name,
    signature,
)

TURLASHOV = NameParts("Турлашов", "Лаззат", "Маратович", "Лаззат Турлашов")
WANG_RU = NameParts("Ван", "Цзяньхуа", display="Ван Цзяньхуа")
WANG_ZH = NameParts("王", "建华", display="王建华")
MUKAN = NameParts(display="Мукан Дамир")


def test_signatures_have_initials_and_a_space_that_holds() -> None:
    assert signature(TURLASHOV, "ru") == "Л.\u00a0Турлашов"
    assert signature(NameParts("Тоқаев", "Қасым-Жомарт"), "kk") == "Қ.-Ж.\u00a0Тоқаев"


def test_chinese_people_and_unknown_parts_sign_in_full() -> None:
    assert signature(WANG_RU, "ru", chinese=True) == "Ван\u00a0Цзяньхуа"
    assert signature(WANG_ZH, "zh", chinese=True) == "王建华"
    assert signature(MUKAN, "ru") == "Мукан\u00a0Дамир"


def test_full_names_in_the_order_of_the_language() -> None:
    assert full_name(TURLASHOV, "ru") == "Турлашов Лаззат Маратович"
    assert full_name(NameParts("Turlashov", "Lazzat"), "en") == "Lazzat Turlashov"
    assert full_name(NameParts("Wang", "Jianhua"), "en", chinese=True) == "Wang Jianhua"
    assert full_name(WANG_ZH, "zh", chinese=True) == "王建华"
    assert full_name(NameParts("图尔拉绍夫", "拉扎特"), "zh") == "拉扎特·图尔拉绍夫"
    assert full_name(MUKAN, "ru") == "Мукан Дамир"


def test_the_addressee_has_the_case_that_was_typed() -> None:
    assert addressed(TURLASHOV, "Турлашову") == "Турлашову\u00a0Л.М."
    assert addressed(MUKAN, "Мукану Дамиру") == "Мукану Дамиру"


def test_initials() -> None:
    assert [initials(name) for name in ("әлия", "Анна-Мария", "", "-")] == ["Ә.", "А.-М.", "", ""]


@pytest.mark.parametrize("written", ["穆坎·达米尔", "穆坎 • 达米尔", "穆坎・达米尔", "穆坎‧达米尔"])
def test_one_dot_for_transcribed_names(written: str) -> None:
    assert dotted(written) == "穆坎·达米尔"


def test_chinese_names_are_told_from_transcriptions() -> None:
    names = ("王建华", "欧阳修", "拉扎特·图尔拉绍夫", "Ван", "", "王")
    assert [is_chinese_name(name) for name in names] == [True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Оспанов Ерлан, заместитель акима", ("Оспанов Ерлан", "заместитель акима")),
        ("王建国，副总经理、总工程师", ("王建国", "副总经理、总工程师")),
        ("李伟、地质师", ("李伟", "地质师")),
        ("Оспанов Ерлан", ("Оспанов Ерлан", "")),
        ("Оспанов Ерлан,", ("Оспанов Ерлан", "")),
        (", заместитель акима", (", заместитель акима", "")),
    ],
)
def test_a_position_stands_behind_the_first_comma(typed: str, parts: tuple[str, str]) -> None:
    assert name_and_position(typed) == parts


@pytest.mark.parametrize(
    ("typed", "is_name"),
    [
        ("Лаззат Турлашов", True),
        ("Тұрлашов Лаззат Маратұлы", True),
        ("王建华", True),
        ("Главный инженер", False),
        ("Секретарь", False),
        ("Оспанов Ерлан, Аким", False),
        ("总经理", False),
        ("ТОО Строитель", False),
        ("", False),
    ],
)
def test_a_name_is_told_from_a_position(typed: str, is_name: bool) -> None:
    assert seems_a_name(typed) is is_name
