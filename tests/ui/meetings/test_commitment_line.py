"""A commitment in one line, in three languages; from a selected text; refused in words."""

from datetime import date

import pytest

from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import new_person
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.unfinished import kept_line
from tests.ui.meetings.editing import Editing

ENERGY_KK = "Энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы"
ENERGY = "Управление энергетики и жилищно-коммунального хозяйства"


@pytest.mark.parametrize(
    ("line", "text", "language"),
    [
        ("расчёт нагрузки, управление энергетики, до 15 мая", "расчёт нагрузки", "ru"),
        (
            f"жүктеме есебі, {ENERGY_KK}, 15 мамырға дейін",
            "жүктеме есебі",
            "kk",
        ),
        ("负荷计算，能源与住房公用事业局，5月15日前", "负荷计算", "zh"),
    ],
)
def test_who_and_when_are_shown_before_enter(
    draft: Editing, line: str, text: str, language: str
) -> None:
    page = draft.show_item(6)
    quick = page.commitments.quick
    quick.line.setFocus()
    draft.write(line)
    quick.ask_now()
    draft.stage.settle()
    understood = [state.word for state in quick.understood]
    assert understood == [f"кто: {ENERGY}", "срок: 15.05.2025"]
    before = len(draft.view().commitments)
    draft.press("Return")
    assert quick.line.text() == "", "the line is ready for the next one"
    assert draft.focus() is quick.line
    made = draft.view().commitments
    assert len(made) == before + 1
    commitment = next(one for one in made if one.text.text(language) == text)  # type: ignore[arg-type]  # one of three
    assert commitment.current_due == date(2025, 5, 15)
    point = draft.item(6).decisions[2]
    assert commitment.decision_id == point.key
    assert draft.view().number_of(commitment) == "6.3"


def test_enter_after_enter_makes_one_after_another(draft: Editing) -> None:
    page = draft.show_item(5)
    page.commitments.quick.line.setFocus()
    for text in ("первое, 1 июня", "второе, 2 июня", "третье, 3 июня"):
        draft.write_fast(text)
        draft.press_fast("Return")
    draft.stage.settle()
    points = [point.text.ru for point in draft.item(5).decisions]
    assert points[1:] == ["первое", "второе", "третье"]


def test_a_selected_text_becomes_the_line(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "ru")
    cell.selectAll()
    draft.press("Ctrl+M")
    quick = page.commitments.quick
    assert draft.focus() is quick.line
    assert quick.line.text() == "Стороны обсудили план финансирования проекта."
    draft.write(" Жетысу Вольфрам, до 1 июня")
    draft.press("Return")
    assert len(draft.item(2).decisions) == 2


def test_a_selected_part_of_a_point_stays_with_the_point(draft: Editing) -> None:
    page = draft.show_item(1)
    cell = draft.into(page.points.shown_rows()[0], "ru")
    cell.selectAll()
    draft.press("Ctrl+M")
    draft.write(", Жетысу Вольфрам, до 1 июня")
    draft.press("Return")
    point = draft.item(1).decisions[0]
    (made,) = draft.view().commitments_of(point.key)
    assert made.text.kk == point.text.kk, "its wording is the point's, in every language"
    assert made.side is Side.CN


def test_one_key_leads_to_the_line_and_the_line_says_which(draft: Editing) -> None:
    page = draft.show_item(2)
    line = page.commitments.quick.line
    assert "Ctrl+M" in line.placeholderText()
    assert "Ctrl+M" in line.toolTip()
    page.rapporteur.setFocus()
    draft.press("Ctrl+M")
    assert draft.focus() is line


def test_in_a_point_the_line_adds_who_and_when_to_it(draft: Editing) -> None:
    page = draft.show_item(1)
    draft.into(page.points.shown_rows()[0], "ru")
    draft.press("Ctrl+M")
    draft.write("Жетысу Вольфрам, до 1 июня")
    draft.press("Return")
    point = draft.item(1).decisions[0]
    (made,) = draft.view().commitments_of(point.key)
    assert made.text.ru == point.text.ru
    assert (made.side, made.current_due) == (Side.CN, date(2025, 6, 1))
    draft.into(page.points.shown_rows()[0], "ru")
    draft.press("Ctrl+M", "Tab")
    assert "Ctrl+M" in page.commitments.quick.line.placeholderText(), "it speaks of no point now"


def test_a_card_is_made_of_whom_the_directory_does_not_know(draft: Editing) -> None:
    page = draft.show_item(2)
    quick = page.commitments.quick
    quick.line.setFocus()
    draft.write("передать расчёт, ТОО «Строитель-Юг», до 1 июня")
    quick.ask_now()
    draft.stage.settle()
    assert "нет в справочнике: ТОО «Строитель-Юг»" in quick.line.accessibleDescription()
    draft.press("Ctrl+Return")
    draft.sample.choose_in_menu("Новая организация: ТОО «Строитель-Юг»")
    dialog = draft.sample.dialog(NewCardDialog)
    assert draft.focus() is dialog.side
    draft.press("Down", "Return")
    assert draft.focus() is quick.line
    assert [state.word for state in quick.understood] == [
        "кто: ТОО «Строитель-Юг»",
        "срок: 01.06.2025",
    ]
    draft.press("Return")
    made = draft.view().commitments_of_item(draft.item(2).key)[-1]
    assert made.text.ru == "передать расчёт"
    assert draft.view().organisation_name(made.lead_id).ru == "ТОО «Строитель-Юг»"
    assert made.side is Side.KZ


def test_a_card_that_is_there_already_gives_its_name(draft: Editing) -> None:
    page = draft.show_item(2)
    quick = page.commitments.quick
    quick.line.setFocus()
    draft.write("передать расчёт, компания Бугуты-Ресурс, до 1 июня")
    quick.ask_now()
    draft.stage.settle()
    draft.press("Ctrl+Return", "Return")
    dialog = draft.sample.dialog(NewCardDialog)
    found = next(iter(draft.view().organisations.values()))
    dialog.taken.emit(found.key)
    dialog.accept()
    draft.stage.settle()
    name = found.name.ru or found.name.kk
    assert quick.line.text() == f"передать расчёт, {name}, до 1 июня"


def test_nobody_named_has_no_side_yet(draft: Editing) -> None:
    page = draft.show_item(2)
    page.commitments.quick.line.setFocus()
    draft.write("передать расчёт, до 1 июня")
    draft.press("Return")
    made = draft.view().commitments_of_item(draft.item(2).key)[-1]
    assert not made.side_has_grounds
    row = page.commitments.row_of(made.key)
    assert "сторона? · передать расчёт · кто?" in row.head.accessibleName()


def test_a_person_without_an_organisation_is_named_in_the_row(draft: Editing) -> None:
    li = new_person(draft.stage.desk, Side.CN, Trilingual(ru="Ли Вэймин"))
    page = draft.show_item(2)
    page.commitments.quick.line.setFocus()
    draft.write("передать расчёт, Ли Вэймин, до 1 июня")
    draft.press("Return")
    made = draft.view().commitments_of_item(draft.item(2).key)[-1]
    assert (made.responsible_id, made.lead_id) == (li.id, None)
    row = page.commitments.row_of(made.key)
    assert "передать расчёт · Ли Вэймин" in row.head.accessibleName()


def test_an_unfinished_line_outlives_the_program(draft: Editing) -> None:
    page = draft.show_item(2)
    quick = page.commitments.quick
    quick.line.setFocus()
    draft.write("передать расч")
    draft.store()
    assert kept_line(draft.item(2).uid) == "передать расч", "a crash now would lose nothing"
    draft.show_item(3)
    assert quick.line.text() == ""
    saved = draft.stage.savings.overall()
    draft.show_item(2)
    assert quick.line.text() == "передать расч"
    assert draft.stage.savings.overall() == saved, "looking is not saving"
    quick.line.setFocus()
    draft.press("End")
    draft.write("ёт")
    draft.press("Return")
    draft.store()
    assert kept_line(draft.item(2).uid) == ""
    assert draft.item(2).decisions[-1].text.ru == "передать расчёт"


def test_what_is_refused_stays_in_the_line(draft: Editing) -> None:
    page = draft.show_item(2)
    quick = page.commitments.quick
    quick.line.setFocus()
    draft.write("до 1 июня")
    draft.press("Return")
    assert quick.line.text() == "до 1 июня"
    assert quick.line.toolTip() == "Напишите, что именно обещано."
    assert len(draft.item(2).decisions) == 1


def test_a_commitment_is_completed_in_its_place(draft: Editing) -> None:
    page = draft.show_item(2)
    quick = page.commitments.quick
    quick.line.setFocus()
    draft.write("передать расчёт")
    draft.press("Return")
    made = draft.view().commitments_of_item(draft.item(2).key)[-1]
    page.commitments.show_commitment(made.key)
    draft.stage.settle()
    fields = page.commitments.fields_of(made.key)
    fields.lead.setFocus()
    draft.write("жетысу")
    draft.sample.wait(lambda: fields.lead.list.isVisible())
    draft.press("Return")
    fields.term.setFocus()
    draft.write("20.06")
    draft.press("Return")
    draft.into(fields.completion, "ru")
    draft.write("Письмо")
    draft.store()
    made = next(one for one in draft.view().commitments if one.key == made.key)
    assert draft.view().organisation_name(made.lead_id).ru == "«Жетысу Вольфрам»"
    assert made.current_due == date(2025, 6, 20)
    assert made.completion_form.ru == "Письмо"
