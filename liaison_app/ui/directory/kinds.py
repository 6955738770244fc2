"""The three kinds of card, in the order of the tabs, and their words."""

from collections.abc import Sequence
from typing import Literal, get_args

from liaison_app.language.current import npgettext, pgettext
from liaison_app.ui.theme.icons import Icon

CardKind = Literal["organisation", "person", "project"]
CARD_KINDS: Sequence[CardKind] = get_args(CardKind)
MERGED_KINDS: Sequence[CardKind] = ("organisation", "person")
DRAWN: dict[CardKind, Icon] = {
    "organisation": Icon.ORGANISATION,
    "person": Icon.PERSON,
    "project": Icon.PROJECTS,
}


def tab_words(kind: CardKind) -> str:
    """Give the words of a tab."""
    match kind:
        case "organisation":
            return pgettext("directory", "Organisations")
        case "person":
            return pgettext("directory", "People")
        case "project":
            return pgettext("directory", "Projects")


def new_words(kind: CardKind) -> str:
    """Give the words of what makes a new card."""
    match kind:
        case "organisation":
            return pgettext("directory", "New organisation")
        case "person":
            return pgettext("directory", "New person")
        case "project":
            return pgettext("directory", "New project")


def counted_words(kind: CardKind, count: int) -> str:
    """Say how many cards are shown."""
    match kind:
        case "organisation":
            return npgettext("directory", "{count} organisation", "{count} organisations", count)
        case "person":
            return npgettext("directory", "{count} person", "{count} people", count)
        case "project":
            return npgettext("directory", "{count} project", "{count} projects", count)


def empty_words(kind: CardKind) -> tuple[str, str]:
    """Say what belongs on a tab that is empty, and the first step."""
    match kind:
        case "organisation":
            return (
                pgettext("directory", "No organisations yet"),
                pgettext(
                    "directory",
                    "Akimats, departments, companies: each has a name in three languages. "
                    "A card needs only a side and a name; the rest can wait.",
                ),
            )
        case "person":
            return (
                pgettext("directory", "No people yet"),
                pgettext(
                    "directory",
                    "Whoever sits at the table or answers for a promise. The names in the three "
                    "languages are written as the person's own side writes them.",
                ),
            )
        case "project":
            return (
                pgettext("directory", "No projects yet"),
                pgettext(
                    "directory",
                    "What the two sides build together. Meetings and commitments are gathered "
                    "under their project.",
                ),
            )
