"""What a register's column is, and what stands in a cell."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from liaison_app.ui.kit.states import State
from liaison_app.ui.theme.tokens import Tone

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of at most two lines; `under` is a muted second line; `tag` says what it lacks."""

    text: str
    under: str = ""
    tone: Tone = Tone.TEXT
    tip: str = ""


Content: TypeAlias = str | Cell | State


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its key, its head (worded when asked), and what it shows of a row.

    `sorts_by` is the name given to the source when the head is clicked, empty for none;
    `stretch` takes the width that is left; `shown` False hides it until the user chooses it;
    `narrow` holds no words but a mark: it may be as narrow as its head.
    """

    key: str
    title: Callable[[], str]
    show: Callable[[Row], Content]
    width: int = 120
    sorts_by: str = ""
    stretch: int = 0
    to_the_right: bool = False
    shown: bool = True
    narrow: bool = False
    tip: Callable[[], str] | None = None


def full_text(content: Content) -> str:
    """Give all that a cell says, for the tooltip, the clipboard and screen readers."""
    if isinstance(content, State):
        return content.tip or content.word
    if isinstance(content, Cell):
        return content.tip or "\n".join(part for part in (content.text, content.under) if part)
    return content
