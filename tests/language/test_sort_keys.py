"""Sort keys: the alphabets, pinyin, numbers, and SQLite's own byte order."""

import sqlite3
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.language.sort_keys import KAZAKH_ALPHABET, sort_key

ANYTHING = st.text(st.characters(exclude_categories=()))
KAZAKH_WORDS = st.text(KAZAKH_ALPHABET, min_size=1, max_size=12)


def in_order(words: Sequence[str], language: ContentLanguage) -> list[str]:
    return sorted(words, key=lambda word: sort_key(word, language))


def test_the_kazakh_alphabet() -> None:
    assert len(KAZAKH_ALPHABET) == 42
    assert in_order(sorted(KAZAKH_ALPHABET), "kk") == list(KAZAKH_ALPHABET)
    capitals = [letter.upper() for letter in KAZAKH_ALPHABET]
    assert in_order(sorted(capitals), "kk") == capitals


@given(st.lists(KAZAKH_WORDS, max_size=8))
def test_kazakh_words_sort_letter_by_letter(words: list[str]) -> None:
    expected = sorted(words, key=lambda word: [KAZAKH_ALPHABET.index(letter) for letter in word])
    assert in_order(words, "kk") == expected


def test_russian_yo_is_ye() -> None:
    assert in_order(["ель", "ёлка", "еж", "жук"], "ru") == ["еж", "ёлка", "ель", "жук"]
    assert in_order(["ёлка", "ель", "ея"], "kk") == ["ель", "ея", "ёлка"]


def test_chinese_by_syllable_tone_and_the_same_character_together() -> None:
    words = ["王建", "完全", "万科", "王安", "汪洋", "重庆", "北京"]
    assert in_order(words, "zh") == ["北京", "完全", "万科", "汪洋", "王安", "王建", "重庆"]
    assert in_order(["绿", "路", "罗"], "zh") == ["路", "罗", "绿"]


def test_persons_sort_by_their_surnames_reading() -> None:
    people = ["曾国藩", "陈毅", "单田芳", "戴笠", "尉迟恭", "于谦"]
    in_family_order = sorted(people, key=lambda name: sort_key(name, "zh", person=True))
    assert in_family_order == ["陈毅", "戴笠", "单田芳", "于谦", "尉迟恭", "曾国藩"]


def test_numbers_sort_by_value() -> None:
    names = ["№ 10", "№ 2", "пункт 1.10", "пункт 1.2", "пункт 1.02", "2", "0", "1" * 30, "9" * 29]
    assert in_order(names, "ru") == [
        "0", "2", "№ 2", "№ 10", "9" * 29, "1" * 30, "пункт 1.02", "пункт 1.2", "пункт 1.10",
    ]  # fmt: skip
    assert in_order(["第10条", "第2条"], "zh") == ["第2条", "第10条"]


def test_case_quotes_and_width_do_not_count() -> None:
    assert in_order(["«Яна»", "абай", "Бек", "(Вега)"], "ru") == ["абай", "Бек", "(Вега)", "«Яна»"]
    assert sort_key("ＡＢ１", "zh").split("\t")[0] == sort_key("ab1", "zh").split("\t")[0]


def test_a_shorter_name_comes_first_and_a_space_before_letters() -> None:
    assert in_order(["Аба", "Аб вода", "Аб"], "kk") == ["Аб", "Аб вода", "Аба"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ["5", "Әке", "Яблоко", "Zeta", "Ωμέγα", "王"]),
        ("ru", ["5", "Әке", "Яблоко", "Zeta", "Ωμέγα", "王"]),
        ("zh", ["5", "王", "Zeta", "Әке", "Яблоко", "Ωμέγα"]),
    ],
)
def test_scripts_have_their_order(language: ContentLanguage, words: list[str]) -> None:
    assert in_order(words[::-1], language) == words


@pytest.mark.parametrize("language", CONTENT_LANGUAGES)
def test_every_character_has_a_key(language: ContentLanguage) -> None:
    for code in range(0, sys.maxunicode + 1, 7):
        assert sort_key(chr(code), language)


@given(ANYTHING.map(lambda text: text * 20), st.sampled_from(CONTENT_LANGUAGES))
def test_keys_are_bounded_and_stable(text: str, language: ContentLanguage) -> None:
    key = sort_key(text, language)
    assert len(key) <= 401
    assert sort_key(text, language) == key


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=12))
def test_sqlite_sorts_the_keys_as_python_does(words: list[str]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE keys (key TEXT)")
    keys = [sort_key(word.replace("\x00", ""), "zh") for word in words]
    connection.executemany("INSERT INTO keys VALUES (?)", [[key] for key in keys])
    rows = connection.execute("SELECT key FROM keys ORDER BY key").fetchall()
    connection.close()
    assert [row[0] for row in rows] == sorted(keys)
