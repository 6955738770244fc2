"""The pages of the rail, in its order; the code of a page is loaded when it is visited first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from liaison_app.language.current import pgettext
from liaison_app.office.searching.hits import Hit
from liaison_app.ui.kit.page import Creation, Page, PageEntry, Part
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.theme.icons import Icon

if TYPE_CHECKING:
    from liaison_app.ui.directory.kinds import CardKind
    from liaison_app.ui.settings.sections import SettingsActions

Window = Callable[[], MainWindow]
Actions = Callable[[], "SettingsActions"]


def pages(place: Workplace, window: Window, actions: Actions) -> Sequence[PageEntry]:
    """Give the entries; `window` is asked when a record is made from the menu «New»."""
    return (
        PageEntry(
            "meetings",
            Icon.MEETINGS,
            lambda: pgettext("page", "Meetings"),
            partial(_meetings, place),
            [_meeting(window)],
            {"meeting": _minutes_target},
        ),
        PageEntry(
            "proposals",
            Icon.PROPOSALS,
            lambda: pgettext("page", "Proposals"),
            partial(_proposals, place),
            [_proposal(window)],
            {"proposal": _record_target},
        ),
        PageEntry(
            "commitments",
            Icon.COMMITMENTS,
            lambda: pgettext("page", "Commitments"),
            partial(_commitments, place),
            [_commitment(window)],
            {"commitment": _record_target},
        ),
        _monitoring_entry(place, window),
        _directory_entry(place, window),
        PageEntry(
            "settings",
            Icon.SETTINGS,
            lambda: pgettext("page", "Settings"),
            partial(_settings, place, actions),
            below=True,
        ),
    )


def _monitoring_entry(place: Workplace, window: Window) -> PageEntry:
    return PageEntry(
        "monitoring",
        Icon.MONITORING,
        lambda: pgettext("page", "Monitoring"),
        partial(_monitoring, place),
        [_month(window)],
    )


def _directory_entry(place: Workplace, window: Window) -> PageEntry:
    return PageEntry(
        "directory",
        Icon.DIRECTORY,
        lambda: pgettext("page", "Directory"),
        partial(_directory, place),
        [
            Creation(
                lambda: pgettext("new record", "Organisation"),
                Icon.ORGANISATION,
                _making(window, "directory", partial(_make_card, "organisation")),
            ),
            Creation(
                lambda: pgettext("new record", "Person"),
                Icon.PERSON,
                _making(window, "directory", partial(_make_card, "person")),
            ),
        ],
        dict.fromkeys(("organisation", "person", "project"), _card_target),
    )


def _record_target(hit: Hit) -> object:
    return hit.owner_id


def _minutes_target(hit: Hit) -> object:
    """Open minutes at the part in which the words stand."""
    whole = hit.kind == "meeting"
    return hit.owner_id if whole else Part(hit.owner_id, hit.kind, hit.id)


def _card_target(hit: Hit) -> object:
    return hit.owner_kind, hit.owner_id


def _meeting(window: Window) -> Creation:
    return Creation(
        lambda: pgettext("new record", "Meeting"),
        Icon.MEETINGS,
        _making(window, "meetings", _make_record),
    )


def _proposal(window: Window) -> Creation:
    return Creation(
        lambda: pgettext("new record", "Proposal"),
        Icon.PROPOSALS,
        _making(window, "proposals", _make_record),
    )


def _commitment(window: Window) -> Creation:
    return Creation(
        lambda: pgettext("new record", "Commitment"),
        Icon.COMMITMENTS,
        _making(window, "commitments", _make_record),
    )


def _month(window: Window) -> Creation:
    return Creation(
        lambda: pgettext("new record", "Month"),
        Icon.MONITORING,
        _making(window, "monitoring", _make_month),
    )


def _making(window: Window, key: str, make: Callable[[Page], None]) -> Callable[[], None]:
    """Give what goes to a page and has it make a new record."""

    def run() -> None:
        window().go(key)
        make(window().pages[key])

    return run


def _meetings(place: Workplace) -> Page:
    from liaison_app.ui.meetings.page import MeetingsPage

    return MeetingsPage(place)


def _proposals(place: Workplace) -> Page:
    from liaison_app.ui.proposals.page import ProposalsPage

    return ProposalsPage(place)


def _commitments(place: Workplace) -> Page:
    from liaison_app.ui.commitments.page import CommitmentsPage

    return CommitmentsPage(place)


def _monitoring(place: Workplace) -> Page:
    from liaison_app.ui.monitoring.page import MonitoringPage

    return MonitoringPage(place)


def _directory(place: Workplace) -> Page:
    from liaison_app.ui.directory.page import DirectoryPage

    return DirectoryPage(place)


def _settings(place: Workplace, actions: Actions) -> Page:
    from liaison_app.ui.settings.sections import settings_page

    return settings_page(place, actions())


def _make_card(kind: CardKind, page: Page) -> None:
    from liaison_app.ui.directory.page import DirectoryPage

    if isinstance(page, DirectoryPage):
        page.make_new(kind)


def _make_month(page: Page) -> None:
    from liaison_app.ui.monitoring.page import MonitoringPage

    if isinstance(page, MonitoringPage):
        page.make_new()


def _make_record(page: Page) -> None:
    from liaison_app.ui.kit.records_page import RecordsPage

    if isinstance(page, RecordsPage):
        page.make_new()
