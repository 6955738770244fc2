"""Folding and search: what people type finds what is stored, in a real FTS5 table."""

import sqlite3
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.language.fold import FTS_TOKENIZER, fold, match_query, name_tokens, tokens

ANYTHING = st.text(st.characters(exclude_categories=()))


class Table:
    """A search table as the storage builds it."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute(
            f'CREATE VIRTUAL TABLE search USING fts5(words, tokenize = "{FTS_TOKENIZER}")'
        )

    def add(self, words: list[str]) -> None:
        self.connection.execute("INSERT INTO search VALUES (?)", [" ".join(words)])

    def finds(self, typed: str) -> int:
        found = self.connection.execute(
            "SELECT count(*) FROM search WHERE search MATCH ?", [match_query(typed)]
        ).fetchone()
        return int(found[0])


@pytest.fixture
def table() -> Iterator[Table]:
    made = Table()
    yield made
    made.connection.close()


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Ёлка", "елка"),
        ("Қазақстан", "казакстан"),
        ("Өңір", "онир"),
        ("Ұлттық үкімет", "улттык укимет"),
        ("ғылым һәм білім", "гылым хам билим"),
        ("ＡＢＣ１２３", "abc123"),
        ("Wáng Jiànhuá", "wang jianhua"),
        ("инфор\u00adмация", "информация"),
    ],
)
def test_the_same_word_on_another_keyboard(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


def test_short_i_is_a_letter_of_its_own() -> None:
    assert fold("Й") == "й"
    assert fold("и\u0306") == "й"


def test_words_and_hanzi() -> None:
    assert tokens("«Жетісу Вольфрамы» ЖШС, № 5: 钨业公司") == [
        "жетису", "вольфрамы", "жшс", "5", "钨", "业", "公", "司",
    ]  # fmt: skip


def test_latin_letters_inside_a_cyrillic_word() -> None:
    assert tokens("еңбекшiқазақ") == tokens("еңбекшіқазақ")
    assert tokens("C7 iPhone") == ["c7", "iphone"]


def test_every_character_is_folded_for_good() -> None:
    changed = [code for code in range(sys.maxunicode + 1) if (f := fold(chr(code))) != fold(f)]
    assert changed == []


@given(ANYTHING)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "typed",
    [
        "王建华",
        "建华",
        "王",
        "wang",
        "wangjian",
        "jianhua",
        "wjh",
        "Wáng Jiànhuá",
        "hua",
        "Жетысу 王",
    ],
)
def test_a_chinese_name_is_found_by_hanzi_pinyin_and_initials(table: Table, typed: str) -> None:
    table.add(name_tokens("王建华 (Жетысу Вольфрам)"))
    assert table.finds(typed) == 1


def test_surnames_and_words_have_their_own_reading(table: Table) -> None:
    table.add(name_tokens("曾国藩"))
    table.add(name_tokens("中国银行"))
    table.add(name_tokens("吕布"))
    assert table.finds("zengguofan") == 1
    assert table.finds("yinhang") == 1
    assert (table.finds("lubu"), table.finds("lvbu"), table.finds("lübu")) == (1, 1, 1)


def test_a_name_of_several_parts_and_rare_characters(table: Table) -> None:
    table.add(name_tokens("𠮷田·拉扎特·图尔拉绍夫"))
    assert table.finds("𠮷田") == 1
    assert table.finds("tuerla") == 1


def test_hanzi_are_searched_as_a_phrase(table: Table) -> None:
    table.add(tokens("项目资金计划"))
    assert table.finds("资金") == 1
    assert table.finds("金资") == 0


def test_the_last_word_may_be_unfinished_and_others_not(table: Table) -> None:
    table.add(tokens("Отчёт о плане финансирования от 28.04.2025"))
    assert table.finds("плане финанс") == 1
    assert table.finds("план финансирования") == 0
    assert table.finds("28.04.20") == 1
    assert table.finds("04.28") == 0


def test_syntax_is_only_text() -> None:
    assert match_query('план" OR words:x*') == '"план" AND "or" AND "words x" *'


@pytest.mark.parametrize("typed", ["", "  ", "«»", "***", '"', "№", "\ud800"])
def test_nothing_to_search(typed: str) -> None:
    assert match_query(typed) is None


def test_very_long_questions_are_still_answered(table: Table) -> None:
    table.add(tokens("а" * 5000))
    assert table.finds("а" * 5000) == 1
    assert table.finds("б " * 5000) == 0


@given(
    st.text(st.characters(exclude_categories=()))
    | st.text('"*^:(){}+-ANDORNETабқ王1 ', max_size=60)
)
def test_no_question_breaks_the_table(typed: str) -> None:
    table = Table()
    table.add(["план"])
    if match_query(typed) is not None:
        assert table.finds(typed) in (0, 1)
    table.connection.close()


@given(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=40))
def test_what_was_indexed_is_found_by_itself(text: str) -> None:
    table = Table()
    known = text if text.isascii() else "".join(char for char in text if ord(char) < 0x530)
    table.add(tokens(known))
    if match_query(known) is not None:
        assert table.finds(known) == 1
    table.connection.close()
