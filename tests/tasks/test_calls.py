"""Functions in other threads, answered in the window's thread."""

import sys
import threading
from types import TracebackType

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import Cancelled
from liaison_app.tasks.reader import Reader
from liaison_app.tasks.writer import Writer


def test_the_work_runs_elsewhere_and_the_answer_comes_here(
    qtbot: QtBot, qapp: QApplication
) -> None:
    threads: list[str] = []
    answers: list[tuple[int, str]] = []
    writer = Writer()

    def work() -> int:
        threads.append(threading.current_thread().name)
        return 5

    writer.call(work, lambda result: answers.append((result, threading.current_thread().name)))
    assert writer.under_way == 1
    qtbot.waitUntil(lambda: writer.under_way == 0)
    assert answers == [(5, threading.main_thread().name)]
    assert threads[0].startswith("writer")


def test_the_writer_keeps_the_order(qtbot: QtBot, qapp: QApplication) -> None:
    done: list[int] = []
    writer = Writer()
    for number in range(200):
        writer.call(lambda n=number: done.append(n))  # type: ignore[misc]  # mypy cannot see n
    qtbot.waitUntil(lambda: writer.under_way == 0)
    assert done == list(range(200))


def test_two_readings_run_beside_each_other(qtbot: QtBot, qapp: QApplication) -> None:
    both = threading.Barrier(2, timeout=5)
    reader = Reader()
    reader.call(both.wait)
    reader.call(both.wait)
    qtbot.waitUntil(lambda: reader.under_way == 0)
    assert not both.broken


def test_an_error_is_told_to_whoever_asked(qtbot: QtBot, qapp: QApplication) -> None:
    told: list[Exception] = []
    writer = Writer()
    writer.call(lambda: 1 // 0, None, told.append)
    qtbot.waitUntil(lambda: writer.under_way == 0)
    assert isinstance(told[0], ZeroDivisionError)


def test_an_error_nobody_waits_for_goes_the_way_of_the_unexpected_ones(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type[BaseException]] = []

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        del error, where
        caught.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    writer = Writer()
    writer.call(lambda: 1 // 0)
    qtbot.waitUntil(lambda: writer.under_way == 0)
    assert caught == [ZeroDivisionError]


def test_a_cancelled_work_says_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    def work() -> None:
        raise Cancelled

    writer = Writer()
    writer.call(work)
    qtbot.waitUntil(lambda: writer.under_way == 0)


def test_nobody_is_called_after_the_owner_is_gone(qtbot: QtBot, qapp: QApplication) -> None:
    answers: list[int] = []
    go = threading.Event()
    reader, owner = Reader(), QObject()
    reader.call(lambda: go.wait(5), lambda _: answers.append(1), owner=owner)
    owner.deleteLater()
    qtbot.wait(1)
    go.set()
    qtbot.waitUntil(lambda: reader.under_way == 0)
    assert answers == []
