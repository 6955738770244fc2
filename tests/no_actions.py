"""Settings whose buttons lead nowhere, for windows that no program stands behind."""

from liaison_app.ui.settings.data_file import FileActions
from liaison_app.ui.settings.sections import SettingsActions


def no_actions(who: str = "") -> SettingsActions:
    """Give actions that do nothing."""
    files = FileActions(
        open_file=lambda _: None,
        new_file=lambda: None,
        restore=lambda _: None,
        show_sample=lambda: None,
        backed_up=lambda _: None,
    )
    return SettingsActions(lambda: who, lambda _: None, files)
