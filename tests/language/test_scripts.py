"""A text in the wrong pane is noticed, and a right one never blamed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.language.scripts import Script, script_of, wrong_pane

KAZAKH = "Компания жобаны қаржыландыру жоспарын тоқсандар бойынша ұсынады."
RUSSIAN = "Компания представляет план финансирования проекта по кварталам и траншам."
CHINESE = "公司提交按季度、分期款项和币种编制的项目资金计划。"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (KAZAKH, "kazakh"),
        (RUSSIAN, "russian"),
        (CHINESE, "han"),
        ("Zhetisu Volframy LLP", "latin"),
        ("План", "cyrillic"),
        ("杰特苏钨业公司 Zhetisu Volframy", "han"),
        ("Тұрлашов", "cyrillic"),
        ("Национальная компания «Қазақстан темір жолы»", "russian"),
        ("Поручить Л. Тұрлашову и Қ. Жақсыбекову проработать вопрос", "cyrillic"),
        ("", None),
        ("№ 5, 28.04.2025", None),
    ],
)
def test_what_a_text_is_in(text: str, script: Script | None) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("text", "pane", "instead"),
    [
        (KAZAKH, "kk", None),
        (KAZAKH, "ru", "kazakh"),
        (KAZAKH, "zh", "kazakh"),
        (RUSSIAN, "kk", "russian"),
        (RUSSIAN, "ru", None),
        (CHINESE, "ru", "han"),
        (CHINESE, "zh", None),
        ("Zhetisu Volframy LLP", "zh", None),
        ("Хатшы", "ru", None),
        ("Хатшы", "zh", "cyrillic"),
        ("", "zh", None),
    ],
)
def test_the_wrong_pane(text: str, pane: ContentLanguage, instead: Script | None) -> None:
    assert wrong_pane(text, pane) == instead


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(CONTENT_LANGUAGES))
def test_any_text_may_be_asked(text: str, pane: ContentLanguage) -> None:
    wrong_pane(text, pane)
