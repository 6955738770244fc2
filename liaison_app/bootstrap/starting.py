"""To the first window, and from one data file to another: whatever does not open is asked about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.paths import documents_folder, state_folder
from liaison_app.language.current import pgettext, render
from liaison_app.office.safekeeping import list_backups, restore, said_of
from liaison_app.ui.kit.banner import Banner, Offer
from liaison_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from liaison_app.bootstrap.program import Program
    from liaison_app.storage.restoring import Restored
    from liaison_app.ui.settings.data_file import FileActions
    from liaison_app.ui.start.first_start import FirstStart, NewOffice
    from liaison_app.ui.start.opening_trouble import OpeningTrouble


class Starting(QObject):
    """Nothing is made unless it is asked for; dialogs stand alone while there is no window."""

    def __init__(self, program: Program) -> None:
        """Work for `program`."""
        super().__init__(program)
        self._program = program
        self.dialog: FirstStart | OpeningTrouble | None = None

    def begin(self, named: Path | None) -> None:
        """Open `named`, else the file of last time; ask where there is none or it does not open."""
        kept = self._program.settings.text("data_file")
        usual = usual_file()
        if named is not None or kept:
            self.open_or_ask(named or Path(kept))
        elif not usual.exists() and list_backups(usual):
            self.open_or_ask(usual)  # it is gone, and so is the memory of it, but not its backups
        else:
            self.ask_first(usual)

    def open_or_ask(self, path: Path) -> None:
        """Open a data file; where it does not open, say why and offer the ways out."""
        try:
            self._show(path)
        except LiaisonError as error:
            from liaison_app.ui.start.opening_trouble import OpeningTrouble, Ways

            ways = Ways(
                open_file=self._show,
                restore=self._restore_and_show,
                make_new=self._make_new_instead,
                show_sample=self._show_sample,
            )
            self._stand(OpeningTrouble(path, error, ways))

    def ask_first(self, proposed: Path, parent: QWidget | None = None) -> FirstStart:
        """Ask the questions of the first start."""
        from liaison_app.ui.start.first_start import Beginnings, FirstStart

        beginnings = Beginnings(
            new_office=self._make_and_show,
            open_file=self._show,
            show_sample=self._show_sample_for,
        )
        who = self._program.settings.text("who")
        dialog = FirstStart(self._program.settings, beginnings, proposed, who, parent)
        self._stand(dialog)
        return dialog

    def file_actions(self, backed_up: Callable[[object], None]) -> FileActions:
        """Give what the settings do with the open file."""
        from liaison_app.ui.settings.data_file import FileActions

        return FileActions(
            open_file=self._change_to,
            new_file=self._ask_for_new_file,
            restore=self._restore_open,
            show_sample=lambda: self._when_stored(self._show_sample),
            backed_up=backed_up,
        )

    def _ask_for_new_file(self) -> None:
        self.ask_first(free_place(), self._program.window)

    # What dialogs and settings ask for

    def _stand(self, dialog: FirstStart | OpeningTrouble) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _show(self, path: Path) -> None:
        """Open a file and show its window; raises LiaisonError, then all is as it was."""
        if self._program.is_open(path):
            return
        from liaison_app.ui.shell.rescued import offer_rescued

        window = self._program.open(path)
        offer_rescued(window.banners, window)
        if self._program.shows_sample:
            self._offer_own_file(window)

    def _make_and_show(self, office: NewOffice) -> None:
        from liaison_app.office.new_file import make_data_file

        clock = self._program.clock
        make_data_file(office.path, office.who, clock, office.name, office.content_language)
        self._program.remember_who(office.who)
        self._show(office.path)

    def _make_new_instead(self) -> bool:
        """Ask the questions of the first start; tell whether a window came of it."""
        dialog = self.ask_first(free_place())
        dialog.exec()
        return self._program.window is not None

    def _show_sample_for(self, who: str) -> None:
        if who:
            self._program.remember_who(who)
        self._show_sample()

    def _show_sample(self) -> None:
        from liaison_app.office.sample import make_sample_file

        path = sample_file()
        if not path.exists():
            make_sample_file(path, self._program.who())
        self._show(path)

    def _offer_own_file(self, window: MainWindow) -> None:
        def words() -> str:
            return pgettext(
                "sample", "This is the sample: try whatever you like, it is marked on every paper."
            )

        offer = Offer(
            lambda: pgettext("sample", "Begin a file of our own…"),
            self._ask_for_new_file,
        )
        window.banners.show_banner(Banner("news", words, offers=[offer]), "sample")

    def _when_stored(self, then: Callable[[], None]) -> None:
        """Do something once all that is typed is stored; what is refused is told in the window."""

        def go_on() -> None:
            try:
                then()
            except LiaisonError as error:
                self._program.tell(error)

        file = self._program.file
        if file is not None:
            file.savings.settle(go_on)

    def _change_to(self, path: Path) -> None:
        self._when_stored(partial(self._show, path))

    def _restore_open(self, backup: Path) -> None:
        file = self._program.file
        if file is not None:
            path = file.desk.file.path
            file.savings.settle(partial(self._restore_closed, path, backup))

    def _restore_closed(self, path: Path, backup: Path) -> None:
        """Let the file go, put the backup in its place, and open what lies there then."""
        self._program.close()
        try:
            told = self._restored(path, backup)
        except LiaisonError as error:
            self.open_or_ask(path)
            self._program.tell(error)
        else:
            self.open_or_ask(path)
            self._tell_restored(told)

    def _restore_and_show(self, path: Path, backup: Path) -> None:
        told = self._restored(path, backup)
        self._show(path)
        self._tell_restored(told)

    def _restored(self, path: Path, backup: Path) -> Restored:
        return restore(path, backup, self._program.who(), self._program.clock)

    def _tell_restored(self, told: Restored) -> None:
        window = self._program.window
        if window is not None:
            window.banners.show_news(lambda: render(said_of(told)))


def usual_file() -> Path:
    """Give where the data file lies unless the user wants it elsewhere."""
    return documents_folder() / "Liaison" / "liaison.db"


def free_place() -> Path:
    """Give a place where no data file lies and none has left its backups."""
    usual = usual_file()
    others = (usual.with_name(f"liaison-{number}.db") for number in count(2))
    return next(
        path for path in chain([usual], others) if not path.exists() and not list_backups(path)
    )


def sample_file() -> Path:
    """Give where this user's copy of the sample lies."""
    return state_folder() / "sample.db"
