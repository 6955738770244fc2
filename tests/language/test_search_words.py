"""What is sought: written in tables, typed by people, found again in texts."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from liaison_app.language.fold import tokens, word_spans
from liaison_app.language.search_terms import equivalents, terms
from liaison_app.language.search_words import Sought, spans_of, typed_words, written

ALPHABETS = "abcXYZ абвЁёәғқңӨұүҺіИй №5/.-«»资金计划王\u0301\u00ad㎡Ａ"
TEXTS = st.text(st.sampled_from(ALPHABETS), max_size=40)


def sought(text: str) -> Sought:
    found = written(text)
    assert found is not None
    return found


def marked(text: str, *typed: Sought) -> list[str]:
    return [text[start:end] for start, end in spans_of(text, typed)]


def test_marks_stand_on_the_words_as_they_are_written() -> None:
    text = "Жобаны ҚАРЖЫЛАНДЫРУ жоспары, 项目资金计划 от 28.04.2025"
    assert marked(text, *typed_words("каржыландыру жосп")) == ["ҚАРЖЫЛАНДЫРУ", "жоспары"]
    assert marked(text, *typed_words("资金")) == ["资金"]
    assert marked(text, *typed_words("28.04.2025")) == ["28.04.2025"]
    assert marked(text, *typed_words("金资")) == []


def test_marks_are_right_behind_letters_that_fold_to_more_or_fewer() -> None:
    assert marked("㎡ и\u0301 и\u00adнфо план", *typed_words("план")) == ["план"]
    assert marked("5 ㎡", *typed_words("m2")) == ["㎡"]


@given(TEXTS)
def test_words_have_the_same_places_as_tokens(text: str) -> None:
    found = word_spans(text)
    assume([word for word, _, _ in found] == tokens(text))  # marks may join letters across
    assert all(tokens(text[start:end]) for _, start, end in found)


@given(TEXTS, st.integers(0, 40), st.integers(1, 40))
def test_the_beginning_of_any_word_is_marked(text: str, number: int, length: int) -> None:
    found = word_spans(text)
    assume(found)
    word, start, end = found[number % len(found)]
    beginning = word[:length]
    spans = spans_of(text, typed_words(beginning.upper()))
    assert any(begin <= start and end <= stop for begin, stop in spans)


def test_a_stem_may_go_on_and_a_word_may_not() -> None:
    assert sought("руд*").is_said_by(["рудой"])
    assert not sought("жол").is_said_by(["жолдас"])
    assert sought("кен орн*").expression == '"кен орн" *'
    assert sought("вольфрамов* руд*").expression == 'NEAR("вольфрамов" * "руд" *, 1)'


@pytest.mark.parametrize("word", ["вольфрам", "вольфрама", "tungsten", "wolfram", "钨"])
def test_a_term_is_found_by_any_of_its_names(word: str) -> None:
    labels = {one.label for one in equivalents(tokens(word))}
    assert {"вольфрам…", "钨", "tungsten"} <= labels


def test_terms_of_several_words() -> None:
    ore = {one.label for one in equivalents(["кен", "орнын"])}
    assert {"месторождени…", "矿床"} <= ore
    assert equivalents(["жираф"]) == []


def test_the_table_of_terms_is_whole() -> None:
    from liaison_app.base.paths import resources

    lines = (resources() / "search_terms.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["kk", "ru", "zh", "en"]
    assert [line for line in lines if len(line.split("\t")) != 4 or "||" in line] == []
    assert len(terms()) == len(lines) - 1
    assert all(len(one.words[0]) > 1 or one.words[0] > "一" for term in terms() for one in term)
