"""An edit in any language marks the others; typing and undoing leaves no trace (domain.md 1.4)."""

from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.trilingual import TextState, Trilingual

languages = st.sampled_from(CONTENT_LANGUAGES)
short_texts = st.sampled_from(["", "а", "б", "план", "计划", "план финансирования"])
edits = st.lists(st.tuples(languages, short_texts), max_size=6)


def written(value: Trilingual, *steps: tuple[ContentLanguage, str]) -> Trilingual:
    """Write texts one after the other, each as an act of its own."""
    for language, text in steps:
        value = value.written(language, text)
    return value


@st.composite
def values(draw: st.DrawFn) -> Trilingual:
    value = written(Trilingual(), *draw(edits))
    for language in draw(st.lists(languages, max_size=2)):
        if value.text(language):
            value = value.confirm(language, reviewed=draw(st.booleans()))
    return value


FULL = Trilingual("жоспар", "план", "计划")


def test_what_is_not_there_is_missing() -> None:
    states = {language: Trilingual(ru="план").state(language) for language in CONTENT_LANGUAGES}
    assert states == {
        "kk": TextState.MISSING,
        "ru": TextState.DRAFT,
        "zh": TextState.MISSING,
    }


@given(languages, st.sampled_from(["план на год", "全年计划"]))
def test_an_edit_in_any_language_marks_the_two_others(language: ContentLanguage, text: str) -> None:
    edited = FULL.written(language, text)
    for other in CONTENT_LANGUAGES:
        expected = TextState.DRAFT if other == language else TextState.CHECK
        assert edited.state(other) is expected
        assert edited.changed_since(other) == (() if other == language else (language,))


def test_a_first_translation_marks_nobody() -> None:
    value = written(Trilingual(), ("ru", "план"), ("kk", "жоспар"), ("zh", "计划"))
    assert {value.state(language) for language in CONTENT_LANGUAGES} == {TextState.DRAFT}


def test_a_translation_that_follows_a_change_is_not_checked_against_it_again() -> None:
    value = written(FULL, ("ru", "план на год"), ("kk", "жылдық жоспар"))
    assert value.state("kk") is TextState.DRAFT
    assert value.state("ru") is TextState.DRAFT
    assert value.changed_since("zh") == ("kk", "ru")


def test_sense_unchanged_takes_the_mark_away() -> None:
    value = FULL.written("ru", "план на год").confirm("zh")
    assert value.state("zh") is TextState.DRAFT
    assert value.state("kk") is TextState.CHECK


def test_a_reviewed_text_stays_so_until_it_or_another_changes() -> None:
    value = FULL.confirm("zh", reviewed=True)
    assert value.state("zh") is TextState.REVIEWED
    assert value.written("zh", "年度计划").state("zh") is TextState.DRAFT
    assert value.written("ru", "план на год").state("zh") is TextState.CHECK
    assert value.written("ru", "план на год").confirm("zh").state("zh") is TextState.REVIEWED


def test_a_text_taken_away_is_missing_and_says_nothing_against_the_others() -> None:
    value = FULL.written("ru", "")
    assert value.state("ru") is TextState.MISSING
    assert value.changed_since("kk") == ()
    assert value.state("zh") is TextState.DRAFT
    assert value.written("ru", "другой план", since=FULL).state("zh") is TextState.CHECK


@given(values(), edits)
def test_typing_and_undoing_in_one_sitting_leaves_exactly_the_same(
    before: Trilingual, typed: list[tuple[ContentLanguage, str]]
) -> None:
    value = before
    for language, text in typed:
        value = value.written(language, text, since=before)
    for language in CONTENT_LANGUAGES:
        value = value.written(language, before.text(language), since=before)
    assert value == before


@given(values(), edits, languages, short_texts)
def test_undoing_one_language_is_as_if_it_had_never_been_touched(
    before: Trilingual,
    typed: list[tuple[ContentLanguage, str]],
    other: ContentLanguage,
    text: str,
) -> None:
    touched = before
    for language, draft in typed:
        if language != other:
            touched = touched.written(language, draft, since=before)
    touched = touched.written(other, text, since=before)
    for language in CONTENT_LANGUAGES:
        if language != other:
            touched = touched.written(language, before.text(language), since=before)
    assert touched == before.written(other, text, since=before)


@given(values(), languages, st.lists(short_texts, min_size=1, max_size=5))
def test_only_the_last_of_several_keystrokes_counts(
    before: Trilingual, language: ContentLanguage, typed: list[str]
) -> None:
    value = before
    for text in typed:
        value = value.written(language, text, since=before)
    assert value == before.written(language, typed[-1], since=before)


@given(values(), languages)
def test_writing_the_same_text_again_changes_nothing(
    value: Trilingual, language: ContentLanguage
) -> None:
    assert value.written(language, value.text(language)) is value


@given(values(), languages)
def test_a_confirmed_text_need_not_be_checked(value: Trilingual, language: ContentLanguage) -> None:
    assert value.confirm(language).state(language) is not TextState.CHECK
    assert value.confirm(language).confirm(language) == value.confirm(language)


def test_a_missing_text_is_shown_in_another_language() -> None:
    value = Trilingual(kk="жоспар", zh="计划")
    assert value.shown("zh") == ("计划", "zh")
    assert value.shown("ru", "zh") == ("计划", "zh")
    assert value.shown("ru") == ("жоспар", "kk")
    assert Trilingual().shown("ru") == ("", "ru")
