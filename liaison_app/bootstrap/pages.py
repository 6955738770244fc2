"""The pages of the rail, in its order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from liaison_app.language.current import pgettext
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.directory.kinds import CardKind
from liaison_app.ui.directory.page import DirectoryPage
from liaison_app.ui.kit.page import Creation, Page, PageEntry
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.meetings.page import MeetingsPage
from liaison_app.ui.proposals.page import ProposalsPage
from liaison_app.ui.settings.sections import SettingsActions, settings_page
from liaison_app.ui.theme.icons import Icon

Window = Callable[[], MainWindow]


def pages(place: Workplace, window: Window, actions: SettingsActions) -> Sequence[PageEntry]:
    """Give the entries; `window` is asked when a record is made from the menu «New»."""

    def making(key: str, make: Callable[[Page], None]) -> Callable[[], None]:
        def run() -> None:
            window().go(key)
            make(window().pages[key])

        return run

    return (
        PageEntry(
            "meetings",
            Icon.MEETINGS,
            lambda: pgettext("page", "Meetings"),
            lambda: MeetingsPage(place),
            [
                Creation(
                    lambda: pgettext("new record", "Meeting"),
                    Icon.MEETINGS,
                    making("meetings", _make_meeting),
                )
            ],
        ),
        PageEntry(
            "proposals",
            Icon.PROPOSALS,
            lambda: pgettext("page", "Proposals"),
            lambda: ProposalsPage(place),
            [
                Creation(
                    lambda: pgettext("new record", "Proposal"),
                    Icon.PROPOSALS,
                    making("proposals", _make_proposal),
                )
            ],
        ),
        PageEntry(
            "commitments",
            Icon.COMMITMENTS,
            lambda: pgettext("page", "Commitments"),
            lambda: CommitmentsPage(place),
            [
                Creation(
                    lambda: pgettext("new record", "Commitment"),
                    Icon.COMMITMENTS,
                    making("commitments", _make_commitment),
                )
            ],
        ),
        PageEntry(
            "directory",
            Icon.DIRECTORY,
            lambda: pgettext("page", "Directory"),
            lambda: DirectoryPage(place),
            [
                Creation(
                    lambda: pgettext("new record", "Organisation"),
                    Icon.ORGANISATION,
                    making("directory", partial(_make_card, "organisation")),
                ),
                Creation(
                    lambda: pgettext("new record", "Person"),
                    Icon.PERSON,
                    making("directory", partial(_make_card, "person")),
                ),
            ],
        ),
        PageEntry(
            "settings",
            Icon.SETTINGS,
            lambda: pgettext("page", "Settings"),
            partial(settings_page, place, actions),
            below=True,
        ),
    )


def _make_card(kind: CardKind, page: Page) -> None:
    if isinstance(page, DirectoryPage):
        page.make_new(kind)


def _make_meeting(page: Page) -> None:
    if isinstance(page, MeetingsPage):
        page.make_new()


def _make_proposal(page: Page) -> None:
    if isinstance(page, ProposalsPage):
        page.make_new()


def _make_commitment(page: Page) -> None:
    if isinstance(page, CommitmentsPage):
        page.make_new()
