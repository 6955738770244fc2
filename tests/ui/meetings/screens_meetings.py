"""Pictures of the minutes editor: its pages, its states, its dialogs."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from liaison_app.domain.meeting import AgendaItem, Decision
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.office.initials import propose_initials
from liaison_app.office.talk_results import make_commitment
from liaison_app.office.talks import add_line, sort_line
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.meetings.editor import MinutesEditor
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.page import MeetingsPage
from liaison_app.ui.meetings.signing.dialogs import SignDialog, UnsignDialog
from liaison_app.ui.meetings.texts.walk import Shown
from tests.screen_list import screen
from tests.stage import Stage
from tests.ui.meetings.sample_draft import MEETING, draft_again, item_ids
from tests.ui.sample_window import whole_window


def _draft(stage: Stage) -> MainWindow:
    """Give the window with the sample's minutes as a draft in which some work is left."""
    draft_again(stage.desk)
    _leave_work(stage)
    window = whole_window(stage)
    window.go("meetings", MEETING)
    return window


def _leave_work(stage: Stage) -> None:
    item = item_ids(stage.desk)[1]
    with stage.desk.read() as snapshot:
        found = snapshot.get(AgendaItem, item)
        point, speech = found.decisions[0], found.speeches[0]
    with stage.desk.write() as work:
        untranslated = Trilingual(point.text.kk, point.text.ru)
        work.get(Decision, point.key).text = untranslated
        work.commit()
    store_edits(
        stage.desk,
        [
            FieldEdit(
                "speech",
                speech.key,
                "text",
                speech.text.ru,
                "Казахстанская сторона попросила представить план с разбивкой по месяцам, "
                "траншам и валютам.",
                "ru",
            ),
        ],
    )


def _editor(widget: QWidget) -> MinutesEditor:
    page = widget.findChild(MeetingsPage)
    assert page is not None
    assert page.editor is not None
    return page.editor


def _show(page: Shown | None = None) -> Callable[[Stage, QWidget], None]:
    def show(stage: Stage, widget: QWidget) -> None:
        editor = _editor(widget)
        stage.settle()
        editor.show_page(page or Shown("item", item_ids(stage.desk)[1]))
        stage.settle()

    return show


def _write_in_russian(stage: Stage, widget: QWidget) -> None:
    _show()(stage, widget)
    _editor(widget).pages.item.heard.cells["ru"].setFocus()
    stage.settle()


@screen("minutes editor", also=_write_in_russian)
def minutes_editor(stage: Stage) -> QWidget:
    return _draft(stage)


def _check(stage: Stage, widget: QWidget) -> None:
    _show()(stage, widget)
    editor = _editor(widget)
    editor.pages.item.speeches.shown_rows()[0].cells["zh"].setFocus()
    stage.settle()


@screen("minutes editor what changed", also=_check)
def minutes_editor_what_changed(stage: Stage) -> QWidget:
    return _draft(stage)


def _promise(stage: Stage, widget: QWidget) -> None:
    _show(Shown("item", item_ids(stage.desk)[5]))(stage, widget)
    editor = _editor(widget)
    commitments = editor.pages.item.commitments
    commitments.quick.begin("расчёт нагрузки, управление энергетики, до 15 мая")
    commitments.quick.ask_now()
    stage.settle()


@screen("minutes editor one-line commitment", also=_promise)
def minutes_editor_commitment(stage: Stage) -> QWidget:
    return _draft(stage)


def _unfold(stage: Stage, widget: QWidget) -> None:
    _show(Shown("item", item_ids(stage.desk)[5]))(stage, widget)
    item = _editor(widget).pages.item
    item.proposals.show_proposal(item.proposals.ids()[1])
    stage.settle()


@screen("minutes editor proposal", also=_unfold)
def minutes_editor_proposal(stage: Stage) -> QWidget:
    return _draft(stage)


def _two_panes(stage: Stage, widget: QWidget) -> None:
    _show()(stage, widget)
    _editor(widget).minutes.panes.choose(("ru", "zh"))
    stage.settle()


@screen("minutes editor two panes", also=_two_panes)
def minutes_editor_two_panes(stage: Stage) -> QWidget:
    return _draft(stage)


@screen("minutes editor participants", also=_show(Shown("participants")))
def minutes_editor_participants(stage: Stage) -> QWidget:
    return _draft(stage)


@screen("minutes editor details", also=_show(Shown("details")))
def minutes_editor_details(stage: Stage) -> QWidget:
    return _draft(stage)


def _record_talks(stage: Stage) -> None:
    desk, items = stage.desk, item_ids(stage.desk)
    said = (
        ("ЛТ", "Добрый день. Предлагаю начать с плана финансирования."),
        ("МД", "План по кварталам готов, передадим до 15 мая."),
        ("ВЦ", "我们建议先讨论供电问题。"),
        ("МД", "Подготовить расчёт нагрузки, компания, до 1 июня"),
    )
    made = [add_line(desk, MEETING, text, speaker=letters) for letters, text in said]
    sort_line(desk, made[1].id, items[1])
    sort_line(desk, made[3].id, items[5])
    make_commitment(desk, made[3].id)


def _type_talks(stage: Stage, widget: QWidget) -> None:
    _show(Shown("talks"))(stage, widget)
    stage.settle()


@screen("minutes editor talks", also=_type_talks)
def minutes_editor_talks(stage: Stage) -> QWidget:
    draft_again(stage.desk)
    propose_initials(stage.desk, MEETING)
    _record_talks(stage)
    return _draft(stage)


@screen("minutes editor signed", also=_show())
def minutes_editor_signed(stage: Stage) -> QWidget:
    window = whole_window(stage)
    window.go("meetings", MEETING)
    return window


def _read(stage: Stage) -> OpenMinutes:
    panes = Panes(stage.settings, "minutes.panes")
    banners = Banners()
    minutes = OpenMinutes(stage.place, banners, panes, MEETING, banners)
    minutes.reload()
    stage.settle()
    return minutes


@screen("sign dialog")
def sign_dialog(stage: Stage) -> QWidget:
    draft_again(stage.desk)
    _leave_work(stage)
    return SignDialog(_read(stage))


@screen("take signing back dialog")
def unsign_dialog(stage: Stage) -> QWidget:
    return UnsignDialog(_read(stage))
