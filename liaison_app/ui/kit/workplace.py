"""What a page works with: the desk, the threads, the feed, and one way to do something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.settings import Settings
from liaison_app.language import current
from liaison_app.office.desk import Desk
from liaison_app.office.registers import content_language
from liaison_app.storage.changes import Changes
from liaison_app.tasks.calls import Calls
from liaison_app.tasks.feed import ChangeFeed
from liaison_app.tasks.jobs import Jobs
from liaison_app.ui.kit.paper_choice import PaperKind
from liaison_app.ui.kit.saving.savings import Savings


class _Told(Protocol):
    """What an action of the office gives where it made a record."""

    @property
    def changes(self) -> Changes: ...


Outcome = TypeVar("Outcome", bound=Changes | _Told)
Result = TypeVar("Result")
Refused = Callable[[LiaisonError], None]


@dataclass(frozen=True)
class Workplace:
    """One open data file with everything around it; pages get it when they are built."""

    desk: Desk
    settings: Settings
    writer: Calls
    reader: Calls
    jobs: Jobs
    savings: Savings
    feed: ChangeFeed
    show_papers: Callable[[Sequence[PaperKind], QWidget], None]

    def do(
        self,
        action: Callable[[], Outcome],
        refused: Refused,
        done: Callable[[Outcome], None] | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Run an action of the office in the writer's thread and tell the feed what it touched.

        `refused` gets what the office says in words; a bug goes the way of every bug.
        """

        def finish(outcome: Outcome) -> None:
            changes = outcome if isinstance(outcome, Changes) else outcome.changes
            if done is not None:
                done(outcome)
            self.feed.tell(changes)
            if changes.records:
                self.savings.acted()

        self.writer.call(action, finish, _only_expected(refused), owner=owner)

    def read(
        self,
        question: Callable[[], Result],
        done: Callable[[Result], None],
        refused: Refused,
        *,
        owner: QObject,
    ) -> None:
        """Run a reading function beside the window."""
        self.reader.call(question, done, _only_expected(refused), owner=owner)

    def end_sitting(self, sitting: str) -> None:
        """Close a sitting in the history; where that fails, the next start does it."""
        self.writer.call(lambda: self.desk.file.end_sitting(sitting), failed=_only_expected(_pass))

    def content_language(self) -> ContentLanguage:
        """Give the language in which content is shown: the interface's, in English the office's."""
        chosen = current.language()
        return content_language(self.desk) if chosen == "en" else chosen


def _pass(_: LiaisonError) -> None:
    """Let it pass."""


def _only_expected(refused: Refused) -> Callable[[Exception], None]:
    def fail(error: Exception) -> None:
        if not isinstance(error, LiaisonError):
            raise error
        refused(error)

    return fail
