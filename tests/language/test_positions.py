"""Positions that continue a line."""

import pytest

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.positions import after_name


@pytest.mark.parametrize(
    ("position", "language", "expected"),
    [
        ("Первый заместитель акима области", "ru", "первый заместитель акима области"),
        ("Облыс әкімінің бірінші орынбасары", "kk", "облыс әкімінің бірінші орынбасары"),
        ("«Жетісу Вольфрамы» директоры", "kk", "«Жетісу Вольфрамы» директоры"),
        ("Алматы облысы әкімінің орынбасары", "kk", "Алматы облысы әкімінің орынбасары"),
        ("Премьер-Министр", "ru", "Премьер-Министр"),
        ("ДИРЕКТОР", "ru", "ДИРЕКТОР"),
        ("аким района", "ru", "аким района"),
        ("总经理", "zh", "总经理"),
        ("", "ru", ""),
    ],
)
def test_after_a_name(position: str, language: ContentLanguage, expected: str) -> None:
    assert after_name(position, language) == expected
