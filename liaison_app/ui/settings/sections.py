"""The page of settings with all its sections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.settings.appearance import AppearanceSection
from liaison_app.ui.settings.data_file import DataFileSection, FileActions
from liaison_app.ui.settings.office import OfficeSection, WhoSection
from liaison_app.ui.settings.page import SettingsPage


@dataclass(frozen=True)
class SettingsActions:
    """What settings do that only the program can: another person, another file."""

    who: Callable[[], str]
    change_who: Callable[[str], None]
    files: FileActions


def settings_page(place: Workplace, actions: SettingsActions) -> SettingsPage:
    """Give the page: look, who works, the office, the data file."""
    page = SettingsPage()
    page.add_section(AppearanceSection.heading, AppearanceSection(place.settings))
    who = WhoSection(actions.who)
    who.chosen.connect(actions.change_who)
    page.add_section(WhoSection.heading, who)
    office = OfficeSection(place)
    office.refused.connect(page.banners.show_error)
    page.add_section(OfficeSection.heading, office)
    files = DataFileSection(place, actions.files, page.banners)
    page.add_section(DataFileSection.heading, files)
    return page
