"""From a drop, the clipboard or the disk to the record: kept in a job, attached in one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.stored_file import AttachmentKind
from liaison_app.language.current import pgettext, render
from liaison_app.office.files import Described, Given, Kept, Source, give_files
from liaison_app.office.kept_files import Owner, give_evidence_its_file
from liaison_app.ui.kit.files.keeping import keep_in_job
from liaison_app.ui.kit.workplace import Workplace


@dataclass(frozen=True, slots=True)
class FilesOf:
    """Whose files they are, and what given ones may be; the first kind is proposed."""

    owner: Owner
    id: int
    subject: str
    kinds: tuple[AttachmentKind, ...]


class Giving(QObject):
    """`given` after something was attached, `told(words)` says what went wrong.

    What could not be kept or attached waits and is given again by `try_again`.
    """

    given = Signal()
    told = Signal(str)

    def __init__(self, place: Workplace, of: FilesOf, parent: QObject) -> None:
        """Give files to one record."""
        super().__init__(parent)
        self._place, self._of = place, of
        self._what: Described | None = None
        self.waiting: tuple[Source, ...] = ()

    def give(self, sources: Sequence[Source], what: Described) -> None:
        """Keep files and attach them as described."""
        self._what, self.waiting = what, tuple(sources)
        self.told.emit("")
        keep_in_job(
            self._place, sources, lambda kept: self._attach(kept, what), self._stopped, owner=self
        )

    def try_again(self) -> None:
        """Give what waits once more, as it was described."""
        if self.waiting and self._what is not None:
            self.give(self.waiting, self._what)

    def give_its_file(self, evidence_id: int, sources: Sequence[Source]) -> None:
        """Keep the file of a supporting document that was only named, or had another one."""
        desk = self._place.desk

        def attach(kept: Kept) -> None:
            self.told.emit(_why(kept))
            if not kept.kept:
                return
            self._place.do(
                lambda: give_evidence_its_file(desk, evidence_id, kept.kept[0]),
                lambda error: self.told.emit(render(error.message)),
                lambda _: self.given.emit(),
                owner=self,
            )

        keep_in_job(self._place, sources[:1], attach, self._stopped, owner=self)

    def _attach(self, kept: Kept, what: Described) -> None:
        if not kept.kept:
            self.told.emit(_why(kept))
            return
        desk, to = self._place.desk, (self._of.owner, self._of.id)

        def refused(error: LiaisonError) -> None:
            self.told.emit(render(error.message))

        def done(given: Given) -> None:
            self.waiting = tuple(one.source for one in kept.refused)
            already = ", ".join(given.already)
            words = pgettext("files", "Already here: {names}", names=already) if already else ""
            self.told.emit("\n".join(part for part in (_why(kept), words) if part))
            self.given.emit()

        self._place.do(lambda: give_files(desk, kept.kept, what, to), refused, done, owner=self)

    def _stopped(self) -> None:
        self.told.emit(pgettext("files", "Stopped: nothing was attached."))


def _why(kept: Kept) -> str:
    return "\n".join(render(one.error.message) for one in kept.refused)
