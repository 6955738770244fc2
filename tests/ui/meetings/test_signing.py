"""Signing: what is missing, what goes on control; what signed minutes still allow."""

from datetime import date

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.participants import remove_participant
from liaison_app.office.parties import set_parties
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.meetings.signing.dialogs import SignDialog, UnsignDialog
from liaison_app.ui.meetings.texts.walk import Shown
from tests.ui.meetings.editing import Editing
from tests.ui.sample_window import texts_in


def asked(draft: Editing) -> SignDialog:
    draft.press("Ctrl+Shift+S")
    return draft.sample.dialog(SignDialog)


def test_signing_freezes_and_puts_on_control_what_is_ticked(draft: Editing) -> None:
    dialog = asked(draft)
    rows = dialog.candidates.rows
    assert len(rows) == 5
    rows[0].tick.setChecked(False)
    left_out = rows[0].candidate.commitment_id
    dialog.day.setFocus()
    dialog.day.selectAll()
    draft.write("30.04.2025")
    draft.press("Ctrl+Return")
    meeting = draft.meeting()
    assert meeting.signed
    assert meeting.signed_on == date(2025, 4, 30)
    states = {one.key: one.status for one in draft.view().commitments}
    assert states[left_out] is CommitmentStatus.DRAFT
    assert states[rows[1].candidate.commitment_id] is CommitmentStatus.IN_PROGRESS
    assert draft.page.heard.cells["ru"].isReadOnly()
    assert "Протокол подписан, его тексты не меняются." in draft.said()


def test_what_is_missing_leads_to_where_it_is_written(draft: Editing) -> None:
    with draft.stage.desk.write() as work:
        work.get(Meeting, 1).title = Trilingual()
        draft.stage.feed.tell(work.commit())
    draft.stage.settle()
    dialog = asked(draft)
    assert not dialog.sign.isEnabled()
    dialog.lacks.field_asked.emit("title")
    draft.stage.settle()
    assert draft.editor.pages.shown == Shown("details")
    # No window manager wakes the window after its dialog here: ask the window itself.
    assert draft.focus() is draft.editor.pages.details.texts["title"].cells["ru"]


def test_a_side_with_nobody_is_a_warning_and_hinders_nothing(draft: Editing) -> None:
    desk = draft.stage.desk
    for one in draft.view().participants(Side.CN):
        draft.stage.feed.tell(remove_participant(desk, one.key))
    draft.stage.settle()
    dialog = asked(draft)
    said = texts_in(dialog.lacks)
    assert "На что стоит взглянуть перед подписанием" in said
    assert "Со стороны Китая в списке никого нет." in said
    assert "Со стороны Казахстана в списке никого нет." not in said
    assert dialog.sign.isEnabled()
    switch_language("zh")
    draft.stage.settle()
    assert "中方参会人员名单为空。" in texts_in(dialog.lacks)
    switch_language("ru")
    dialog.lacks.people_asked.emit()
    draft.stage.settle()
    assert draft.editor.pages.shown == Shown("participants")


def test_a_point_without_anybody_responsible_leads_there(draft: Editing) -> None:
    point = draft.item(2).decisions[0]
    draft.stage.feed.tell(set_parties(draft.stage.desk, point.key, ()))
    draft.stage.settle()
    draft.show_item(5)
    dialog = asked(draft)
    assert "Не указан ответственный: п. 2.1." in texts_in(dialog.lacks)
    dialog.lacks.item_asked.emit(draft.item(2).key)
    draft.stage.settle()
    assert draft.editor.pages.shown == Shown("item", draft.item(2).key)


def test_a_day_before_the_meeting_is_refused_at_its_field(draft: Editing) -> None:
    dialog = asked(draft)
    dialog.day.setFocus()
    dialog.day.selectAll()
    draft.write("01.04.2025")
    draft.press("Ctrl+Return")
    assert dialog.isVisible()
    assert not draft.meeting().signed
    dialog.reject()


def test_signed_texts_are_read_only_but_a_missing_translation_is_added(signed: Editing) -> None:
    with signed.stage.desk.write() as work:
        meeting = work.get(Meeting, 1)
        heard = meeting.items[1].heard
        meeting.items[1].heard = Trilingual(heard.kk, heard.ru)
        signed.stage.feed.tell(work.commit())
    signed.stage.settle()
    page = signed.show_item(2)
    assert page.heard.cells["ru"].isReadOnly()
    assert not page.heard.cells["zh"].isReadOnly()
    signed.into(page.heard, "zh")
    signed.write("双方讨论了项目资金计划。")
    signed.store()
    assert signed.item(2).heard.zh == "双方讨论了项目资金计划。"


def test_the_registration_number_comes_after_signing(signed: Editing) -> None:
    signed.press("Ctrl+Shift+D")
    line = signed.editor.pages.details.lines["registration_number"].part.widget
    line.setFocus()
    signed.write("17-05/212")
    signed.store()
    assert signed.meeting().registration_number == "17-05/212"
    assert signed.editor.pages.details.texts["title"].cells["ru"].isReadOnly()


def test_taking_back_asks_for_a_reason_and_says_why_it_cannot(signed: Editing) -> None:
    signed.editor.menu.unsign()
    dialog = signed.sample.dialog(UnsignDialog)
    signed.press("Ctrl+Return")
    assert dialog.isVisible(), "without a reason nothing happens"
    dialog.reason.setFocus()
    signed.write("Опечатка в пункте")
    signed.press("Ctrl+Return")
    assert signed.meeting().signed, "promises of the sample have moved on"
    assert dialog.refusal.text()
    dialog.reject()


def test_an_addendum_is_begun_and_leads_back(signed: Editing) -> None:
    signed.editor.menu.add_addendum()
    signed.stage.settle()
    meeting = signed.meeting()
    assert (meeting.addendum_to_id, meeting.addendum_number) == (1, 1)
    assert signed.editor.header.title.text() == "Дополнение № 1 к протоколу № 5"
