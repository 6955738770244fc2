"""The last line: whether all is saved, the last backup, the file, long works, helpful keys."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from liaison_app.base.clock import Clock
from liaison_app.base.errors import LiaisonError
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.tasks.jobs import Jobs
from liaison_app.ui.kit.labels import ElidedLabel, label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.saving.saver import SavingNews, SavingState
from liaison_app.ui.kit.states import Shape, paint_shape
from liaison_app.ui.shell.job_strip import JobStrip
from liaison_app.ui.theme.grid import GAP, HALF, UNIT
from liaison_app.ui.theme.tokens import Tone

_MARKS = {
    SavingState.QUIET: (Shape.NONE, Tone.MUTED),
    SavingState.TYPED: (Shape.RING, Tone.MUTED),
    SavingState.SAVING: (Shape.HALF, Tone.MUTED),
    SavingState.SAVED: (Shape.CHECK, Tone.DONE),
    SavingState.CONFLICT: (Shape.TRIANGLE, Tone.SOON),
    SavingState.FAILED: (Shape.SQUARE, Tone.LATE),
}


class StatusLine(Retranslated, QWidget):
    """Shows `SavingNews`, a backup's time, the data file and the jobs."""

    file_clicked = Signal()

    def __init__(self, jobs: Jobs, clock: Clock, parent: QWidget | None = None) -> None:
        """Make it without news."""
        super().__init__(parent)
        set_role(self, "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(3 * UNIT + HALF)
        self._clock = clock
        self._news = SavingNews(SavingState.QUIET)
        self._backup: datetime | None = None
        self._file: Path | None = None
        self._mark = _Mark()
        self._saving, self._backed_up, self._file_name = label(), label(), label()
        self.hint = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, GAP, 0)
        row.setSpacing(0)
        row.addWidget(self._mark)
        for part in (self._saving, self._backed_up, self._file_name):
            part.setContentsMargins(0, 0, 3 * UNIT, 0)
            row.addWidget(part)
        row.addWidget(self.hint, 1)
        row.addWidget(JobStrip(jobs))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def show_saving(self, news: SavingNews) -> None:
        """Show where the typed texts are."""
        self._news = news
        self.retranslate()

    def show_backup(self, when: datetime | None) -> None:
        """Show when the last backup was made."""
        self._backup = when
        self.retranslate()

    def show_file(self, path: Path | None) -> None:
        """Show the open data file; its whole path is the tooltip."""
        self._file = path
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything."""
        shape, tone = _MARKS[self._news.state]
        self._mark.show_mark(shape, tone)
        self._saving.setText(self._saving_words())
        set_role(self._saving, "late" if self._news.state is SavingState.FAILED else "")
        self._backed_up.setText(self._backup_words())
        self._file_name.setText("" if self._file is None else self._file.name)
        for part in (self._saving, self._backed_up, self._file_name):
            part.setVisible(bool(part.text()))
        self._file_name.setToolTip("" if self._file is None else str(self._file))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on the name of the file."""
        if self._file_name.geometry().contains(event.position().toPoint()):
            self.file_clicked.emit()

    def _saving_words(self) -> str:
        news = self._news
        match news.state:
            case SavingState.QUIET:
                return ""
            case SavingState.TYPED | SavingState.SAVING:
                return pgettext("status line", "saving…")
            case SavingState.SAVED:
                time = "" if news.when is None else f"{news.when:%H:%M}"
                return pgettext("status line", "saved {time}", time=time)
            case SavingState.CONFLICT:
                return pgettext("status line", "a text was changed elsewhere: choose one")
            case SavingState.FAILED:
                return self._failure_words(news)

    def _failure_words(self, news: SavingNews) -> str:
        if isinstance(news.error, LiaisonError):
            why = render(news.error.message)
        else:
            why = pgettext("status line", "an error of the program")
        return pgettext("status line", "not saved: {why}", why=why)

    def _backup_words(self) -> str:
        if self._backup is None:
            return ""
        time = f"{self._backup:%H:%M}"
        if self._backup.date() == self._clock.today():
            return pgettext("status line", "backup today {time}", time=time)
        day = dates.table(self._backup.date(), language())
        return pgettext("status line", "backup {day} {time}", day=day, time=time)


class _Mark(QLabel):
    """The shape before the words of saving."""

    def __init__(self) -> None:
        super().__init__()
        self._shape, self._tone = Shape.NONE, Tone.MUTED
        self.setFixedWidth(2 * UNIT)

    def show_mark(self, shape: Shape, tone: Tone) -> None:
        self._shape, self._tone = shape, tone
        self.setVisible(shape is not Shape.NONE)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        area = QRectF(0, (self.height() - 10) / 2, 10, 10)
        paint_shape(QPainter(self), area, self._shape, self._tone)
