"""The list of commitments on paper and in Excel, as it is filtered and sorted on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import Message, message, plural_message
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.language.current import pgettext
from liaison_app.office.desk import Desk
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.page_header import PageHeader
from liaison_app.ui.kit.paper_choice import MadePaper, PaperChoice, PaperKind
from liaison_app.ui.theme.icons import Icon

COMMITMENTS, CHASE = "commitments", "chase"

if TYPE_CHECKING:
    from pathlib import Path

    from liaison_app.office.export import Exported
    from liaison_app.tasks.jobs import Job
    from liaison_app.ui.commitments.page import CommitmentsPage
    from liaison_app.ui.kit.excel_dialog import ExcelWish


class GivingOut(QObject):
    """Print and Excel of the register."""

    def __init__(self, page: CommitmentsPage) -> None:
        """Make the two actions of the page."""
        super().__init__(page)
        self._page = page
        register = page.register  # while the editor is shown, the list is not given out
        self.print_action = Action(register, self.print_, keys="Ctrl+P", drawn=Icon.PRINT)
        self.excel_action = Action(register, self.to_excel, keys="Ctrl+E", drawn=Icon.EXCEL)

    def add_buttons(self, header: PageHeader) -> None:
        """Put both into the head of the page."""
        header.add_button(ActionButton(self.print_action))
        header.add_button(ActionButton(self.excel_action))

    def retranslate(self) -> None:
        """Word both."""
        self.print_action.say(pgettext("commitments register", "Print…"))
        self.excel_action.say(pgettext("commitments register", "Excel…"))

    def print_(self) -> None:
        """Show the list as it is printed: as filtered and sorted at this moment."""
        desk, register = self._page.place.desk, self._page.register
        kind = commitments_paper(desk, register.filter(), register.sort())
        self._page.place.show_papers([kind, chase_paper(desk)], self._page)

    def to_excel(self) -> None:
        """Ask for languages and place, then write beside the window."""
        from liaison_app.ui.kit.excel_dialog import ExcelDialog

        page = self._page
        dialog = ExcelDialog("commitments", page.place.settings, page, kinds=_lists)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self._write)
        dialog.open()

    def _write(self, asked: ExcelWish) -> None:
        from liaison_app.office.export import ExportWish, export_commitments

        page = self._page
        if asked.kind == CHASE:
            self._write_chase(asked)
            return
        shown = page.register.table.head.shown_columns()
        columns = tuple(page.register.plan.columns[number].key for number in shown)
        wish = ExportWish(
            asked.languages,
            page.register.filter(),
            page.register.sort(),
            columns,
            asked.audience,
        )
        desk = page.place.desk
        page.place.jobs.start(
            message("jobs", "Commitments to Excel"),
            lambda job: export_commitments(desk, wish, asked.target, job.report),
            self._told,
            self._failed,
            owner=page,
        )

    def _write_chase(self, asked: ExcelWish) -> None:
        from liaison_app.office.chase import chase_month, export_chase

        desk, target = self._page.place.desk, asked.target

        def write(_: Job) -> None:
            export_chase(desk, chase_month(desk), asked.languages, target, asked.audience)

        self._page.place.jobs.start(
            message("jobs", "Chase list to Excel"),
            write,
            lambda _: self._tell_stored(target),
            self._failed,
            owner=self._page,
        )

    def _told(self, written: Exported) -> None:
        self._tell_stored(written.path)

    def _tell_stored(self, path: Path) -> None:
        self._page.banners.show_news(
            lambda: pgettext(
                "commitments register", "The workbook is stored: {file}", file=str(path)
            )
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, LiaisonError):
            raise error
        self._page.banners.show_error(error)


def _lists() -> Sequence[Option]:
    """Give what goes to Excel from here; the keys are the names of the files."""
    return [
        Option(COMMITMENTS, pgettext("excel dialog", "The list as it is shown")),
        Option(CHASE, pgettext("excel dialog", "Chase list: whom to call about what is missing")),
    ]


def chase_paper(desk: Desk) -> PaperKind:
    """Give the chase list of the month that is collected for the print dialog."""
    return PaperKind(CHASE, message("chase list", "Chase list"), partial(_chase_as_pdf, desk))


def _chase_as_pdf(desk: Desk, choice: PaperChoice) -> MadePaper:
    from liaison_app.office.chase import chase_month, print_chase
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    paper = print_chase(desk, chase_month(desk), choice.languages, choice.audience)
    _, missing = printable(paper)
    return MadePaper(render_pdf(paper, desk.clock.local_now()), "chase.pdf", missing)


def commitments_paper(desk: Desk, wanted: CommitmentFilter, sort: Sort) -> PaperKind:
    """Give the list for the print dialog, as filtered and sorted."""
    title = message("print dialog", "List of commitments")
    return PaperKind("commitments", title, partial(_list_as_pdf, desk, wanted, sort))


def _list_as_pdf(
    desk: Desk, wanted: CommitmentFilter, sort: Sort, choice: PaperChoice
) -> MadePaper:
    from liaison_app.office.printing import commitments_list
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    made = commitments_list(desk, wanted, sort, choice.languages, audience=choice.audience)
    _, missing = printable(made.paper)
    pdf = render_pdf(made.paper, desk.clock.local_now())
    return MadePaper(pdf, "commitments.pdf", missing, left_out_words(made.left_out))


def left_out_words(count: int) -> tuple[Message, ...]:
    """Say on the screen how many the partner's copy leaves out (domain.md 3, rule 15)."""
    if not count:
        return ()
    return (
        plural_message(
            "print dialog",
            "{count} internal commitment is left out of the partner's copy.",
            "{count} internal commitments are left out of the partner's copy.",
            count,
        ),
    )
