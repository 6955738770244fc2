"""Long works in the status line: name, progress, Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.tasks.jobs import Job, Jobs
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import IconButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon


class JobStrip(Retranslated, QWidget):
    """Shows the oldest long work and how many more there are; nothing while there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Follow the jobs."""
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._words = label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(15 * UNIT)
        self._bar.setTextVisible(False)
        self._cancel = Action(self, self._cancel_job, keys="Ctrl+.", drawn=Icon.CANCEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._words)
        row.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(IconButton(self._cancel))
        jobs.changed.connect(self._follow)
        self._follow()

    def retranslate(self) -> None:
        """Word the strip."""
        self._cancel.say(pgettext("jobs", "Cancel this work"))
        if self._job is None:
            return
        title = render(self._job.title)
        more = len(self._jobs.shown()) - 1
        if more:
            title = npgettext(
                "jobs", "{title} and {count} more", "{title} and {count} more", more, title=title
            )
        self._words.setText(title)
        self._bar.setAccessibleName(title)

    def _follow(self) -> None:
        shown = self._jobs.shown()
        job = shown[0] if shown else None
        if job is not self._job:
            self._job = job
            if job is not None:
                self._progress(job.done, job.total)
                job.progressed.connect(self._progress)
        self.setVisible(job is not None)
        self.retranslate()

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._bar.setRange(0, 0)
