"""Lists and quotation marks."""

import pytest

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.lists import joined, quoted, titled


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("kk", "А және Б", "А, Б және В"),
        ("ru", "А и Б", "А, Б и В"),
        ("zh", "А和Б", "А、Б和В"),
        ("en", "А and Б", "А, Б and В"),
    ],
)
def test_lists(language: InterfaceLanguage, two: str, three: str) -> None:
    assert joined(["А", "Б"], language) == two
    assert joined(["А", "Б", "В"], language) == three
    assert joined(["А"], language) == "А"
    assert joined([], language) == ""


def test_quotation_marks() -> None:
    assert quoted("Жетысу Вольфрам", "ru") == "«Жетысу Вольфрам»"
    assert quoted("ТОО «Жетысу» и др.", "ru") == "«ТОО „Жетысу“ и др.»"
    assert quoted("«Жетысу»", "kk") == "«Жетысу»"
    assert quoted("«А» и «Б»", "ru") == "«„А“ и „Б“»"
    assert quoted("资金", "zh") == "“资金”"


def test_titles() -> None:
    assert titled("会谈纪要", "zh") == "《会谈纪要》"
    assert titled("《会谈纪要》", "zh") == "《会谈纪要》"
    assert titled("关于《规划》的通知", "zh") == "《关于〈规划〉的通知》"
    assert titled("План", "ru") == "«План»"
