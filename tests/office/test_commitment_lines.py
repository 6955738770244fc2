"""A commitment in one line: text, who, until when, in three languages."""

from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Decision
from liaison_app.domain.record import Side
from liaison_app.domain.term import Period, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitment_lines import from_line, read_line
from liaison_app.office.desk import Desk
from liaison_app.office.directory import new_organisation
from liaison_app.office.minutes_view import read_meeting
from tests.office.making import Table, load, type_into

IN_MAY = date(2025, 5, 15)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Представить план, Жетысу Вольфрам, 15.05", "Представить план"),
        ("представить план; ТОО «Жетысу Вольфрам»; до 15 мая", "представить план"),
        ("Представить план, «жетысу вольфраму», до 15 мая 2025 года", "Представить план"),
        ("Жоспарды ұсыну, «Жетісу Вольфрамы» ЖШС, 15 мамырға дейін", "Жоспарды ұсыну"),
        ("Жоспарды ұсыну, жетису вольфрамы, 2025 жылғы 15 мамыр", "Жоспарды ұсыну"),
        ("提交资金计划，杰特苏钨业公司，5月15日前", "提交资金计划"),
        ("提交资金计划，杰特苏钨业，2025年5月15日前", "提交资金计划"),
        ("Представить план - Жетысу Вольфрам - 15.05.2025", "Представить план"),
        ("15 мая, Жетысу Вольфрам, представить план", "представить план"),
        ("Представить план, отв.: Жетысу Вольфрам, срок: 15.05", "Представить план"),
    ],
)
def test_text_who_and_when_are_told_apart(desk: Desk, table: Table, line: str, text: str) -> None:
    said = read_line(desk, line, meeting_id=table.meeting)
    assert said.text == text
    assert said.lead_id == table.company
    assert (said.term.kind, said.term.ends_on) == (TermKind.DATE, IN_MAY)
    for chip in said.chips:
        assert said.line[chip.start : chip.end] == chip.typed


def test_what_is_not_understood_stays_text(desk: Desk, table: Table) -> None:
    line = "Представить план по участку, дороге и воде, некая компания, как можно скорее"
    said = read_line(desk, line, meeting_id=table.meeting)
    assert (said.text, said.lead_id, said.term.kind, said.chips) == (line, None, TermKind.NONE, ())


def test_a_name_and_a_date_inside_the_text_stay_there_too(desk: Desk, table: Table) -> None:
    line = "Жетысу Вольфрам представит акимату Енбекшиказахского района план до 15 мая"
    said = read_line(desk, line, meeting_id=table.meeting)
    assert said.text == line
    assert (said.lead_id, said.executor_ids) == (table.company, ())
    assert said.term.ends_on == IN_MAY


def test_a_day_without_a_year_is_the_first_since_the_meeting(desk: Desk, table: Table) -> None:
    said = read_line(desk, "план, Жетысу Вольфрам, 01.04", meeting_id=table.meeting)
    assert said.term.ends_on == date(2026, 4, 1)
    assert read_line(desk, "план, 19.05").term.ends_on == date(2026, 5, 19)
    assert read_line(desk, "план, 20.05").term.ends_on == date(2025, 5, 20)


def test_the_first_named_leads_and_the_others_take_part(desk: Desk, table: Table) -> None:
    third = new_organisation(desk, Side.KZ, Trilingual(ru="Управление земельных отношений")).id
    said = read_line(
        desk,
        "Выделить участок, акимат Енбекшиказахского района, "
        "управление земельных отношений и Жетысу Вольфрам, до 15 мая",
        meeting_id=table.meeting,
    )
    assert said.text == "Выделить участок"
    assert (said.lead_id, said.executor_ids) == (table.akimat, (third, table.company))


def test_a_person_answers_and_brings_the_organisation(desk: Desk, table: Table) -> None:
    said = read_line(desk, "представить план, Д. Мукан, 15.05", meeting_id=table.meeting)
    assert (said.responsible_id, said.lead_id) == (table.director, table.company)
    said = read_line(desk, "план, Жетысу Вольфрам (Мукану Дамиру), 15.05")
    assert (said.responsible_id, said.lead_id) == (table.director, table.company)


def test_a_name_that_several_bear_is_only_proposed(desk: Desk, table: Table) -> None:
    new_organisation(desk, Side.KZ, Trilingual(ru="Жетысу Вольфрам"))
    said = read_line(desk, "план, Жетысу Вольфрам, 15.05", meeting_id=table.meeting)
    assert said.lead_id is None
    assert [(chip.kind, chip.record_id) for chip in said.chips] == [("lead", None), ("term", None)]


def test_aliases_and_former_names_are_known(desk: Desk, table: Table) -> None:
    type_into(desk, Organisation, table.company, "aliases", ["ЖВ", "Zhetisu Volframy"])
    assert read_line(desk, "план, жв, 15.05").lead_id == table.company
    assert read_line(desk, "план, ZHETISU VOLFRAMY, 15.05").lead_id == table.company
    type_into(desk, Person, table.deputy, "aliases", ["первый зам"])
    assert read_line(desk, "план, первый зам, 15.05").responsible_id == table.deputy


@pytest.mark.parametrize(
    ("line", "language", "every", "day"),
    [
        ("сверка, Жетысу Вольфрам, ежемесячно до 5 числа", "ru", Period.MONTH, 5),
        ("салыстыру, Жетісу Вольфрамы, ай сайын 5-күніне дейін", "kk", Period.MONTH, 5),
        ("核对，杰特苏钨业，每月5日前", "zh", Period.MONTH, 5),
    ],
)
def test_a_rhythm_keeps_its_wording(
    desk: Desk, table: Table, line: str, language: ContentLanguage, every: Period, day: int
) -> None:
    made = from_line(desk, line, language, item_id=table.item)
    term = load(desk, Commitment, made.id).term
    assert (term.kind, term.every, term.day) == (TermKind.PERIODIC, every, day)
    assert term.wording.text(language)


def test_in_an_item_a_line_makes_a_point_too(desk: Desk, table: Table) -> None:
    line = "Выделить участок, акимат Енбекшиказахского района, до 15 мая"
    made = from_line(desk, line, "ru", item_id=table.item)
    commitment = load(desk, Commitment, made.id)
    point = load(desk, Decision, commitment.decision_id or 0)
    view = read_meeting(desk, table.meeting)
    assert view.number_of(commitment) == "1.2"
    assert commitment.text == point.text == Trilingual(ru="Выделить участок")
    assert [one.organisation_id for one in point.parties] == [table.akimat]
    assert point.due == commitment.original_due == commitment.current_due == IN_MAY
    assert (commitment.side, commitment.promised_to) == (Side.KZ, Side.CN)


def test_in_a_point_the_wording_is_the_points(desk: Desk, table: Table) -> None:
    made = from_line(desk, "Жетысу Вольфрам, 15.05", "ru", decision_id=table.point)
    commitment = load(desk, Commitment, made.id)
    assert commitment.text.ru == "Представить план финансирования"
    assert (commitment.lead_id, commitment.current_due) == (table.company, IN_MAY)
    assert (commitment.side, commitment.promised_to) == (Side.CN, Side.KZ)


def test_without_a_promise_nothing_is_written(desk: Desk, table: Table) -> None:
    with pytest.raises(UserMistake, match="Say what is promised"):
        from_line(desk, "Жетысу Вольфрам, 15.05", "ru", item_id=table.item)
    view = read_meeting(desk, table.meeting)
    assert (view.commitments, len(view.meeting.items[0].decisions)) == ((), 1)


def test_any_line_at_all_can_be_read(desk: Desk, table: Table) -> None:
    for line in ("", " ,;， ", "—", "🙂", "15.05", "«»", "a" * 3000, "\x00план\u200b"):
        said = read_line(desk, line, meeting_id=table.meeting)
        assert len(said.text) <= len(line)


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("передать расчёт, ТОО «Строитель-Юг», до 15 мая", "ТОО «Строитель-Юг»"),
        ("передать расчёт, отв.: Иванов Иван, до 15 мая", "Иванов Иван"),
        ("жоспар беру, «Құрылыс» ЖШС, 15 мамырға дейін", "«Құрылыс» ЖШС"),
        ("提交计划，新疆矿业集团，5月15日前", "新疆矿业集团"),
        ("Управление культуры, провести выставку, до 15 мая", "Управление культуры"),
    ],
)
def test_whom_the_directory_does_not_know_is_told(desk: Desk, line: str, unknown: str) -> None:
    said = read_line(desk, line)
    assert said.unknown is not None
    assert said.unknown.typed == unknown
    assert said.line[said.unknown.start : said.unknown.end] == unknown
    assert unknown in said.text


@pytest.mark.parametrize(
    "line",
    [
        "подготовить расчёт, смету, до 15 мая",
        "представить план до 15 мая",
        "план, Жетысу Вольфрам, Астана, 15.05",
        "Компания представляет расчёт нагрузки и план, до 15 мая",
    ],
)
def test_what_is_no_name_is_not_taken_for_one(desk: Desk, table: Table, line: str) -> None:
    assert read_line(desk, line, meeting_id=table.meeting).unknown is None


def test_other_words_said_in_a_point_become_the_working_title(desk: Desk, table: Table) -> None:
    made = from_line(desk, "план, некая фирма, 15.05", "ru", decision_id=table.point)
    commitment = load(desk, Commitment, made.id)
    assert commitment.text.ru == "Представить план финансирования"
    assert commitment.title.ru == "план, некая фирма"
    assert commitment.current_due == IN_MAY
    same = from_line(desk, "Представить план финансирования, 15.05", "ru", decision_id=table.point)
    assert not load(desk, Commitment, same.id).title
