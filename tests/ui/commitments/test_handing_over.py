"""Handing over, the keeper's chip and the chase list from the register, by keys."""

from pathlib import Path

from liaison_app.office.keepers import read_kept
from liaison_app.ui.commitments.giving_out import CHASE, chase_paper
from liaison_app.ui.commitments.hand_over import HandOverDialog
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.excel_dialog import ExcelDialog, ExcelWish
from liaison_app.ui.kit.paper_choice import PaperChoice
from tests.ui.sample_window import SampleWindow

NEW = "Гүлнар"


def _page(sample: SampleWindow) -> CommitmentsPage:
    sample.go("commitments")
    return sample.page(CommitmentsPage)


def test_chosen_rows_are_handed_over_with_one_undo(sample: SampleWindow) -> None:
    """Several rows chosen: they and nothing else."""
    page = _page(sample)
    sample.press("Home", "Shift+Down")
    chosen = page.register.table.chosen_ids()
    sample.press("Ctrl+Shift+H")
    dialog = sample.dialog(HandOverDialog)
    assert dialog.only.isChecked()
    dialog.to.setFocus()
    sample.write(NEW)
    sample.press("Return")
    assert sorted(read_kept(sample.stage.desk, NEW)["commitment"]) == sorted(chosen)
    sample.press("Alt+Backspace")
    assert not read_kept(sample.stage.desk, NEW)["commitment"]


def test_everything_of_a_keeper_is_counted_before(sample: SampleWindow) -> None:
    """The numbers stand at the ticks; without a name it is refused at the field."""
    page = _page(sample)
    desk = sample.stage.desk
    identity = page.register.table.current_id() or 0
    page.register.table.choose(identity)
    sample.press("Ctrl+Shift+H")
    dialog = sample.dialog(HandOverDialog)
    assert not dialog.only.isVisible()
    assert dialog.kinds["commitment"].isVisible()
    assert dialog.whose.currentText() == "Пока никто"  # in the sample
    kept = read_kept(desk, "")
    assert dialog.kinds["commitment"].text().endswith(f": {len(kept['commitment'])}")
    sample.press("Return")
    assert dialog.isVisible()


def test_the_keeper_filters_the_register(sample: SampleWindow) -> None:
    """Nobody's rows leave the register empty."""
    page = _page(sample)
    page.register.plan.chips["keeper"].choose([NEW])
    sample.stage.settle()
    assert page.register.filter().keepers == frozenset({NEW})
    assert page.register.table.rows.rowCount() == 0


def test_the_chase_list_goes_to_excel(sample: SampleWindow, tmp_path: Path) -> None:
    """It is chosen in the dialog of Excel."""
    _page(sample)
    sample.press("Ctrl+E")
    dialog = sample.dialog(ExcelDialog)
    dialog.kinds.show_value(CHASE)
    target = tmp_path / "chase.xlsx"
    dialog.wished.emit(ExcelWish(("ru",), "office", target, dialog.kinds.value()))
    sample.stage.settle()
    assert target.stat().st_size > 0


def test_the_chase_list_is_a_paper_of_the_register(sample: SampleWindow) -> None:
    """As PDF."""
    made = chase_paper(sample.stage.desk).make(PaperChoice(("ru",)))
    assert made.pdf.startswith(b"%PDF")
