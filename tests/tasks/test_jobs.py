"""Long works: progress, Cancel, shown only when they are long."""

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from liaison_app.base.messages import message
from liaison_app.tasks import jobs as jobs_module
from liaison_app.tasks.jobs import Job, Jobs

TITLE = message("jobs", "Cancel this work")


@pytest.fixture
def jobs(qapp: QApplication) -> Jobs:
    return Jobs()


def test_progress_reaches_the_window_and_the_result_comes(qtbot: QtBot, jobs: Jobs) -> None:
    steps: list[tuple[int, int]] = []
    results: list[str] = []
    followed = threading.Event()

    def work(job: Job) -> str:
        followed.wait(5)
        for done in range(101):
            job.report(done, 100)
        return "ready"

    job = jobs.start(TITLE, work, results.append)
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    followed.set()
    qtbot.waitUntil(lambda: not jobs.under_way())
    assert results == ["ready"]
    assert steps[-1] == (100, 100)


def test_a_million_reports_do_not_flood_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    steps: list[int] = []

    def work(job: Job) -> None:
        for done in range(1_000_000):
            job.report(done, 1_000_000)

    jobs.start(TITLE, work).progressed.connect(lambda done, _: steps.append(done))
    qtbot.waitUntil(lambda: not jobs.under_way(), timeout=20_000)
    assert len(steps) <= 200


def test_cancel_stops_at_the_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    outcomes: list[str] = []
    begun, asked = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        begun.set()
        asked.wait(5)
        job.report(1, 2)
        outcomes.append("went on")

    job = jobs.start(
        TITLE, work, lambda _: outcomes.append("done"), cancelled=lambda: outcomes.append("stopped")
    )
    begun.wait(5)
    job.cancel()
    asked.set()
    qtbot.waitUntil(lambda: not jobs.under_way())
    assert outcomes == ["stopped"]


def test_an_error_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[Exception] = []

    def work(job: Job) -> None:
        raise ValueError(str(job.total))

    jobs.start(TITLE, work, failed=told.append)
    qtbot.waitUntil(lambda: not jobs.under_way())
    assert isinstance(told[0], ValueError)


def test_only_a_long_work_is_shown(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "SHOWN_AFTER_MS", 20)
    jobs = Jobs()
    shown: list[int] = []
    jobs.changed.connect(lambda: shown.append(len(jobs.shown())))
    jobs.start(TITLE, lambda job: job.report(1, 1))
    qtbot.waitUntil(lambda: not jobs.under_way())
    assert shown == []
    go = threading.Event()
    jobs.start(TITLE, lambda _: go.wait(5))
    qtbot.waitUntil(lambda: shown == [1])
    go.set()
    qtbot.waitUntil(lambda: shown == [1, 0])


def test_a_work_ends_in_the_list_also_when_nobody_waits_for_it(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    answers: list[str] = []
    go_on = threading.Event()

    def work(job: Job) -> str:
        go_on.wait(5)
        return "ready"

    jobs.start(TITLE, work, answers.append, owner=owner)
    delete(owner)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.under_way())
    assert answers == []
