from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.discipline import Balance
from liaison_app.papers.month_report import build_month_report
from liaison_app.papers.paper import Paper, Table, line_text
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.plain import plain_text
from liaison_app.papers.stored import from_json, to_json
from tests.papers.month import ISSUE, SECRET, content, partners
from tests.papers.records import order

STAMP = datetime(2025, 6, 5, tzinfo=UTC)


def said(paper: Paper) -> str:
    return plain_text(paper).replace("\u00a0", " ")


def office(*languages: ContentLanguage) -> str:
    return said(build_month_report(content(), order(languages=languages)))


def partner(*languages: ContentLanguage) -> str:
    return said(build_month_report(partners(), order(languages=languages, audience="partner")))


def test_the_first_page_says_to_whom_what_and_as_of_when() -> None:
    lines = office("ru").split("\n")
    assert lines[:6] == [
        "Предварительно, 05.06.2025, 09:30",
        "Отчёт об исполнении обязательств",
        "май 2025 года",
        "по состоянию на 1 июня 2025 года",
        "Кому | Акиму Алматинской области",
        "Отчётный период | с 2 мая по 1 июня 2025 года",
    ]
    assert "май 2025 года | 3 | 1 | 0 | 1 | 3" in lines
    assert "апрель 2025 года | 1 | 2 | 0 | 0 | 3" in lines
    assert "Исполнительская дисциплина, % | 66,7% | 55,6% | 66,7% | 50,0%" in lines
    assert "ТОО «Жетысу Вольфрам» | 0 | 0 | – | 55,6% | 66,7% | 50,0%" in lines


def test_what_is_late_says_why_who_spoke_last_and_what_is_asked() -> None:
    assert (
        "1 | Обследовать подъездную дорогу к месторождению и представить заключение."
        " № 5 от 24.04.2025, п. 2.1 | Управление дорог | 20.05.2025 просрочка 12 дней"
        " | Паводок размыл дорогу."
        f" | 28.05.2025 Телефонный звонок {SECRET}: обещали ответить до пятницы"
        " | подписать письмо руководителю организации просрочено 2 месяца подряд"
    ) in office("ru")


def test_every_list_is_there() -> None:
    text = office("ru")
    assert "1 | ТОО «Жетысу Вольфрам» | 2 | 3" in text  # silent for three months
    assert "30.04.2025 | 20.05.2025 | Заместитель акима | Погодные условия" in text
    assert "Исполнено в срок | 22.05.2025 | Резолюция акима" in text
    assert "Исполнено | 28.04.2025" in text  # learned late
    assert "Исполнитель: А. Касымова" in text
    assert "Телефон: 8 (727) 100-20-30" in text
    assert "Руководитель управления | А. Серик" in text


def test_in_the_annex_stands_everything_on_control() -> None:
    paper = build_month_report(content(), order(languages=("ru",)))
    annex = paper.parts[1]
    tables = [block for block in annex.blocks if isinstance(block, Table)]
    assert annex.across
    assert [line_text(row.cells[0]) for row in tables[0].rows if not hasattr(row, "line")] == [
        "1",
        "2",
        "3",
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", ("Требует решения руководства", "Не отчитались", "Снято с контроля")),
        ("kk", ("Басшылықтың шешімін қажет етеді", "Есеп бермегендер", "Бақылаудан алынды")),
        ("zh", ("需领导决定事项", "未报送单位", "已销号", "初步数据", "逾期未办结", "未报送")),
    ],
)
def test_the_words_are_those_of_the_terms(
    language: ContentLanguage, words: tuple[str, ...]
) -> None:
    text = office(language)
    assert [word for word in words if word not in text] == []


def test_a_partner_reads_polite_words_and_nothing_of_the_office() -> None:
    chinese = partner("zh")
    for word in ("督办", "办结", "销号", "未报送", "需领导决定事项", "州长\n"):
        assert word not in chinese
    for word in ("按期完成率（%）", "未反馈单位", "逾期未完成", "已完结", "跟进中"):
        assert word in chinese
    assert "Выполнено в срок, % | 66,7%" in partner("ru")
    assert "Мерзімінде орындалғаны, %" in partner("kk")
    everything = partner("kk", "ru", "zh")
    for word in (SECRET, "Последний контакт", "Требует решения", "Исполнительская", "Кому"):
        assert word not in everything


def test_a_closed_month_is_not_interim_and_a_corrected_one_says_what_changed() -> None:
    frozen = replace(content(), interim=None, issue=ISSUE)
    text = said(build_month_report(frozen, order(languages=("ru",))))
    assert "Предварительно" not in text
    assert "Исправленная редакция | № 2" in text
    assert "Причина исправления | Ошибка в проценте исполнения" in text
    assert "Что изменено | № 5, п. 2.1: 30% → 40% | представлен 4 июня" in text


def test_a_month_without_anything_is_a_report_too() -> None:
    nothing: frozenset[int] = frozenset()
    empty = replace(
        content(),
        balance=Balance(nothing, nothing, nothing, nothing, nothing),
        items=(),
        put_on_control=(),
        removed=(),
        extended=(),
        silent=(),
        learned=(),
    )
    paper = build_month_report(empty, order(languages=("ru",)))
    assert len(paper.parts) == 1
    assert said(paper).count("Нет.") == 2
    assert "май 2025 года | 0 | 0 | 0 | 0 | 0" in said(paper)


def test_it_is_stored_and_read_back_exactly() -> None:
    paper = build_month_report(content(), order(languages=CONTENT_LANGUAGES))
    assert from_json(Paper, to_json(paper)) == paper


def test_the_pdf_says_the_same_with_the_annex_across() -> None:
    paper = build_month_report(content(), order(languages=("ru", "zh")))
    pages = PdfReader(BytesIO(render_pdf(paper, STAMP))).pages
    boxes = [page.mediabox for page in pages]
    across = [box.width > box.height for box in boxes]
    assert across == [False, False, True, False, False, True]
    first = pages[0].extract_text().replace("\n", " ")
    assert "Предварительно" in first
    assert "на контроль" in first


@given(st.lists(st.sets(st.integers(1, 30)), min_size=4, max_size=4))
def test_what_is_printed_adds_up(drawn: list[set[int]]) -> None:
    start, put, back, gone = (frozenset(one) for one in drawn)
    put, back = put - start, back - put - start
    gone &= start
    counted = Balance(start, put, back, gone, (start | put | back) - gone)
    paper = build_month_report(replace(content(), balance=counted), order(languages=("ru",)))
    row = next(line for line in said(paper).split("\n") if line.startswith("май 2025 года |"))
    first, new, returned, removed, last = (int(one) for one in row.split(" | ")[1:])
    assert first + new + returned - removed == last
