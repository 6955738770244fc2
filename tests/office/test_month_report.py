"""The month's report of an open month, of a closed one after all changed, of a corrected one."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.contact import ContactMeans
from liaison_app.domain.directory import Organisation
from liaison_app.domain.monitoring import IssuedPaper, MonitoringRound
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Audience
from liaison_app.office.contacts import About, ContactDraft, add_contact
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.correcting import Correction, correct_round
from liaison_app.office.monitoring.reports import ReportEntry, enter_report
from liaison_app.office.month_report import issued_papers, month_report
from liaison_app.office.month_workbook import export_month
from liaison_app.office.profile import store_profile
from liaison_app.papers.paper import Paper
from liaison_app.papers.plain import plain_text
from liaison_app.papers.stored import to_json
from tests.office.making import Table, load, promise_on_control, type_into
from tests.office.months import Month, begin_may, freeze_may, fulfil, on

JUNE_10 = date(2025, 6, 10)
LATER = date(2025, 8, 1)
SECRET = "СЕКРЕТНО"


def said(paper: Paper) -> str:
    return plain_text(paper).replace("\u00a0", " ")


def report(desk: Desk, month: Month, audience: Audience = "office") -> str:
    return said(month_report(on(desk, JUNE_10), month.id, ("ru",), audience=audience))


def balance_of(text: str) -> list[int]:
    row = next(line for line in text.split("\n") if line.startswith("май 2025 года |"))
    return [int(cell) for cell in row.split(" | ")[1:]]


def test_an_open_month_is_preliminary_and_names_what_is_late(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    draft = ContactDraft(date(2025, 5, 19), ContactMeans.CALL, said="Ответят до пятницы")
    add_contact(desk, About((month.first,)), draft)
    text = report(desk, month)
    assert text.startswith("Предварительно, ")
    assert balance_of(text) == [2, 0, 0, 0, 2]
    assert "15.05.2025 просрочка 17 дней | Отчёт не представлен | 19.05.2025" in text
    assert "Телефонный звонок Ответят до пятницы" in text
    assert "не требуется: направляется напоминание" in text
    assert "ТОО «Жетысу Вольфрам» | 2 | 1" in text  # silent, two asked, the first month


def test_what_was_answered_is_no_longer_silent(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    entry = ReportEntry(problems=Trilingual(ru="Нет лицензии"), internal_note=SECRET)
    enter_report(on(desk, JUNE_10), month.id, month.first, entry)
    text = report(desk, month)
    assert "| Нет лицензии |" in text
    assert "ТОО «Жетысу Вольфрам» | 2 | 1" not in text
    assert SECRET not in text


def test_what_is_fulfilled_is_removed_with_its_basis(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    fulfil(desk, month.first, date(2025, 5, 14), date(2025, 5, 20))
    text = report(desk, month)
    assert balance_of(text) == [2, 0, 0, 1, 1]
    assert "Исполнено в срок | 20.05.2025 | Резолюция" in text
    assert "Исполнительская дисциплина, % | 50,0%" in text


def test_a_partner_is_given_no_internal_commitment_and_figures_of_the_rest(
    desk: Desk, table: Table
) -> None:
    month = begin_may(desk, table)
    type_into(desk, Commitment, month.second, "internal", True)
    type_into(desk, Commitment, month.second, "note", SECRET, "ru")
    add_contact(
        desk, About((month.first,)), ContactDraft(date(2025, 5, 19), said=f"{SECRET} звонок")
    )
    text = report(desk, month, "partner")
    assert balance_of(text) == [1, 0, 0, 0, 1]
    assert balance_of(report(desk, month)) == [2, 0, 0, 0, 2]
    assert "Просрочено | 1 | 1 | 1 | 1" in text
    assert "Выполнено в срок, %" in text
    for word in (SECRET, "Последний контакт", "Требует решения", "Исполнительская"):
        assert word not in text


def test_addressee_signer_and_telephone_come_from_the_settings(desk: Desk, table: Table) -> None:
    store_profile(desk, name=Trilingual(ru="Управление"))
    with desk.read() as snapshot:
        (office,) = snapshot.where(OfficeProfile)
    type_into(desk, OfficeProfile, office.key, "report_to", "Акиму области", "ru")
    type_into(desk, OfficeProfile, office.key, "signer_position", "Руководитель", "ru")
    type_into(desk, OfficeProfile, office.key, "signer_name", "А. Серик", "ru")
    type_into(desk, OfficeProfile, office.key, "telephone", "8 (727) 100-20-30")
    month = begin_may(desk, table)
    text = report(desk, month)
    assert "Кому | Акиму области" in text
    assert "Руководитель | А. Серик" in text
    assert "Телефон: 8 (727) 100-20-30" in text
    assert "Исполнитель: Айгерим" in text
    assert "Кому" not in report(desk, month, "partner")


def turn_everything(desk: Desk, table: Table, month: Month) -> None:
    """Rename, move terms, close and answer: all that may happen after a month is closed."""
    later = on(desk, LATER)
    type_into(later, Organisation, table.company, "name", "ТОО «Другое»", "ru")
    type_into(later, Organisation, table.company, "name", "别的公司", "zh")
    type_into(later, Commitment, month.first, "other_basis", "Письмо № 8", "ru")
    fulfil(later, month.first, date(2025, 5, 14), LATER)
    store_profile(later, name=Trilingual("Басқа", "Другая", "其他"))
    promise_on_control(later, table)


def test_a_closed_month_stays_as_it_was_whatever_changes(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    audiences: tuple[Audience, ...] = ("office", "partner")
    before = {
        (audience, language): month_report(desk, month.id, (language,), audience=audience)
        for audience in audiences
        for language in CONTENT_LANGUAGES
    }
    turn_everything(desk, table, month)
    for (audience, language), paper in before.items():
        again = month_report(on(desk, LATER), month.id, (language,), audience=audience)
        assert again == paper
        assert to_json(again) == to_json(paper)
    text = said(before["office", "ru"])
    assert "Предварительно" not in text
    assert "ТОО «Жетысу Вольфрам»" in text


def test_the_parts_of_a_closed_month_come_in_the_asked_order(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    paper = month_report(desk, month.id, ("zh", "kk"))
    assert [part.language for part in paper.parts] == ["zh", "zh", "kk", "kk"]


def test_a_corrected_issue_has_number_reason_and_changes_and_the_first_stays(
    desk: Desk, table: Table
) -> None:
    month = freeze_may(desk, table)
    first = month_report(desk, month.id, ("ru",))
    reason = Trilingual("Қате", "Опечатка", "笔误")
    change = Correction(commitment_id=month.first, entry=ReportEntry(percent=70))
    correct_round(on(desk, LATER), month.id, reason, [change])
    text = said(month_report(desk, month.id, ("ru",)))
    assert "Исправленная редакция | № 2" in text
    assert "Причина исправления | Опечатка" in text
    assert "Что изменено | " in text
    assert "70%" in text
    with desk.read() as snapshot:
        issues = snapshot.get(MonitoringRound, month.id).issues
        assert len(snapshot.where(IssuedPaper)) == 12
    one = min(issues, key=lambda issue: issue.number)
    assert issued_papers(desk, one.key)["ru"] == first


def test_a_report_in_no_language_is_refused(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    with pytest.raises(UserMistake):
        month_report(desk, month.id, ())


def test_the_workbook_has_real_dates_and_numbers(desk: Desk, table: Table, tmp_path: Path) -> None:
    month = begin_may(desk, table)
    target = tmp_path / "May.xlsx"
    export_month(on(desk, JUNE_10), month.id, ("ru", "zh"), target)
    book = load_workbook(target)
    assert book.sheetnames == ["Русский", "Русский, приложение", "中文", "中文附件"]
    figures = [cell.value for row in book["Русский"] for cell in row]
    assert "Отчёт об исполнении обязательств" in figures
    assert datetime(2025, 5, 15) in figures
    assert 0 in figures
    annex = book["中文附件"]
    heads = next(row for row in annex.iter_rows(values_only=True) if row[0] == "序号")
    values = next(row for row in annex.iter_rows(values_only=True) if row[0] == 1)
    assert dict(zip(heads, values, strict=True))["完成时限"] == datetime(2025, 5, 15)
    assert annex.freeze_panes is not None
    assert book["Русский"].auto_filter.ref is None


def test_the_workbook_of_a_closed_month_says_what_its_paper_said(
    desk: Desk, table: Table, tmp_path: Path
) -> None:
    month = freeze_may(desk, table)
    turn_everything(desk, table, month)
    export_month(on(desk, LATER), month.id, ("ru",), tmp_path / "May.xlsx", audience="partner")
    book = load_workbook(tmp_path / "May.xlsx")
    texts = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value]
    assert any("ТОО «Жетысу Вольфрам»" in text for text in texts)
    assert not any("Другое" in text for text in texts)
    assert load(desk, MonitoringRound, month.id).frozen
