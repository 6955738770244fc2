"""Pictures of the print dialog."""

from PySide6.QtWidgets import QWidget

from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.ui.commitments.giving_out import commitments_paper
from liaison_app.ui.papers.print_dialog import PrintDialog
from tests.screen_list import screen
from tests.stage import Stage


@screen("print")
def print_dialog(stage: Stage) -> QWidget:
    kind = commitments_paper(stage.desk, CommitmentFilter(), Sort("due"))
    return PrintDialog([kind], stage.reader, stage.settings)
