"""The button and the key that open the contacts of what is shown or chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon

if TYPE_CHECKING:
    from liaison_app.office.contacts import About


class ContactsButton(Retranslated, ActionButton):
    """`about` gives what is chosen, None where nothing is; `before` stores what is typed."""

    def __init__(
        self,
        place: Workplace,
        over: QWidget,
        about: Callable[[], About | None],
        before: Callable[[], None] | None = None,
    ) -> None:
        """Make it; the dialog stands over `over`, and the key works while that is shown."""
        self._place, self._over, self._about, self._before = place, over, about, before
        self.action = Action(over, self._ask, keys="Ctrl+Shift+K", drawn=Icon.CONTACTS)
        super().__init__(self.action)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the action."""
        self.action.say(
            pgettext("contacts", "Contacts…"),
            pgettext("contacts", "Contacts: calls, letters, visits; one line adds one"),
        )

    def _ask(self) -> None:
        from liaison_app.ui.kit.contacts.dialog import ContactsDialog  # the page starts without

        about = self._about()
        if about is None:
            return
        if self._before is not None:
            self._before()
        ContactsDialog(self._place, about, self._over).ask()
