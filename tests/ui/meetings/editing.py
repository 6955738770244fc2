"""The minutes editor driven by keys, and what lies in the data file meanwhile."""

from PySide6.QtWidgets import QApplication, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.office.minutes_view import MinutesView, read_meeting
from liaison_app.ui.kit.texts.cell import TextCell
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.meetings.editor import MinutesEditor
from liaison_app.ui.meetings.item.page import ItemPage
from liaison_app.ui.meetings.page import MeetingsPage
from liaison_app.ui.meetings.texts.walk import Shown
from tests.ui.keyboard import press, write
from tests.ui.meetings.sample_draft import MEETING
from tests.ui.sample_window import SampleWindow


class Editing:
    """One open editor; every step ends with everything at rest, unless it says otherwise."""

    def __init__(self, sample: SampleWindow, meeting_id: int = MEETING) -> None:
        self.sample, self.stage = sample, sample.stage
        sample.go("meetings", meeting_id)

    @property
    def editor(self) -> MinutesEditor:
        """The editor that is shown now."""
        editor = self.sample.page(MeetingsPage).editor
        assert editor is not None
        return editor

    @property
    def page(self) -> ItemPage:
        """The page of an item."""
        return self.editor.pages.item

    def view(self) -> MinutesView:
        """Read what is stored."""
        return read_meeting(self.stage.desk, self.editor.minutes.meeting_id)

    def meeting(self) -> Meeting:
        """Read the meeting as it is stored."""
        return self.view().meeting

    def item(self, number: int) -> AgendaItem:
        """Read an item as it is stored."""
        return self.meeting().items[number - 1]

    def show_item(self, number: int) -> ItemPage:
        """Show the item of a number."""
        self.editor.show_page(Shown("item", self.item(number).key))
        self.stage.settle()
        return self.page

    def into(self, row: TextRow, language: ContentLanguage) -> TextCell:
        """Put the focus into a cell, the caret at its end."""
        cell = row.cells[language]
        cell.setFocus()
        cell.caret_to_end()
        return cell

    def focus(self) -> QWidget:
        """Give what has the focus."""
        return self.sample.focus()

    def press(self, *keys: str) -> None:
        """Press keys where the focus is; everything comes to rest after each."""
        self.sample.press(*keys)

    def press_fast(self, *keys: str) -> None:
        """Press keys one after another without waiting for anything."""
        for key in keys:
            press(self.focus(), key)

    def write(self, text: str) -> None:
        """Type letters and wait for rest; the pause of the saving is not over then."""
        write(self.focus(), text)
        self.stage.settle()

    def write_fast(self, text: str) -> None:
        """Type letters without waiting for anything."""
        write(self.focus(), text)

    def store(self) -> None:
        """Store as Ctrl+S does until nothing is left, or until it was refused."""
        for _ in range(20):
            self.stage.savings.store_now()
            self.stage.settle()
            if not self.stage.savings.unsettled():
                return

    def undo(self) -> None:
        """Take the Undo of the banner that is shown."""
        self.press("Alt+Backspace")

    def said(self) -> list[str]:
        """Give what the banners of the editor say."""
        return [banner.accessibleName() for banner in self.editor.banners.shown()]

    def has_focus(self, cell: TextCell) -> bool:
        """Tell whether a cell has the focus."""
        return QApplication.focusWidget() is cell
