"""Typing into real fields that store themselves on a real file."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.base.clock import Clock
from liaison_app.tasks.writer import Writer
from liaison_app.ui.kit.saving.rescue import rescued_texts
from liaison_app.ui.kit.saving.saver import Saver, SavingState
from liaison_app.ui.kit.saving.savings import Savings
from liaison_app.ui.kit.typed_text import TypedText
from tests.ui.keyboard import commit, compose, press, write
from tests.ui.kit.saving.shelf import Shelf


class Desk:
    """A window with two fields over a shelf, on a clock that the test moves."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.now = 0.0
        self.shelf = Shelf(folder / "shelf.db").prepare(ru="", zh="старое")
        self.writer = Writer()
        self.savings = Savings(self.writer, Clock(), seconds=lambda: self.now)
        self.saver: Saver = self.savings.form("Minutes 5", self.shelf.store)
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.ru, self.zh = TypedText(), TypedText()
        layout.addWidget(self.ru)
        layout.addWidget(self.zh)
        qtbot.addWidget(self.window)
        self.saver.bind("ru", self.ru, "")
        self.saver.bind("zh", self.zh, "старое")
        self.window.show()
        self.window.activateWindow()
        self.ru.setFocus()
        self.bot = qtbot

    def wait(self, seconds: float) -> None:
        """Let time pass, then everything that was begun be finished."""
        self.now += seconds
        self.saver.tick()
        self.rest()

    def rest(self) -> None:
        self.bot.waitUntil(lambda: self.writer.under_way == 0)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_typed_text_is_stored_after_the_pause(desk: Desk) -> None:
    write(desk.ru, "Стороны")
    assert desk.saver.last_news.state is SavingState.TYPED
    assert desk.shelf.text("ru") == ""
    desk.wait(0.51)
    assert desk.shelf.text("ru") == "Стороны"
    assert desk.savings.overall().state is SavingState.SAVED


def test_a_minute_of_uninterrupted_typing_is_never_more_than_a_second_behind(desk: Desk) -> None:
    typed, oldest_unsaved = "", 0.0
    for _ in range(400):
        write(desk.ru, "б")
        typed += "б"
        desk.wait(0.15)
        if desk.shelf.text("ru") == typed:
            oldest_unsaved = desk.now
        assert desk.now - oldest_unsaved <= 1.16
    desk.wait(0.6)
    assert desk.shelf.text("ru") == "б" * 400
    assert desk.ru.document().isUndoAvailable()


def test_a_composition_that_runs_while_the_field_is_left_is_stored(desk: Desk) -> None:
    compose(desk.ru, "zhong")
    desk.wait(5.0)
    assert desk.shelf.text("ru") == ""
    desk.zh.setFocus()
    desk.rest()
    assert desk.ru.value() == "zhong"
    assert desk.shelf.text("ru") == "zhong"


def test_a_committed_composition_is_stored_like_keys(desk: Desk) -> None:
    compose(desk.ru, "zhongguo")
    commit(desk.ru, "中国")
    desk.wait(0.6)
    assert desk.shelf.text("ru") == "中国"


def test_pasted_and_dropped_texts_are_cleaned_and_stored(desk: Desk) -> None:
    data = QMimeData()
    data.setText("\uf0b7 первый\x0bвторой\r\n5\u00a0000\x07")
    desk.ru.insertFromMimeData(data)
    desk.wait(0.6)
    assert desk.shelf.text("ru") == "• первый\nвторой\n5\u00a0000"
    press(desk.ru, "Ctrl+Z")
    desk.wait(0.6)
    assert desk.shelf.text("ru") == ""


def test_leaving_the_field_stores_at_once(desk: Desk) -> None:
    write(desk.ru, "а")
    press(desk.ru, "Tab")
    desk.rest()
    assert desk.zh.hasFocus()
    assert desk.shelf.text("ru") == "а"


def test_typing_during_a_command_goes_as_one_more(desk: Desk) -> None:
    write(desk.ru, "а")
    desk.saver.store_now()
    write(desk.ru, "бв")
    desk.rest()
    desk.wait(1.1)
    assert [edits[0].value for edits in desk.shelf.commands] == ["а", "абв"]
    assert [edits[0].known for edits in desk.shelf.commands] == ["", "а"]


def test_on_a_full_disk_the_text_is_rescued_and_stored_when_there_is_room(desk: Desk) -> None:
    desk.shelf.is_full = True
    write(desk.ru, "важно")
    desk.wait(0.6)
    news = desk.savings.overall()
    assert (news.state, news.rescued) == (SavingState.FAILED, True)
    [rescued] = rescued_texts()
    assert rescued.what == "Minutes 5"
    assert rescued.fields == {"ru": "важно"}
    desk.shelf.is_full = False
    desk.wait(10.1)
    assert desk.shelf.text("ru") == "важно"
    assert desk.savings.overall().state is SavingState.SAVED
    assert rescued_texts() == []


def test_the_window_may_close_only_when_the_text_is_stored_or_rescued(
    desk: Desk, home: Path
) -> None:
    closed: list[str] = []
    desk.shelf.is_full = True
    (home / "rescue").write_text("a file where the folder should be")
    write(desk.ru, "важно")
    desk.savings.settle(lambda: closed.append("closed"))
    desk.rest()
    assert not closed
    assert [saver.what for saver in desk.savings.unsettled()] == ["Minutes 5"]
    (home / "rescue").unlink()
    desk.savings.store_now()
    desk.rest()
    assert closed == ["closed"]
    assert json.loads(rescued_texts()[0].path.read_text("utf-8"))["fields"] == {"ru": "важно"}


def test_settling_waits_for_the_command_under_way(desk: Desk) -> None:
    closed: list[str] = []
    write(desk.ru, "а")
    desk.savings.settle(lambda: closed.append(desk.shelf.text("ru")))
    assert not closed
    desk.rest()
    assert closed == ["а"]


def test_a_text_changed_by_somebody_else_is_shown_beside_the_own_one(desk: Desk) -> None:
    desk.shelf.put("zh", "чужое")
    desk.zh.setFocus()
    write(desk.zh, "!")
    with desk.bot.waitSignal(desk.saver.conflict) as told:
        desk.wait(0.6)
    assert told.args == ["zh"]
    assert desk.saver.conflicts() == {"zh": ("чужое", "!старое")}
    assert desk.shelf.text("zh") == "чужое"
    desk.saver.keep_own("zh")
    desk.rest()
    assert desk.shelf.text("zh") == "!старое"
    assert desk.saver.last_news.state is SavingState.SAVED


def test_a_refresh_waits_until_the_field_is_left(desk: Desk) -> None:
    desk.saver.refresh({"ru": "чужое", "zh": "новое"}, desk.saver.turn)
    assert desk.zh.value() == "новое"
    assert desk.ru.value() == ""
    desk.zh.setFocus()
    assert desk.ru.value() == "чужое"


def test_a_refresh_read_before_the_last_command_is_ignored(desk: Desk) -> None:
    turn = desk.saver.turn
    write(desk.ru, "новое")
    desk.wait(0.6)
    desk.zh.setFocus()
    desk.saver.refresh({"ru": ""}, turn)
    assert desk.ru.value() == "новое"


def test_what_the_office_refuses_is_told_at_its_field_and_not_repeated(desk: Desk) -> None:
    write(desk.ru, "forbidden")
    with desk.bot.waitSignal(desk.saver.mistake) as told:
        desk.wait(0.6)
    assert told.args[0] == "ru"
    desk.wait(60.0)
    assert len(desk.shelf.commands) == 1


def test_a_form_that_was_left_goes_on_storing(desk: Desk) -> None:
    write(desk.ru, "до конца")
    desk.saver.leave()
    desk.ru.show_value("другая запись")
    desk.rest()
    assert desk.shelf.text("ru") == "до конца"
