from dataclasses import replace
from datetime import UTC, datetime

import pytest

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.commitment_list import ListedCommitment
from liaison_app.domain.record import Side
from liaison_app.papers.commitments import CommitmentsContent, build_commitments
from liaison_app.papers.paper import Paper, Row, Table
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.plain import plain_text
from tests.papers.records import COMPANY, MADE_ON, SECRET, commitment, listed, order

CONTENT = CommitmentsContent(
    listed(),
    MADE_ON,
    filters={"ru": ("Китайская сторона",), "kk": ("Қытай тарапы",), "zh": ("中方",)},
    prepared_by="А. Касымова",
)


RUSSIAN = [
    "Перечень обязательств",
    "по состоянию на 1 июня 2025 года",
    "Ответственная сторона | Обе стороны",
    "Условия отбора | Китайская сторона",
    "Подготовил | А. Касымова",
    (
        "№ п/п | Протокол, пункт | Содержание | Форма завершения | Ответственный исполнитель"
        " | Соисполнители | Срок исполнения | Состояние | Примечание"
    ),
    (
        "1 | № 5 от 24.04.2025, п. 2.1 | Обследовать дорогу. | Акт | Управление дорог А. Серик"
        " | Компания «Жетысу Вольфрам»; Акимат района | 20.05.2025"
        " | Просрочено просрочка 12 дней | "
    ),
    (
        "2 | № 5 от 24.04.2025, п. 1.1 | Обследовать дорогу. | Акт | Компания «Жетысу Вольфрам»"
        " | – | 15.07.2025 первоначально 16.06.2025, продлён 2 раза"
        " | На исполнении осталось 44 дня | "
    ),
    (
        "3 | № 5 от 24.04.2025 | Обследовать дорогу. | Акт | Компания «Жетысу Вольфрам»"
        " | – | 15.07.2025 | Исполнено с нарушением срока просрочка 7 дней | "
    ),
    (
        "4 | № 5 от 24.04.2025, п. 2.1 | Обследовать дорогу. | Акт | Управление дорог"
        " | – | 15.07.2025 | На исполнении осталось 44 дня | "
    ),
    (
        "5 | Письмо № 7 | Обследовать дорогу. | Акт | Компания «Жетысу Вольфрам»"
        " | – | 15.07.2025 | Срок истекает срок сегодня | "
    ),
    "Итоги по сторонам и состоянию",
    "Состояние | Казахстанская сторона | Китайская сторона | Совместно | Всего",
    "Просрочено | 1 | 0 | 0 | 1",
    "Срок истекает | 0 | 1 | 0 | 1",
    "На исполнении | 0 | 1 | 1 | 2",
    "Исполнено с нарушением срока | 0 | 1 | 0 | 1",
    "Всего | 1 | 3 | 1 | 5",
    "Составлено 1 июня 2025 года",
]


def said(paper: Paper) -> str:
    return plain_text(paper).replace("\u00a0", " ")


def test_the_list_in_russian() -> None:
    assert said(build_commitments(CONTENT, order(languages=("ru",)))).split("\n") == RUSSIAN


def test_the_partner_gets_polite_words_and_nothing_internal() -> None:
    text = said(build_commitments(CONTENT, order(languages=("zh",), audience="partner")))
    assert "逾期未完成" in text
    assert "逾期未办结" not in text
    assert "落实状态 | 中方 | 哈方 | 双方共同 | 合计" in text
    assert "合计 | 3 | 1 | 0 | 4" in text
    assert SECRET not in text
    assert "2025-04-24第5号第2.1条" in text


@pytest.mark.parametrize(
    ("whose", "label"),
    [(None, "Екі тарап"), (Side.CN, "Қытай тарапы"), (COMPANY, "«Жетісу Вольфрамы» компаниясы")],
)
def test_whose_they_are(whose: Side | None, label: str) -> None:
    text = said(build_commitments(replace(CONTENT, whose=whose), order(languages=("kk",))))
    assert f"Жауапты тарап | {label}\n" in text
    assert "2025 жылғы 1 маусымдағы жағдай бойынша" in text


def test_the_tone_only_repeats_the_word() -> None:
    paper = build_commitments(CONTENT, order(languages=("ru",)))
    table = next(block for block in paper.parts[0].blocks if isinstance(block, Table))
    tones = [row.tone for row in table.rows if isinstance(row, Row)]
    assert tones == ["late", "plain", "plain", "plain", "soon"]
    assert paper.orientation == "landscape"


def test_a_list_of_none_says_so() -> None:
    paper = build_commitments(CommitmentsContent((), MADE_ON), order())
    for words in ("Мұндай міндеттемелер жоқ.", "Таких обязательств нет.", "没有此类承诺事项。"):
        assert words in said(paper)


def test_five_hundred_rows_in_three_languages() -> None:
    many = replace(CONTENT, rows=CONTENT.rows * 100)
    made = render_pdf(build_commitments(many, order()), datetime(2025, 6, 1, tzinfo=UTC))
    assert made.startswith(b"%PDF")


def test_a_list_needs_a_language() -> None:
    with pytest.raises(ValueError, match="no language"):
        build_commitments(CONTENT, order(languages=()))


def test_a_side_that_nothing_tells_yet_has_a_column_of_its_own() -> None:
    unknown = ListedCommitment(commitment(6, lead_id=None, status=CommitmentStatus.DRAFT))
    content = replace(CONTENT, rows=(*CONTENT.rows, unknown))
    text = said(build_commitments(content, order(languages=("ru",))))
    assert "Казахстанская сторона | Китайская сторона | Совместно | — | Всего" in text
    assert "Всего | 1 | 3 | 1 | 1 | 6" in text
