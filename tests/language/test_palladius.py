"""Proposals of Cyrillic names: every rule of domain.md 5.2 that has an example."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.language.palladius import person, place, spelled


@pytest.mark.parametrize(
    ("hanzi", "pinyin", "cyrillic"),
    [
        ("王建华", "Wáng Jiànhuá", "Ван Цзяньхуа"),
        ("习近平", "Xí Jìnpíng", "Си Цзиньпин"),
        ("韩春霖", "Hán Chūnlín", "Хань Чуньлинь"),
        ("蒋薇", "Jiǎng Wēi", "Цзян Вэй"),
        ("刘慧", "Liú Huì", "Лю Хуэй"),
        ("吕布", "Lǚ Bù", "Люй Бу"),
        ("欧阳修", "Ōuyáng Xiū", "Оуян Сю"),
        ("司马光", "Sīmǎ Guāng", "Сыма Гуан"),
        ("曾国藩", "Zēng Guófān", "Цзэн Гофань"),
        ("单田芳", "Shàn Tiánfāng", "Шань Тяньфан"),
        ("尉迟恭", "Yùchí Gōng", "Юйчи Гун"),
        ("万俟卨", "Mòqí Xiè", "Моци Се"),
        ("王", "Wáng", "Ван"),
    ],
)
def test_people_from_hanzi_and_from_pinyin(hanzi: str, pinyin: str, cyrillic: str) -> None:
    assert spelled(hanzi) == pinyin
    assert person(hanzi) == cyrillic
    assert person(pinyin) == cyrillic


@pytest.mark.parametrize(
    ("hanzi", "cyrillic"),
    [
        ("长安", "Чанъань"),
        ("平安", "Пинъань"),
        ("朋友", "Пэнъю"),
        ("天安门", "Тяньаньмэнь"),
        ("延安", "Яньань"),
        ("西安", "Сиань"),
        ("重庆", "Чунцин"),
        ("长沙", "Чанша"),
        ("佳鑫", "Цзясинь"),
        ("安徽", "Аньхой"),
    ],
)
def test_places_are_one_word_with_the_hard_sign(hanzi: str, cyrillic: str) -> None:
    assert place(hanzi) == cyrillic


def test_established_names_are_never_transliterated() -> None:
    assert (place("北京"), place("北京", "kk")) == ("Пекин", "Бейжің")
    assert (place("霍尔果斯"), place("霍尔果斯", "kk")) == ("Хоргос", "Қорғас")
    assert person("孙中山") == "Сунь Ятсен"


@pytest.mark.parametrize(
    ("pinyin", "cyrillic"),
    [
        ("Ping'an", "Пинъань"),
        ("pingan", "Пиньгань"),
        ("Xi'an", "Сиань"),
        ("xian", "Сянь"),
        ("wang2 jian4hua2", "Ван Цзяньхуа"),
        ("Zhang Xiao-ming", "Чжан Сяомин"),
        ("LÜ BU", "Люй Бу"),
        ("nü’er", "Нюйэр"),
    ],
)
def test_pinyin_as_people_type_it(pinyin: str, cyrillic: str) -> None:
    assert person(pinyin) == cyrillic


@pytest.mark.parametrize(
    "name", ["", " ", "古丽努尔·肯杰别克克兹", "Smith", "Иванов", "王 abc", "\U0003a000", "'"]
)
def test_what_is_no_chinese_name_gets_no_proposal(name: str) -> None:
    assert person(name) is None


@given(st.text(max_size=30) | st.text("abcdefghijklmnopqrstuvwxyz' ", max_size=80))
def test_any_text_may_be_asked(text: str) -> None:
    for proposed in (person(text), place(text), spelled(text)):
        assert proposed is None or proposed
