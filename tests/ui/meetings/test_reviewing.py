"""Missing and stale translations: F8 walks, F7 and Shift+F7 answer, marks refresh at once."""

from PySide6.QtCore import QPoint, QRect

from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.ui.kit.states import Shape
from tests.ui.meetings.editing import Editing


def _rewrite(draft: Editing, kind: str, key: int, field: str, language: str, text: str) -> None:
    with draft.stage.desk.read() as snapshot:
        stored: Trilingual = getattr(snapshot.of_kind(kind, key), field)
    edit = FieldEdit(kind, key, field, stored.text(language), text, language)  # type: ignore[arg-type]  # one of three
    draft.stage.feed.tell(store_edits(draft.stage.desk, [edit]).changes)
    draft.stage.settle()


def _forget_chinese(draft: Editing, item: int) -> None:
    from liaison_app.domain.meeting import Decision

    key = draft.item(item).decisions[0].key
    with draft.stage.desk.write() as work:
        point = work.get(Decision, key)
        point.text = Trilingual(point.text.kk, point.text.ru)
        changes = work.commit()
    draft.stage.feed.tell(changes)
    draft.stage.settle()


def test_f8_walks_through_everything_that_needs_something(draft: Editing) -> None:
    _forget_chinese(draft, 6)
    speech = draft.item(3).speeches[0]
    _rewrite(draft, "speech", speech.key, "text", "ru", "Другое.")
    _rewrite(draft, "meeting", 1, "place", "kk", "Қонаев қаласы")
    draft.show_item(1)
    draft.into(draft.page.title, "kk")
    found = []
    for _ in range(6):
        draft.press("F8")
        cell = draft.editor.reviewing.cell
        row = draft.editor.reviewing.row
        assert cell is not None
        assert row is not None
        assert draft.has_focus(cell)
        key = draft.editor.pages.find_key(row)
        assert key is not None
        found.append((key[0], key[2], cell.language))
    assert found == [
        ("speech", "text", "kk"),
        ("speech", "text", "zh"),
        ("decision", "text", "zh"),
        ("meeting", "place", "ru"),
        ("meeting", "place", "zh"),
        ("speech", "text", "kk"),
    ]
    draft.press("Shift+F8")
    assert draft.editor.reviewing.cell is not None
    assert draft.editor.reviewing.cell.language == "zh"


def test_f8_says_so_when_everything_is_there(draft: Editing) -> None:
    draft.show_item(1)
    draft.press("F8")
    assert draft.said() == ["Все тексты на показанных языках есть."]


def test_marks_of_the_others_refresh_at_once_and_f7_answers(draft: Editing) -> None:
    page = draft.show_item(3)
    row = page.speeches.shown_rows()[0]
    draft.into(row, "ru")
    draft.write("Добавлено.")
    draft.store()
    assert row.text.state("kk") is TextState.CHECK
    assert row.text.state("zh") is TextState.CHECK
    assert draft.editor.header.badges["zh"].state is not None
    assert draft.editor.header.badges["zh"].state.shape is Shape.HALF
    draft.into(row, "zh")
    draft.press("F7")
    assert row.text.state("zh") is TextState.DRAFT
    assert row.text.state("kk") is TextState.CHECK
    draft.into(row, "kk")
    draft.press("Shift+F7")
    assert row.text.state("kk") is TextState.REVIEWED
    assert draft.item(3).speeches[0].text.state("kk") is TextState.REVIEWED


def test_what_changed_is_shown_word_by_word(draft: Editing) -> None:
    page = draft.show_item(2)
    point = draft.item(2).decisions[0]
    changed = point.text.ru.replace("кварталам", "месяцам")
    _rewrite(draft, "decision", point.key, "text", "ru", changed)
    row = page.points.shown_rows()[0]
    draft.into(row, "zh")
    draft.stage.settle()
    strip = draft.editor.reviewing.strip
    assert strip is not None
    assert strip.isVisible()
    assert "[-кварталам-]{+месяцам+}" in strip.plain()
    draft.press("F7")
    assert draft.editor.reviewing.strip is None, "answered: nothing is left to show"


def test_what_changed_is_in_view_in_a_small_window(draft: Editing) -> None:
    draft.sample.window.resize(910, 427)
    page = draft.show_item(2)
    point = draft.item(2).decisions[0]
    _rewrite(draft, "decision", point.key, "text", "ru", "Совсем другое. " * 12)
    draft.into(page.title, "ru")
    draft.press("F8")
    strip = draft.editor.reviewing.strip
    assert strip is not None
    area = page.area.viewport()
    place = strip.mapTo(area, QPoint(0, 0))
    shown = area.rect().intersected(QRect(place, strip.size()))
    assert shown.height() == min(strip.height(), area.height())


def test_the_badge_of_a_language_leads_to_what_it_lacks(draft: Editing) -> None:
    _forget_chinese(draft, 6)
    draft.show_item(1)
    draft.editor.minutes.panes.choose(("ru",))
    badge = draft.editor.header.badges["zh"]
    badge.setFocus()
    draft.press("Return")
    assert draft.editor.minutes.panes.shown == ("ru", "zh")
    cell = draft.editor.reviewing.cell
    assert cell is not None
    assert draft.has_focus(cell)
    assert cell.language == "zh"
    draft.write("由能源局研究。")
    draft.store()
    assert draft.item(6).decisions[0].text.zh == "由能源局研究。"
    assert draft.item(6).decisions[0].text.state("ru") is TextState.DRAFT


def test_panes_are_chosen_and_kept(draft: Editing) -> None:
    page = draft.show_item(2)
    draft.press("F4")
    draft.sample.choose_in_menu("Қазақша")
    assert draft.editor.minutes.panes.shown == ("ru", "zh")
    assert not page.heard.cells["kk"].isVisible()
    assert draft.stage.settings.text("minutes.panes") == "ru zh"
    widths = [page.heard.cells[language].width() for language in ("ru", "zh")]
    assert widths[0] > widths[1], "Russian needs more room than Chinese"


def test_the_outline_shows_what_each_item_lacks(draft: Editing) -> None:
    _forget_chinese(draft, 6)
    rows = draft.editor.sidebar.outline.model().rows  # type: ignore[attr-defined]  # our model
    assert rows[5].lacking == ("zh",)
    assert rows[0].lacking == ()
