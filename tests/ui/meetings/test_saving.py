"""Typing is sacred: nothing typed in the editor is lost, whatever happens."""

from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from sqlalchemy import text as sql

from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.office.history import read_history
from liaison_app.storage.author import Author
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.saving.conflict import ConflictPanel
from liaison_app.ui.kit.saving.rescue import rescued_texts
from tests.ui.keyboard import commit, compose, press
from tests.ui.meetings.editing import Editing
from tests.ui.sample_window import texts_in

SENTENCE = "Стороны обсудили план финансирования по кварталам, траншам и валютам. "


class _Minute:
    """A clock for the saving that the test moves on, key by key."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def minute(draft: Editing) -> _Minute:
    """Let the saving of the forms that are opened from now on go by the test's clock."""
    clock = _Minute()
    draft.stage.savings._seconds = clock
    return clock


def test_a_minute_of_uninterrupted_typing(draft: Editing, minute: _Minute) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "ru")
    press(cell, "Ctrl+A")
    form = draft.editor.minutes.form
    assert form is not None
    commands: list[object] = []
    form.saver.stored.connect(commands.append)
    typed = (SENTENCE * 9)[:600]
    spans = []
    for letter in typed:
        minute.seconds += 0.1
        begun = perf_counter()
        draft.write_fast(letter)
        cell.repaint()
        spans.append(perf_counter() - begun)
        form.saver.tick()
        QGuiApplication.processEvents()
    assert cell.value() == typed
    assert cell.textCursor().atEnd(), "the caret never moved"
    draft.store()
    assert draft.item(2).heard.ru == typed
    assert 20 <= len(commands) <= 70, "about one command a second"
    rows = read_history(draft.stage.desk, "agenda_item", draft.item(2).key)
    heard = [line for line in rows if line.field == "heard" and not line.confirmed]
    assert [line.before for line in heard] == ["Стороны обсудили план финансирования проекта."]
    assert median(spans) < 0.016, "a key is painted within a frame"


def test_what_is_composed_is_kept_when_the_row_is_left(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "zh")
    compose(cell, "方案")
    draft.into(page.heard, "ru")
    draft.store()
    assert draft.item(2).heard.zh == "双方讨论了项目资金计划。方案"


def test_what_is_composed_is_kept_when_another_item_is_shown(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "zh")
    compose(cell, "方案")
    draft.show_item(3)
    assert draft.item(2).heard.zh == "双方讨论了项目资金计划。方案"
    assert page.heard.cells["zh"].value() == draft.item(3).heard.zh


def test_a_refresh_leaves_a_running_composition_alone(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "zh")
    compose(cell, "方")
    _change_elsewhere(draft, "kk", "Басқа мәтін.")
    compose(cell, "方案")
    commit(cell, "方案。")
    draft.store()
    assert draft.item(2).heard.zh == "双方讨论了项目资金计划。方案。"
    assert page.heard.cells["kk"].value() == "Басқа мәтін."


def test_what_is_pasted_is_cleaned_and_stored(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "ru")
    press(cell, "Ctrl+A")
    QGuiApplication.clipboard().setText("\uf0b7 первое\r\nвторое\x0bтретье\x00")
    draft.press("Ctrl+V")
    draft.store()
    assert draft.item(2).heard.ru == "• первое\nвторое\nтретье"


def test_what_is_dropped_is_stored(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = page.heard.cells["ru"]
    data = QMimeData()
    data.setText("Ещё одно. ")
    drop = QDropEvent(
        QPointF(3, 3),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    cell.dropEvent(drop)
    draft.store()
    assert draft.item(2).heard.ru.count("Ещё одно.") == 1


def test_another_writer_is_not_overwritten_both_texts_are_shown(draft: Editing) -> None:
    page = draft.show_item(2)
    draft.into(page.heard, "ru")
    draft.write_fast(" Моё.")
    _change_elsewhere(draft, "ru", "Чужое.")
    draft.store()
    assert draft.item(2).heard.ru == "Чужое."
    (panel,) = page.findChildren(ConflictPanel)
    assert {"Чужое.", "Стороны обсудили план финансирования проекта. Моё."} <= set(texts_in(panel))
    panel.keep_action.trigger()
    draft.stage.settle()
    assert draft.item(2).heard.ru == "Стороны обсудили план финансирования проекта. Моё."


def test_a_full_disk_rescues_what_is_typed_and_stores_it_later(draft: Editing) -> None:
    page = draft.show_item(2)
    draft.into(page.heard, "ru")
    _let_grow_to(draft, 1)
    long = SENTENCE * 400
    draft.into(page.heard, "ru").insertPlainText(long)
    draft.store()
    assert long.strip() not in draft.item(2).heard.ru
    (rescued,) = rescued_texts()
    assert any(long.strip() in text for text in rescued.fields.values())
    assert long.strip() in page.heard.cells["ru"].value()
    _let_grow_to(draft, 1_000_000)
    draft.write("!")
    draft.store()
    assert draft.item(2).heard.ru.endswith(long + "!")
    assert not rescued_texts(), "what is stored needs no rescue"


def test_a_vanished_file_rescues_what_is_typed(draft: Editing) -> None:
    page = draft.show_item(2)
    draft.into(page.heard, "ru")
    path = draft.stage.desk.file.path
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.unlink()
    draft.write_fast(" Не пропадёт.")
    draft.stage.savings.store_now()
    draft.stage.settle()
    (rescued,) = rescued_texts()
    assert any(text.endswith("Не пропадёт.") for text in rescued.fields.values())
    for saver in draft.stage.savings._savers:
        saver._timer.stop()  # there is nothing left to try again on


def test_a_row_that_was_never_stored_is_rescued_too(draft: Editing) -> None:
    draft.show_item(2)
    draft.press("Ctrl+D")
    _let_grow_to(draft, 1)
    draft.focus().insertPlainText("Новый пункт. " + SENTENCE * 400)  # type: ignore[attr-defined]  # a text cell
    draft.store()
    (rescued,) = rescued_texts()
    assert any(text.startswith("Новый пункт.") for text in rescued.fields.values())
    _let_grow_to(draft, 1_000_000)
    draft.write("!")
    draft.store()
    assert draft.item(2).decisions[1].text.ru.endswith("!")


def test_the_language_switched_while_typing_loses_nothing(draft: Editing) -> None:
    page = draft.show_item(2)
    cell = draft.into(page.heard, "ru")
    for language in ("kk", "zh", "en", "ru"):
        draft.write_fast(f" {language}")
        switch_language(language)
        draft.write_fast("…")
    assert draft.has_focus(cell)
    draft.store()
    expected = "Стороны обсудили план финансирования проекта. kk… zh… en… ru…"
    assert draft.item(2).heard.ru == expected


def test_undo_of_typing_survives_the_saving(draft: Editing) -> None:
    page = draft.show_item(2)
    draft.into(page.heard, "ru")
    draft.write(" Лишнее.")
    draft.store()
    draft.press("Ctrl+Z")
    draft.store()
    assert draft.item(2).heard.ru == "Стороны обсудили план финансирования проекта."
    assert draft.item(2).heard.state("zh") == "draft", "typed and undone leaves no trace"


def _change_elsewhere(draft: Editing, language: str, text: str) -> None:
    """Let somebody else store a text, as another window of the office would."""
    item = draft.item(2)
    stored = item.heard.text(language)  # type: ignore[arg-type]  # one of the three
    edit = FieldEdit("agenda_item", item.key, "heard", stored, text, language)  # type: ignore[arg-type]  # one of the three
    changes = store_edits(draft.stage.desk, [edit]).changes
    draft.stage.feed.tell(changes)
    draft.stage.settle()


def _let_grow_to(draft: Editing, pages: int) -> None:
    """Let the file grow to so many pages and no further: a disk that is really full for SQLite."""
    desk = draft.stage.desk
    with desk.file.write(Author("test"), desk.clock.now()) as work:
        work.session.execute(sql(f"PRAGMA max_page_count = {pages}"))
